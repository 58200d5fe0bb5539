using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Where a dataset's rows of a bucket lie: Parquet files sorted by person, in the order of months.</summary>
public delegate IReadOnlyList<string> Spandfiler(Datasaet _datasaet, int _spand);

/// <summary>Reads buckets one after the other into the same <see cref="Spand"/>: memory is bounded by the largest bucket. One per thread.</summary>
public sealed class Spandlaeser
{
    private static readonly string[] Personkolonner = ["person", "foedselsdato"];

    private readonly Spandfiler _filer;
    private readonly Spand _spand = new();
    private readonly Datasaetmodtager[] _datasaet;
    private readonly Personnumre _numre = new();
    private readonly Kladde _kladde = new();

    public Spandlaeser(Spandfiler filer)
    {
        _filer = filer;
        _datasaet = Modtagere(_spand);
    }

    /// <summary>What the engine reads: dataset and columns, for documentation and the benchmark's bare scan.</summary>
    public static IEnumerable<(string Datasaet, IReadOnlyList<string> Kolonner)> Laeste =>
        Modtagere(new())
            .Select(d => (d.Navn, (IReadOnlyList<string>)[.. d.Kolonner]))
            .Append((Registre.Personer.Navn, Personkolonner[1..]));

    /// <summary>The rows of a bucket; valid until the next call.</summary>
    /// <exception cref="LakeException">A file is not there, or is damaged.</exception>
    public Spand Laes(int nummer, CancellationToken token) => Laes(nummer, null, token);

    /// <summary>The rows of one person of a bucket: a bucket with that person alone, or with none; valid until the next call.</summary>
    /// <inheritdoc cref="Laes(int, CancellationToken)"/>
    public Spand Laes(int nummer, long person, CancellationToken token) => Laes(nummer, (long?)person, token);

    private Spand Laes(int nummer, long? person, CancellationToken token)
    {
        LaesPersoner(_filer(Registre.Personer, nummer));
        if (person is { } noegle)
        {
            Kun(noegle);
        }

        _numre.Saet(_spand.Person, _spand.AntalPersoner);
        foreach (var modtager in _datasaet)
        {
            modtager.Laes(_filer(Registre.Find(modtager.Navn), nummer), _numre, _spand.AntalPersoner, _kladde, token);
        }

        return _spand;
    }

    private void LaesPersoner(IReadOnlyList<string> stier)
    {
        _spand.AntalPersoner = 0;
        foreach (var sti in stier)
        {
            using var fil = new LakeFile(sti, Personkolonner);
            var (fra, antal) = (_spand.AntalPersoner, _spand.AntalPersoner + fil.Rows);
            if (_spand.Person.Length < antal)
            {
                // A little more than is needed: the next bucket is about as large.
                Array.Resize(ref _spand.Person, antal + (antal / 16));
                Array.Resize(ref _spand.Foedselsdato, antal + (antal / 16));
            }

            _ = fil.Read(0, _spand.Person.AsSpan(fra..antal), long.MinValue);
            _ = fil.Read(1, _spand.Foedselsdato.AsSpan(fra..antal), 0);
            _spand.AntalPersoner = antal;
        }
    }

    /// <summary>Leaves the one person as the bucket's only one, or none: the rows of the others are then nobody's.</summary>
    private void Kun(long noegle)
    {
        var nr = Array.BinarySearch(_spand.Person, 0, _spand.AntalPersoner, noegle);
        _spand.AntalPersoner = nr < 0 ? 0 : 1;
        if (nr >= 0)
        {
            (_spand.Person[0], _spand.Foedselsdato[0]) = (_spand.Person[nr], _spand.Foedselsdato[nr]);
        }
    }

    private static Datasaetmodtager[] Modtagere(Spand spand)
    {
        var (bopael, ydelser, perioder) = (spand.Bopael, spand.Ydelser, spand.Dagpengeperioder);
        var (udbetalinger, sygefravaer, samtaler) = (spand.Dagpengeudbetalinger, spand.Sygefravaer, spand.Samtaler);
        var (fritagelser, tilbud, visitation, henvendelser) = (spand.Fritagelser, spand.AktiveTilbud, spand.Visitation, spand.Henvendelser);
        return
        [
            new("bopael", bopael, [Fra(bopael), Til(bopael), ("kommunekode", Tal(-1, v => bopael.Kommunekode = v))]),
            new(
                "ydelser",
                ydelser,
                [Fra(ydelser), Til(ydelser), ("ydelsesart", Kode(v => ydelser.Art = v)), ("sats", Kode(v => ydelser.Sats = v))]
            ),
            new(
                "dagpengeperioder",
                perioder,
                [
                    ("foerste_dag", Dage(0, v => perioder.Fra = v)),
                    ("sidste_dag", Dage(Dag.Aaben, v => perioder.Til = v)),
                    ("forsikring", Kode(v => perioder.Forsikring = v)),
                ]
            ),
            new(
                "dagpengeudbetalinger",
                udbetalinger,
                [
                    Fra(udbetalinger),
                    Til(udbetalinger),
                    ("art", Kode(v => udbetalinger.Art = v)),
                    ("timer", Dage(0, v => udbetalinger.Timer = v)),
                ]
            ),
            new("sygefravaer", sygefravaer, [Fra(sygefravaer), Til(sygefravaer)]),
            new(
                "samtaler",
                samtaler,
                [
                    ("dato", Dage(0, v => samtaler.Fra = v)),
                    ("samtaletype", Kode(v => samtaler.Type = v)),
                    ("kontaktform", Kode(v => samtaler.Form = v)),
                    ("afholdt_af", Kode(v => samtaler.AfholdtAf = v)),
                    ("kommunekode", Tal(-1, v => samtaler.Kommunekode = v)),
                ]
            ),
            new(
                "fritagelser",
                fritagelser,
                [
                    Fra(fritagelser),
                    Til(fritagelser),
                    ("kode", Tal(0, v => fritagelser.Kode = v)),
                    ("registreret", Dage(Dag.Aaben, v => fritagelser.Registreret = v)),
                ]
            ),
            new("aktive_tilbud", tilbud, [Fra(tilbud), Til(tilbud)]),
            new(
                "visitation",
                visitation,
                [
                    Fra(visitation),
                    Til(visitation),
                    ("kategori", Kode(v => visitation.Kategori = v)),
                    ("kontaktgruppe", Tal(-1, v => visitation.Kontaktgruppe = v)),
                ]
            ),
            new("henvendelser", henvendelser, [("dato", Dage(0, v => henvendelser.Fra = v))]),
        ];
    }

    private static (string, Kolonnemodtager) Fra(Dagkolonner kolonner) => ("fra", Dage(0, v => kolonner.Fra = v));

    private static (string, Kolonnemodtager) Til(Intervalkolonner kolonner) => ("til", Dage(Dag.Aaben, v => kolonner.Til = v));

    private static Kolonnemodtager<int> Dage(int tom, Action<int[]> aflever) => new(tom, aflever);

    private static Kolonnemodtager<byte> Kode(Action<byte[]> aflever) => new(Spand.Ingen, aflever);

    private static Kolonnemodtager<short> Tal(short tom, Action<short[]> aflever) => new(tom, aflever);
}

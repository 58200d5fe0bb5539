using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Measure.Spande;

/// <summary>Where a dataset's rows of a bucket lie: Parquet files sorted by person, in the order of months.</summary>
public delegate IReadOnlyList<string> Spandfiler(Datasaet _datasaet, int _spand);

/// <summary>Reads buckets one after the other into the same <see cref="Spand"/>: memory is bounded by the largest bucket. One per thread.</summary>
public sealed class Spandlaeser : IDisposable
{
    /// <summary>Columns of the dataset that has the most.</summary>
    private const int FlesteKolonner = 5;

    private readonly LakeDatabase _database;
    private readonly LakeConnection _lake;
    private readonly Spandfiler _filer;
    private readonly Spand _spand = new();
    private readonly Datasaetmodtager[] _datasaet;
    private readonly Personnumre _numre = new();
    private readonly Kladde[] _kladder = [.. Enumerable.Range(0, FlesteKolonner + 1).Select(_ => new Kladde())];

    public Spandlaeser(LakeOptions options, Spandfiler filer)
    {
        _database = LakeDatabase.Open(options);
        _lake = _database.Connect();
        _filer = filer;
        _datasaet = Modtagere(_spand);
    }

    /// <summary>What the engine reads: dataset and columns, for documentation and the benchmark's bare scan.</summary>
    public static IEnumerable<(string Datasaet, string Kolonner)> Laeste => Modtagere(new()).Select(d => (d.Navn, d.Kolonner));

    /// <summary>The rows of a bucket; valid until the next call.</summary>
    public Spand Laes(int nummer, CancellationToken token) => Laes(nummer, "", token);

    /// <summary>The rows of one person of a bucket: a bucket with that person alone, or with none; valid until the next call.</summary>
    public Spand Laes(int nummer, long person, CancellationToken token) =>
        Laes(nummer, string.Create(CultureInfo.InvariantCulture, $" WHERE person = {person}"), token);

    public void Dispose()
    {
        _lake.Dispose();
        _database.Dispose();
    }

    private Spand Laes(int nummer, string hvor, CancellationToken token)
    {
        LaesPersoner(_filer(Registre.Personer, nummer), hvor, token);
        _numre.Saet(_spand.Person, _spand.AntalPersoner);
        foreach (var modtager in _datasaet)
        {
            var filer = _filer(Registre.Find(modtager.Navn), nummer);
            modtager.Laes(_lake, filer, hvor, _numre, _spand.AntalPersoner, _kladder, token);
        }

        return _spand;
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
            new("fritagelser", fritagelser, [Fra(fritagelser), Til(fritagelser), ("kode", Tal(0, v => fritagelser.Kode = v))]),
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

    private void LaesPersoner(IReadOnlyList<string> personfiler, string hvor, CancellationToken token)
    {
        _spand.AntalPersoner = 0;
        if (personfiler.Count == 0)
        {
            return;
        }

        using var resultat = _lake.Query($"SELECT person, foedselsdato FROM read_parquet({LakeSql.Liste(personfiler)}){hvor}", token);
        while (resultat.NextChunk(out var bid))
        {
            var antal = _spand.AntalPersoner + bid.Count;
            if (_spand.Person.Length < antal)
            {
                var plads = Math.Max(antal, _spand.Person.Length * 2);
                Array.Resize(ref _spand.Person, plads);
                Array.Resize(ref _spand.Foedselsdato, plads);
            }

            bid.Values<long>(0).CopyTo(_spand.Person.AsSpan(_spand.AntalPersoner));
            bid.Values<int>(1).CopyTo(_spand.Foedselsdato.AsSpan(_spand.AntalPersoner));
            _spand.AntalPersoner = antal;
        }
    }
}

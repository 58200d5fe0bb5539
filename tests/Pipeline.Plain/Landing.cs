using System.Globalization;
using NodaTime.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

/// <summary>Reads a landing without errors into persons, the plain way: the months' rows together, of a whole dataset the newest.</summary>
public sealed class Landing
{
    private readonly string _mappe;
    private readonly List<Maaned> _maaneder;

    public Landing(string mappe)
    {
        _mappe = mappe;
        _maaneder =
        [
            .. Directory
                .GetDirectories(mappe)
                .Select(Path.GetFileName)
                .Where(n => Maaned.TryParse(n, out _))
                .Select(n => Maaned.Parse(n!))
                .Order(),
        ];
    }

    /// <summary>Where open intervals end: the last day of the newest delivery's month.</summary>
    public int SlutDag => _maaneder[^1].SidsteDag;

    /// <summary>Persons by their raw id, in its order; the key is their number.</summary>
    public IReadOnlyList<Person> Personer()
    {
        var bopael = Fuld("bopael", r => new BopaelRaekke(Tal(r["kommunekode"]), Dato(r["fra"]), Slut(r["til"])));
        var ydelser = Maanedlig(
            "ydelser",
            r => new YdelseRaekke(
                Kodeliste<Ydelsesart>.Laes(r["ydelsesart"]),
                Kode<Sats>(r["sats"]),
                r["loentilskud"] == "1",
                Dato(r["fra"]),
                Dato(r["til"])
            )
        );
        var perioder = Fuld(
            "dagpengeperioder",
            r => new DagpengeperiodeRaekke(Dato(r["foerste_dag"]), Slut(r["sidste_dag"]), Kodeliste<Forsikring>.Laes(r["forsikring"]))
        );
        var udbetalinger = Maanedlig(
            "dagpengeudbetalinger",
            r => new DagpengeudbetalingRaekke(
                Kodeliste<DagpengeArt>.Laes(r["art"]),
                r["loentilskud"] == "1",
                Dato(r["fra"]),
                Dato(r["til"]),
                Hundrededele(r["timer"])
            )
        );
        var sygefravaer = Fuld("sygefravaer", r => new IntervalRaekke(Dato(r["fra"]), Slut(r["til"])));
        var samtaler = Maanedlig(
            "samtaler",
            r => new SamtaleRaekke(
                Dato(r["dato"]),
                Kodeliste<Samtaletype>.Laes(r["samtaletype"]),
                Kode<Kontaktform>(r["kontaktform"]),
                Kode<AfholdtAf>(r["afholdt_af"]),
                r["kommunekode"].Length == 0 ? null : Tal(r["kommunekode"])
            )
        );
        var fritagelser = Fuld(
            "fritagelser",
            r => new FritagelseRaekke(Fritagelseskoden(r["kode"]), Dato(r["fra"]), Slut(r["til"]), Registreret(r))
        );
        var tilbud = Fuld(
            "aktive_tilbud",
            r => new TilbudRaekke(Kodeliste<Tilbudstype>.Laes(r["tilbudstype"]), Dato(r["fra"]), Slut(r["til"]))
        );
        var visitation = Fuld(
            "visitation",
            r => new VisitationRaekke(
                Kode<Visitationskategori>(r["kategori"]),
                r["kontaktgruppe"].Length == 0 ? null : Tal(r["kontaktgruppe"]),
                Dato(r["fra"]),
                Slut(r["til"])
            )
        );
        var henvendelser = Fuld("henvendelser", r => Dato(r["dato"]));
        return
        [
            .. Nyeste("personer")
                .OrderBy(r => r["person_id"], StringComparer.Ordinal)
                .Select(
                    (r, nr) =>
                        new Person
                        {
                            Noegle = nr,
                            Foedselsdato = Dato(r["foedselsdato"]),
                            Bopael = [.. bopael[r["person_id"]]],
                            Ydelser = [.. ydelser[r["person_id"]]],
                            Dagpengeperioder = [.. perioder[r["person_id"]]],
                            Dagpengeudbetalinger = [.. udbetalinger[r["person_id"]]],
                            Sygefravaer = [.. sygefravaer[r["person_id"]]],
                            Samtaler = [.. samtaler[r["person_id"]]],
                            Fritagelser = [.. fritagelser[r["person_id"]]],
                            AktiveTilbud = [.. tilbud[r["person_id"]]],
                            Visitation = [.. visitation[r["person_id"]]],
                            Henvendelser = [.. henvendelser[r["person_id"]]],
                        }
                ),
        ];
    }

    private ILookup<string, T> Fuld<T>(string datasaet, Func<Dictionary<string, string>, T> laes) =>
        Nyeste(datasaet).ToLookup(r => r["person_id"], laes);

    private ILookup<string, T> Maanedlig<T>(string datasaet, Func<Dictionary<string, string>, T> laes) =>
        _maaneder.SelectMany(m => Raekker(datasaet, m)).ToLookup(r => r["person_id"], laes);

    private IEnumerable<Dictionary<string, string>> Nyeste(string datasaet) =>
        Raekker(datasaet, _maaneder.Last(m => File.Exists(Sti(datasaet, m))));

    private IEnumerable<Dictionary<string, string>> Raekker(string datasaet, Maaned maaned)
    {
        using var fil = new StreamReader(Sti(datasaet, maaned));
        var navne = fil.ReadLine()!.Split(';');
        while (fil.ReadLine() is { } linje)
        {
            var felter = linje.Split(';');
            yield return navne.Select((n, i) => (n, felter[i])).ToDictionary(f => f.n, f => f.Item2);
        }
    }

    private string Sti(string datasaet, Maaned maaned) => Path.Combine(_mappe, maaned.ToString(), datasaet + ".csv");

    private static int Dato(string tekst) => Dag.Fra(LocalDatePattern.Iso.Parse(tekst).GetValueOrThrow());

    // The column may be missing from the file.
    private static int? Registreret(Dictionary<string, string> r) =>
        r.TryGetValue("registreret", out var dag) && dag.Length > 0 ? Dato(dag) : null;

    private static int Slut(string tekst) => tekst.Length == 0 ? Dag.Aaben : Dato(tekst);

    private static short Tal(string tekst) => short.Parse(tekst, CultureInfo.InvariantCulture);

    private static T? Kode<T>(string tekst)
        where T : struct, Enum => tekst.Length == 0 ? null : Kodeliste<T>.Laes(tekst);

    private static short Fritagelseskoden(string tekst) => Fritagelseskode.Ord.TryGetValue(tekst, out var kode) ? kode : Tal(tekst);

    private static int Hundrededele(string tekst) => (int)(decimal.Parse(tekst.Replace(',', '.'), CultureInfo.InvariantCulture) * 100);
}

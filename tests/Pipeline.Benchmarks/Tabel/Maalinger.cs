using Pipeline.Benchmarks.Trin;

namespace Pipeline.Benchmarks.Tabel;

/// <summary>What the steps cost, by name, in the order they were measured.</summary>
internal sealed class Maalinger
{
    public const string Udtraek = "udtræk (CSV til rå Parquet, pseudonymer)";
    public const string Klargoering = "klargøring (rækkekontrol, sortering, spande)";
    public const string Sortering = "motorens egen read_csv, ORDER BY, COPY";
    public const string Scan = "bar scanning, sum af hver kolonne";
    public const string Maaling = "måling, ét regelsæt";
    public const string MaalingUdenKontrol = "måling uden kontrolsummer";
    public const string MaalingEnTraad = "måling, én tråd";
    public const string TreRegelsaet = "måling, 1.73 + 1.74 + 1.75 i én gennemgang";
    public const string AlleRegelsaet = "måling, alle tolv regelsæt i én gennemgang";
    public const string MaalingMedFiler = "måling med filer af tre produkter";
    public const string Kernesql = "kernen i SQL, en del af spandene";
    public const string Kernemotor = "kernen i motoren, de samme spande";
    public const string Kernemaaling = "hele målingen, de samme spande";

    public const string HalvtUdtraek = "udtræk, det halve af befolkningen";
    public const string HalvKlargoering = "klargøring, det halve";
    public const string HalvMaaling = "måling med filer, det halve";
    public const string NyMaaned = "ny måned oven på hele historien, det halve";
    public const string NyMaanedOvenPaaEn = "ny måned oven på én måned, det halve";

    private readonly Dictionary<string, Maalt> _efterNavn = [];

    public required int Personer { get; init; }

    public required int Traade { get; init; }

    public List<(string Navn, Maalt Maalt)> Alle { get; } = [];

    /// <summary>Measuring some of the buckets: a share of the population, on one thread and on two.</summary>
    public List<(int Traade, Maalt Maalt)> Vaekst { get; } = [];

    /// <summary>The steps of a whole run on the same data, which is staged already.</summary>
    public List<(string Trin, double Sekunder)> Gennemkoersel { get; } = [];

    /// <summary>Publishing on PostgreSQL over a bare COPY of the same rows.</summary>
    public double? Udgivelse { get; set; }

    public Maalt? this[string navn] => _efterNavn.GetValueOrDefault(navn);

    public int Spande => (int)this[Maaling]!.Svar["spande"];

    public void Tilfoej(string navn, Maalt maalt)
    {
        Alle.Add((navn, maalt));
        _efterNavn.Add(navn, maalt);
    }

    /// <summary>The SQL is a yardstick only when it finds what the engine finds.</summary>
    public void KraevSammeKerne()
    {
        if (this[Kernesql]!.Svar["aftryk"] != this[Kernemotor]!.Svar["aftryk"])
        {
            throw new InvalidOperationException(
                $"Kernen i SQL ({this[Kernesql]!.Svar["personmaaneder"]} personmåneder) og i motoren ({this[Kernemotor]!.Svar["personmaaneder"]}) er uenige."
            );
        }
    }

    /// <summary>Seconds by the clock of some steps over those of others; null when one was not run.</summary>
    public (double Tid, double Cpu)? Forhold(string[] taeller, string[] naevner) =>
        taeller.Concat(naevner).All(_efterNavn.ContainsKey)
            ? (
                taeller.Sum(t => _efterNavn[t].Sekunder) / naevner.Sum(n => _efterNavn[n].Sekunder),
                taeller.Sum(t => _efterNavn[t].Cpu) / naevner.Sum(n => _efterNavn[n].Cpu)
            )
            : null;

    /// <summary>The most memory of some steps over that of others; null when one was not run.</summary>
    public double? Hukommelse(string[] taeller, string[] naevner) =>
        taeller.Concat(naevner).All(_efterNavn.ContainsKey)
            ? taeller.Max(t => _efterNavn[t].PeakMb) / naevner.Max(n => _efterNavn[n].PeakMb)
            : null;

    /// <summary>
    /// The dearest further person over the cheapest, between one size and the next, by the clock: 1 is linear, whatever the start of the process costs. Null with
    /// fewer than three sizes.
    /// </summary>
    public double? Linearitet(int traade)
    {
        var trin = Vaekst.Where(v => v.Traade == traade).Select(v => v.Maalt).ToList();
        double[] pris =
        [
            .. trin.Zip(trin.Skip(1))
                .Select(p => (p.Second.Sekunder - p.First.Sekunder) / (p.Second.Svar["personer"] - p.First.Svar["personer"])),
        ];
        return pris.Length < 2 ? null : pris.Max() / pris.Min();
    }
}

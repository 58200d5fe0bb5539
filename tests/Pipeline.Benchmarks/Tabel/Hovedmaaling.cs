using System.Globalization;
using Pipeline.Benchmarks.Trin;

namespace Pipeline.Benchmarks.Tabel;

/// <summary>The whole table: every step as a process of its own on one made-up Denmark, ratios within the run, absolute numbers, lines for machines.</summary>
internal static class Hovedmaaling
{
    /// <summary>Persons that the SQL of the core is measured on, about.</summary>
    private const int KernePersoner = 320_000;

    private static readonly string[] TreRegelsaet = ["1.73", "1.74", "1.75"];

    public static int Koer(Valg valg)
    {
        var mappe = valg.Find("--mappe") ?? Directory.CreateTempSubdirectory("maaling-").FullName;
        try
        {
            var maalinger = Maal(new(mappe, valg));
            Udskrift.Skriv(maalinger, Console.Out);
            return 0;
        }
        finally
        {
            if (valg.Find("--mappe") is null)
            {
                Directory.Delete(mappe, recursive: true);
            }
        }
    }

    private static Maalinger Maal(Opstilling o)
    {
        var m = new Maalinger { Personer = o.Personer, Traade = o.Traade };
        if (!Directory.Exists(o.Landing))
        {
            m.Tilfoej("dannelse af leveringer", o.Trin(1, "generer", "--personer", $"{o.Personer}", "--landing", o.Landing));
        }

        if (!Directory.Exists(o.Data))
        {
            Directory.CreateDirectory(o.Data);
            m.Tilfoej(Maalinger.Udtraek, o.Trin(1, "udtraek", "--landing", o.Landing));
            m.Tilfoej(Maalinger.Klargoering, o.Trin(1, "klargoering", o.Buckets));
        }

        var sorteret = Path.Combine(o.Mappe, "sorteret");
        m.Tilfoej(Maalinger.Sortering, o.Trin(1, "sortering", "--landing", o.Landing, "--ud", sorteret));
        Directory.Delete(sorteret, recursive: true);

        var kuber = Path.Combine(o.Mappe, "kuber");
        m.Tilfoej(Maalinger.Scan, o.Trin(o.Gange, "scan"));
        m.Tilfoej(Maalinger.Maaling, o.Trin(o.Gange, "maaling"));
        m.Tilfoej(Maalinger.MaalingUdenKontrol, o.Trin(o.Gange, "maaling", "--kontrol", "0"));
        m.Tilfoej(Maalinger.MaalingEnTraad, o.Trin(o.Gange, "maaling", "--traade", "1"));
        m.Tilfoej(Maalinger.TreRegelsaet, o.Trin(o.Gange, "maaling", "--regler", string.Join(',', TreRegelsaet)));
        m.Tilfoej(Maalinger.AlleRegelsaet, o.Trin(1, "maaling", "--regler", "alle"));
        m.Tilfoej(Maalinger.MaalingMedFiler, o.Trin(1, "maaling", "--ud", kuber));
        Directory.Delete(kuber, recursive: true);

        // Before what fills the memory and the disk's queue: a size measured after it once took twice its time.
        foreach (var traade in new[] { 1, 2 })
        {
            for (var spande = Math.Max(1, m.Spande / 8); spande <= m.Spande; spande *= 2)
            {
                var tekst = spande.ToString(CultureInfo.InvariantCulture);
                m.Vaekst.Add((traade, o.Trin(Math.Min(2, o.Gange), "maaling", "--traade", $"{traade}", "--spande", tekst)));
            }
        }

        // The SQL lays out every day of a-dagpenge: a nation's do not fit in memory. It is held against the engine on some of the buckets.
        var del = Math.Clamp(m.Spande * KernePersoner / Math.Max(1, o.Personer), Math.Min(2, m.Spande), m.Spande);
        var kernespande = del.ToString(CultureInfo.InvariantCulture);
        m.Tilfoej(Maalinger.Kernesql, o.Trin(1, "kerne", "--spande", kernespande));
        m.Tilfoej(Maalinger.Kernemotor, o.Trin(1, "kerne-motor", "--spande", kernespande));
        m.Tilfoej(Maalinger.Kernemaaling, o.Trin(o.Gange, "maaling", "--spande", kernespande));
        m.KraevSammeKerne();

        m.Udgivelse = o.Udgivelse();
        new Halvskala(o, m).Maal();

        // Last: a run stages again what was staged in another number of buckets than its own.
        Console.Error.WriteLine("pipeline run");
        m.Gennemkoersel.AddRange(Gennemkoersel.Koer(o.Landing, o.Data));
        return m;
    }
}

/// <summary>Where the data of a run lie, and how it is run.</summary>
internal sealed record Opstilling(string Mappe, Valg Valg)
{
    public int Personer { get; } = Valg.Tal("--personer", 0);

    public int Traade { get; } = Valg.Tal("--traade", Environment.ProcessorCount);

    /// <summary>Each measured step is run this many times, and the fastest counts.</summary>
    public int Gange { get; } = Valg.Tal("--gange", 3);

    public string Landing { get; } = Path.Combine(Mappe, "landing");

    public string Data { get; } = Path.Combine(Mappe, "data");

    public string[] Buckets => Valg.Find("--buckets") is { } antal ? ["--buckets", antal] : [];

    /// <summary>What publishing costs over a bare COPY, by the measurement of the warehouse; null when there is no PostgreSQL here.</summary>
    public double? Udgivelse()
    {
        Console.Error.WriteLine("udgivelse");
        return Barn.Tal(["udgivelse", "--gange", "3"], "publish_over_copy=");
    }

    public Maalt Trin(int gange, string navn, params string[] args) => Trin(gange, Data, navn, args);

    /// <summary>Once, on data that lie elsewhere.</summary>
    public Maalt TrinI(string data, string navn, params string[] args) => Trin(1, data, navn, args);

    private Maalt Trin(int gange, string data, string navn, string[] args)
    {
        Console.Error.WriteLine($"{navn} {string.Join(' ', args)}");
        string[] traade = args.Contains("--traade") ? [] : ["--traade", Traade.ToString(CultureInfo.InvariantCulture)];
        return Barn.Bedste(gange, navn, [.. args, .. traade, "--data", data]);
    }
}

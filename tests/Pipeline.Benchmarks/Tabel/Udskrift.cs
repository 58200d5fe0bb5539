using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Tabel;

/// <summary>The table for people: ratios first, then absolute numbers and the machine; last a line a figure for machines.</summary>
internal static class Udskrift
{
    private static readonly CultureInfo Dansk = new(CultureInfo.InvariantCulture.Name)
    {
        NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

    /// <summary>Name for machines, the bar, and which steps are held against which.</summary>
    private static readonly (string Navn, string Graense, string[] Taeller, string[] Naevner)[] Forhold =
    [
        ("measure_over_scan", "højst 2", [Maalinger.Maaling], [Maalinger.Scan]),
        ("checks_over_none", "højst 1,05", [Maalinger.Maaling], [Maalinger.MaalingUdenKontrol]),
        ("sql_over_measure", "mindst 20", [Maalinger.Kernesql], [Maalinger.Kernemaaling]),
        ("stage_over_duckdb", "højst 1,5", [Maalinger.Udtraek, Maalinger.Klargoering], [Maalinger.Sortering]),
        ("two_threads_over_one", "", [Maalinger.Maaling], [Maalinger.MaalingEnTraad]),
        ("rule_sets_over_one", "under 1,3", [Maalinger.TreRegelsaet], [Maalinger.Maaling]),
        ("all_rule_sets_over_one", "", [Maalinger.AlleRegelsaet], [Maalinger.Maaling]),
        ("new_month_on_history_over_on_one", "om 1", [Maalinger.NyMaaned], [Maalinger.NyMaanedOvenPaaEn]),
    ];

    /// <summary>The same of the most memory each has used.</summary>
    private static readonly (string Navn, string Graense, string[] Taeller, string[] Naevner)[] Hukommelse =
    [
        ("measure_peak_over_half", "højst 1,2", [Maalinger.MaalingMedFiler], [Maalinger.HalvMaaling]),
        (
            "stage_peak_over_half",
            "højst 1,2",
            [Maalinger.Udtraek, Maalinger.Klargoering],
            [Maalinger.HalvtUdtraek, Maalinger.HalvKlargoering]
        ),
    ];

    public static void Skriv(Maalinger m, TextWriter ud)
    {
        ud.WriteLine("| forhold | bar | tid | CPU-tid |");
        ud.WriteLine("|---|---|---:|---:|");
        foreach (var (navn, graense, taeller, naevner) in Forhold)
        {
            if (m.Forhold(taeller, naevner) is { } f)
            {
                ud.WriteLine(string.Create(Dansk, $"| `{navn}` | {graense} | {f.Tid:0.00} | {f.Cpu:0.00} |"));
            }
        }

        foreach (var (navn, graense, tal) in Enkelttal(m))
        {
            ud.WriteLine(string.Create(Dansk, $"| `{navn}` | {graense} | {tal:0.00} | |"));
        }

        ud.WriteLine();
        ud.WriteLine("| trin | sekunder | CPU-sekunder | mest hukommelse, MB | rækker |");
        ud.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (navn, t) in m.Alle)
        {
            var raekker = t.Svar.TryGetValue("raekker", out var antal) ? antal.ToString("N0", Dansk) : "";
            ud.WriteLine(string.Create(Dansk, $"| {navn} | {t.Sekunder:0.00} | {t.Cpu:0.00} | {t.PeakMb:0} | {raekker} |"));
        }

        ud.WriteLine();
        Andele(m, ud);
        Vaekst(m, ud);
        ud.WriteLine();
        Maskinen(m, ud);
        ud.WriteLine();
        Linjer(m, ud);
    }

    /// <summary>From landing to warehouse: extraction and staging as measured above, the rest as <c>pipeline run</c> tells.</summary>
    private static void Andele(Maalinger m, TextWriter ud)
    {
        (string Trin, double Sekunder)[] trin =
        [
            .. m.Alle.Where(t => t.Navn is Maalinger.Udtraek or Maalinger.Klargoering).Select(t => (t.Navn, t.Maalt.Sekunder)),
            .. m.Gennemkoersel.Where(t => t.Trin is not ("Udtræk" or "Klargøring")),
        ];
        if (m.Gennemkoersel.Count == 0)
        {
            return;
        }

        var ialt = trin.Sum(t => t.Sekunder);
        ud.WriteLine("| fra landing til varehus | sekunder | andel |");
        ud.WriteLine("|---|---:|---:|");
        foreach (var (navn, sekunder) in trin)
        {
            ud.WriteLine(string.Create(Dansk, $"| {navn} | {sekunder:0.0} | {100 * sekunder / ialt:0} % |"));
        }

        ud.WriteLine();
    }

    private static void Vaekst(Maalinger m, TextWriter ud)
    {
        ud.WriteLine("| personer | tråde | sekunder | mikrosekunder pr. person | CPU pr. person | mest hukommelse, MB |");
        ud.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach (var (traade, t) in m.Vaekst)
        {
            var personer = t.Svar["personer"];
            ud.WriteLine(
                string.Create(
                    Dansk,
                    $"| {personer:N0} | {traade} | {t.Sekunder:0.00} | {t.Sekunder / personer * 1e6:0.00} | {t.Cpu / personer * 1e6:0.00} | {t.PeakMb:0} |"
                )
            );
        }
    }

    private static void Maskinen(Maalinger m, TextWriter ud)
    {
        var cpu = File.ReadLines("/proc/cpuinfo").First(l => l.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        var last = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        var hukommelse = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        ud.WriteLine(
            string.Create(
                Dansk,
                $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC; {cpu}, {Environment.ProcessorCount} kerner, {hukommelse:0} GB; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; "
                    + $"{m.Personer:N0} personer, {m.Traade} tråde, {m.Spande} spande; maskinens last ved slutningen {last}."
            )
        );
    }

    /// <summary>The ratios that are not of one process's time over another's.</summary>
    private static IEnumerable<(string Navn, string Graense, double Tal)> Enkelttal(Maalinger m)
    {
        if (m.Udgivelse is { } udgivelse)
        {
            yield return ("publish_over_copy", "højst 1,3", udgivelse);
        }

        foreach (var (navn, graense, taeller, naevner) in Hukommelse)
        {
            if (m.Hukommelse(taeller, naevner) is { } tal)
            {
                yield return (navn, graense, tal);
            }
        }

        foreach (var (navn, traade) in new[] { ("growth_one_thread", 1), ("growth_two_threads", 2) })
        {
            if (m.Linearitet(traade) is { } tal)
            {
                yield return (navn, "højst 1,15", tal);
            }
        }
    }

    private static void Linjer(Maalinger m, TextWriter ud)
    {
        foreach (var (navn, _, taeller, naevner) in Forhold)
        {
            if (m.Forhold(taeller, naevner) is { } f)
            {
                ud.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{navn}={f.Tid:0.000}"));
            }
        }

        foreach (var (navn, _, tal) in Enkelttal(m))
        {
            ud.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{navn}={tal:0.000}"));
        }

        ud.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measure_peak_mb={m[Maalinger.MaalingMedFiler]!.PeakMb:0}"));
        if (m[Maalinger.Klargoering] is { } klargoering)
        {
            ud.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"stage_peak_mb={Math.Max(klargoering.PeakMb, m[Maalinger.Udtraek]!.PeakMb):0}")
            );
        }
    }
}

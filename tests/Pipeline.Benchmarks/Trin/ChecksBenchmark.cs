using System.Globalization;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Benchmarks.Trin;

/// <summary>
/// What it costs the measurement that every staged file is held to its checksum: with and without by turns in one process, on one thread, in CPU time. The ratio is of
/// the least of each, since whatever else the machine does only adds.
/// </summary>
internal static class ChecksBenchmark
{
    private const double Bar = 1.05;

    public static int Run(Valg options)
    {
        var folder = options.Find("--mappe") ?? Directory.CreateTempSubdirectory("kontrol-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            if (!Directory.Exists(data))
            {
                Directory.CreateDirectory(data);
                var made = new Valg([
                    "--personer",
                    $"{options.Tal("--personer", 300_000)}",
                    "--landing",
                    Path.Combine(folder, "landing"),
                    "--data",
                    data,
                ]);
                Husets.Generer(made, []);
                Husets.Udtraek(made, []);
                Husets.Klargoering(made, []);
            }

            return Measure(data, options.Tal("--gange", 7));
        }
        finally
        {
            if (options.Find("--mappe") is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static int Measure(string data, int times)
    {
        var staged = StagedSnapshot.Laes(data);
        var bytes = staged.Dele.Sum(d => d.Bytes ?? 0);
        var rules = Produkter.Jobsamtaler.Samtaleregler.Find(Produkter.Jobsamtaler.Definition.Regelsaet);
        double Seconds(bool checks)
        {
            var before = Environment.CpuUsage.TotalTime;
            Jobsamtalemaaling.KoerAlle(
                new(
                    [rules],
                    Husets.Fra,
                    Husets.Til,
                    staged.NyesteLevering.SidsteDag,
                    Husets.Files(staged, data, checks),
                    staged.Buckets,
                    1
                ),
                null,
                default
            );
            return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        _ = (Seconds(checks: true), Seconds(checks: false));
        var pairs = Enumerable.Range(0, times).Select(_ => (With: Seconds(checks: true), Without: Seconds(checks: false))).ToList();
        var (with, without) = (pairs.Min(p => p.With), pairs.Min(p => p.Without));
        var ratio = with / without;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{bytes / 1e6:0} MB i {staged.Dele.Count * staged.Buckets} filer; CPU-sekunder med kontrolsummer {with:0.000}, uden {without:0.000}"
            )
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"checks_over_none={ratio:0.000}"));
        return ratio <= Bar ? 0 : 1;
    }
}

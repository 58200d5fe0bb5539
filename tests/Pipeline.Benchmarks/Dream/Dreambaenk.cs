using System.Diagnostics;
using Pipeline.Benchmarks.Trin;
using Pipeline.Definitions.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Measure.Dream;

namespace Pipeline.Benchmarks.Dream;

/// <summary>Measuring DREAM against the lake's engine summing every column of the same files, each in a process of its own.</summary>
internal static class Dreambaenk
{
    public static int Koer(Valg valg)
    {
        var personer = valg.Tal("--personer", 5_000_000);
        var traade = valg.Tal("--traade", 2);
        var gange = valg.Tal("--gange", 3);
        var mappe = valg.Find("--mappe") ?? Directory.CreateTempSubdirectory("dream-").FullName;
        string[] faelles = ["--mappe", mappe, "--traade", $"{traade}", "--personer", $"{personer}"];
        try
        {
            if (Dreamdata.Spande(Directory.CreateDirectory(mappe).FullName) == 0)
            {
                var dannet = Barn.Start("dream-dan", faelles);
                Console.WriteLine($"dannet: {dannet.Svar["raekker"]:N0} intervaller i {dannet.Svar["spande"]} spande");
            }

            var scan = Barn.Bedste(gange, "dream-scan", faelles);
            var maalt = Barn.Bedste(gange, "dream-maaling", faelles);
            Console.WriteLine($"| trin | sekunder | CPU-sekunder | mest hukommelse, MB | rækker |\n|---|---:|---:|---:|---:|");
            foreach (var (navn, t) in new[] { ("scan", scan), ("måling", maalt) })
            {
                Console.WriteLine(
                    $"| {navn} | {Dreamdata.Tekst(t.Sekunder)} | {Dreamdata.Tekst(t.Cpu)} | {t.PeakMb:0} | {t.Svar["raekker"]:0} |"
                );
            }

            Console.WriteLine(
                $"personer={maalt.Svar["personer"]:0} traade={traade} spande={Dreamdata.Spande(mappe)} last={File.ReadAllText("/proc/loadavg").Split(' ')[0]}"
            );
            Console.WriteLine($"dream_over_scan={Dreamdata.Tekst(maalt.Sekunder / scan.Sekunder)}");
            Console.WriteLine($"dream_over_scan_cpu={Dreamdata.Tekst(maalt.Cpu / scan.Cpu)}");
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

    public static void Scan(Valg valg, Svar svar)
    {
        var mappe = valg.Kraev("--mappe");
        using var database = LakeDatabase.Open(new() { Threads = valg.Tal("--traade", 2) });
        using var lake = database.Connect();
        var filer = Enumerable.Range(0, Dreamdata.Spande(mappe)).Select(b => Dreamdata.Fil(mappe, b));
        using var svaret = lake.Query(
            $"SELECT count(*), sum(person::DOUBLE), sum(slags), sum(fra), sum(til), sum(vaerdi) FROM read_parquet({LakeSql.Liste(filer)})"
        );
        svaret.NextChunk(out var bid);
        svar["raekker"] = bid!.Values<long>(0)[0];
    }

    public static void Maaling(Valg valg, Svar svar)
    {
        var mappe = valg.Kraev("--mappe");
        var regler = Dreamregelbog.Indlaes(Path.Combine(Produkter.Mappe, "dream")).Find("1.0");
        var omfang = new Dreamomfang(new(2011, 1), new(2019, 52), Dreamdata.Fra, Dreamdata.Til);
        var ur = Stopwatch.StartNew();
        var sum = Dreammaaling.Koer(
            new(
                new(regler, Dreamdata.Fra, Dreamdata.Til, omfang),
                spand => [Dreamdata.Fil(mappe, spand)],
                _ => [],
                Dreamdata.Spande(mappe),
                valg.Tal("--traade", 2)
            )
        );
        svar["motor"] = ur.Elapsed.TotalSeconds;
        svar["personer"] = sum.Personer;
        svar["raekker"] = sum.Raekker;
    }
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Benchmarks.Klynge;

/// <summary>
/// How long the buckets of one backfill take one worker and two, each of one thread, as processes of their own on a real server: from the first bucket
/// taken to the last one handed in. Starting the processes and publishing are not in it.
/// </summary>
internal static class Arbejdermaaling
{
    private static readonly string Program = Path.Combine(Rod(), "src/Pipeline.Host/bin/Release/net10.0/pipeline.dll");

    public static int Koer(Valg valg)
    {
        var personer = valg.Tal("--personer", 100_000);
        var mappe = Directory.CreateTempSubdirectory("maaling-").FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(mappe, "appsettings.json"),
                """{ "traade": 1, "spande": 16, "tjeneste": { "livstegn": 5, "opslag": 1 } }"""
            );
            var data = Path.Combine(mappe, "data");
            Udfoer(null, "generate", "--personer", $"{personer}", "--out", Path.Combine(data, "landing"));
            Udfoer(null, "run", "--maaling", "jobsamtaler", "--data", data);
            using var server = new Testserver.Testserver();
            var tider = new List<double>();
            // Different rule sets, so that the second does not find what the first has measured.
            foreach (var (arbejdere, regler) in new[] { (1, "1.74"), (2, "1.73") })
            {
                tider.Add(Maal(server, data, arbejdere, regler).TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"workers={arbejdere} seconds={tider[^1]:0.00}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two_workers_over_one={tider[1] / tider[0]:0.00}"));
            return 0;
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static TimeSpan Maal(Testserver.Testserver server, string data, int arbejdere, string regler)
    {
        using var database = new Testdatabase(server);
        var ejer = Postgresadgang.Af(database.Forbindelse, "målingen");
        new PostgresVarehus(ejer, ejer).Migrer();
        var forbindelse = database.Som("pipeline_writer");
        var processer = Enumerable
            .Range(0, arbejdere)
            .Select(i => Start(forbindelse, "worker", "--navn", $"a{i}", "--data", data))
            .ToList();
        try
        {
            using var opslag = database.Aabn();
            Vent(opslag, $"select count(*) = {arbejdere} from ops.arbejdere");
            processer.Add(
                Start(
                    forbindelse,
                    [
                        "backfill",
                        "--maaling",
                        "jobsamtaler",
                        "--fra",
                        "2018-01",
                        "--til",
                        "2025-10",
                        "--regler",
                        regler,
                        "--paa-arbejdere",
                        "--data",
                        data,
                    ]
                )
            );
            Vent(opslag, "select exists (select from ops.spande where tilstand = 'i gang')");
            var start = TimeProvider.System.GetTimestamp();
            Vent(opslag, "select exists (select from ops.efterberegninger where tilstand <> 'maales')");
            var tid = TimeProvider.System.GetElapsedTime(start);
            Vent(opslag, "select exists (select from ops.efterberegninger where tilstand = 'faerdig')");
            return tid;
        }
        finally
        {
            foreach (var proces in processer)
            {
                proces.Kill();
                proces.WaitForExit();
                proces.Dispose();
            }
        }
    }

    private static void Vent(NpgsqlConnection opslag, string sql)
    {
        using var kommando = new NpgsqlCommand(sql, opslag);
        while (!(bool)kommando.ExecuteScalar()!)
        {
            Thread.Sleep(20);
        }
    }

    private static void Udfoer(string? forbindelse, params string[] args)
    {
        using var proces = Start(forbindelse, args);
        proces.WaitForExit();
        if (proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"pipeline {args[0]} ended with {proces.ExitCode}.");
        }
    }

    private static Process Start(string? forbindelse, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]);
        if (forbindelse is not null)
        {
            start.Environment["PIPELINE_DATABASE"] = forbindelse;
        }

        return Process.Start(start)!;
    }

    private static string Rod()
    {
        var sti = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(sti, "Pipeline.sln")))
        {
            sti = Path.GetDirectoryName(sti) ?? throw new InvalidOperationException("Pipeline.sln is not above the benchmarks.");
        }

        return sti;
    }
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Benchmarks.Klynge;

/// <summary>
/// How long the buckets of one backfill take one worker, two and four, each of one thread, as processes of their own on a real server: from the first bucket
/// taken to the last one handed in. A worker runs for weeks, so they have measured two backfills before the one that counts (of two workers each has
/// then compiled what one has after one); what those took is printed too. The parts: what was waited for the first bucket, the buckets' own seconds together
/// (measuring a bucket, whoever did it), the publish step, which one process makes when all buckets are there, and, since the clock tells as much of what else the machine
/// does, CPU seconds between first and last: the workers', the database server's, and those of the <c>backfill</c> that waits. What they use beside
/// the buckets they use of the second core while there is one worker, and the ratio cannot be better than half of all over one worker's.
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
            foreach (var arbejdere in new[] { 1, 2, 4 })
            {
                tider.Add(Maal(server, Path.Combine(mappe, $"data{arbejdere}"), data, arbejdere));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"two_workers_over_one={tider[1] / tider[0]:0.00} four_workers_over_one={tider[2] / tider[0]:0.00}"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    /// <summary>The seconds of the third backfill; the others are for the processes to have compiled what they run.</summary>
    private static double Maal(Testserver.Testserver server, string egen, string data, int arbejdere)
    {
        // Its own, since a second measurement of the same finds the first one's buckets.
        using (var kopi = Process.Start("cp", ["-r", data, egen]))
        {
            kopi.WaitForExit();
        }

        using var database = new Testdatabase(server);
        var ejer = Postgresadgang.Af(database.Forbindelse, "målingen");
        new PostgresVarehus(ejer, ejer).Migrer();
        var forbindelse = database.Som("pipeline_writer");
        var processer = Enumerable
            .Range(0, arbejdere)
            .Select(i => Start(forbindelse, "worker", "--navn", $"a{i}", "--data", egen))
            .ToList();
        try
        {
            using var opslag = database.Aabn();
            Vent(opslag, $"select count(distinct split_part(id, ':', 1)) = {arbejdere} from tidsplan.server");
            var cpu = () => (processer.Sum(Cpu), server.Cpusekunder());
            Efterbereg(opslag, forbindelse, egen, arbejdere, "1.72", "kold", cpu);
            Efterbereg(opslag, forbindelse, egen, arbejdere, "1.73", "lun", cpu);
            return Efterbereg(opslag, forbindelse, egen, arbejdere, "1.74", "varm", cpu);
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

    private static double Efterbereg(
        NpgsqlConnection opslag,
        string forbindelse,
        string data,
        int arbejdere,
        string regler,
        string hvad,
        Func<(double Arbejdere, double Server)> cpu
    )
    {
        string[] efterberegning =
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
        ];
        // What the publication before this one has left the server to do, it would do beside the buckets.
        using (var efterladt = new NpgsqlCommand("vacuum analyze", opslag) { CommandTimeout = 600 })
        {
            efterladt.ExecuteNonQuery();
        }

        using var proces = Start(forbindelse, [.. efterberegning, "--data", data]);
        Vent(opslag, $"select exists (select from ops.efterberegninger where regelsaet = '{regler}')");
        var delt = Stopwatch.StartNew();
        Vent(opslag, $"select exists (select from ops.spande where regelsaet = '{regler}' and tilstand <> 'venter')");
        var foerste = delt.Elapsed;
        var (foer, ventendeFoer) = (cpu(), Cpu(proces));
        Vent(opslag, $"select exists (select from ops.efterberegninger where regelsaet = '{regler}' and tilstand <> 'maales')");
        var sidste = delt.Elapsed;
        var (efter, ventendeEfter) = (cpu(), Cpu(proces));
        Vent(opslag, $"select exists (select from ops.efterberegninger where regelsaet = '{regler}' and tilstand = 'faerdig')");
        var udgivet = delt.Elapsed;
        proces.WaitForExit();
        using var kommando = new NpgsqlCommand($"select count(*), sum(sekunder) from ops.spande where regelsaet = '{regler}'", opslag);
        using var svar = kommando.ExecuteReader();
        svar.Read();
        var (spande, sekunder) = (svar.GetInt64(0), svar.GetDouble(1));
        var tid = (sidste - foerste).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"workers={arbejdere} {hvad}: seconds={tid:0.00} waited_for_first={foerste.TotalSeconds:0.00} buckets={spande} bucket_seconds={sekunder:0.00} "
                    + $"between_buckets={((tid * arbejdere) - sekunder) / spande:0.000} publish={(udgivet - sidste).TotalSeconds:0.00} "
                    + $"cpu_workers={efter.Arbejdere - foer.Arbejdere:0.00} cpu_server={efter.Server - foer.Server:0.00} "
                    + $"cpu_waiting={ventendeEfter - ventendeFoer:0.00}"
            )
        );
        return tid;
    }

    private static double Cpu(Process proces)
    {
        proces.Refresh();
        return proces.TotalProcessorTime.TotalSeconds;
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

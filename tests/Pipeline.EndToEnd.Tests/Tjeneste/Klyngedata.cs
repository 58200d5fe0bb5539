using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>A data folder in sixteen buckets and a database on a real server, for processes that share them. They log in as an ordinary writer.</summary>
internal sealed class Klyngedata : IDisposable
{
    public const int Spande = 16;

    private const int Sigstop = 19;
    private const int Sigcont = 18;

    private readonly Tempmappe _temp = new();
    private readonly Testdatabase _database;
    private readonly List<Koerende> _processer = [];

    /// <param name="server">One that may be killed; null: the shared one.</param>
    public Klyngedata(Danmark2025 danmark, Testserver.Testserver? server = null)
    {
        _database = MigratedDatabase.New(server);
        danmark.Kopier(Data);
        // The folder was run into its own warehouse, and goes over to the server.
        File.Delete(Path.Combine(Data, "varehus.json"));
        Danmark2025.Spande(Data, Spande);
        File.WriteAllText(
            _temp["appsettings.json"],
            JsonSerializer.Serialize(
                new
                {
                    traade = 1,
                    varehus = new { database = _database.Som("pipeline_writer") },
                    tjeneste = new { livstegn = 1, opslag = 1 },
                }
            )
        );
    }

    public string Data => _temp["data"];

    public Koerende Start(params string[] args)
    {
        var proces = Programmet.Start([.. args, "--data", Data]);
        _processer.Add(proces);
        return proces;
    }

    public Koerende Arbejder(string navn)
    {
        var proces = Start("worker", "--navn", navn);
        Vent(() => Servers(navn) > 0, $"arbejderen {navn} kom ikke i gang");
        return proces;
    }

    /// <summary>How many of Hangfire's servers the process has: none when it has gone as it should.</summary>
    public long Servers(string navn) => Tal($"select count(*) from tidsplan.server where id like '{navn}-%'");

    /// <summary>The backfill that all of these tests do, left to the workers.</summary>
    public Koerende Efterberegn() => Start([.. Argumenter, "--paa-arbejdere"]);

    public static string[] Argumenter =>
        ["backfill", "--maaling", "jobsamtaler", "--fra", "2025-04", "--til", "2025-08", "--regler", "1.74"];

    /// <summary>The bucket that the worker has in hand; waits until it has one.</summary>
    public int Spand(string navn)
    {
        int? spand = null;
        Vent(
            () =>
                (
                    spand = Hent<int?>($"select min(spand) from ops.spande where tilstand = 'i gang' and arbejder like '{navn}-%'")
                        .SingleOrDefault()
                )
                    is not null,
            $"arbejderen {navn} fik ingen spand"
        );
        return spand!.Value;
    }

    /// <summary>
    /// From here, and until it is disposed, no bucket of the backfill can be handed in: each worker keeps the one it has in hand. Small buckets are measured faster
    /// than a test can look.
    /// </summary>
    public IDisposable Fasthold()
    {
        Vent(() => Tal("select count(*) from ops.efterberegninger") == 1, "efterberegningen kom ikke i gang");
        var forbindelse = _database.Aabn();
        forbindelse.Execute("begin; select 1 from ops.efterberegninger for update");
        return forbindelse;
    }

    /// <summary>Stops the process dead (SIGSTOP).</summary>
    public static void Frys(Koerende proces) => Signal(proces, Sigstop);

    public static void Optoe(Koerende proces) => Signal(proces, Sigcont);

    public long Tal(string sql) => Hent<long>(sql).Single();

    public IReadOnlyList<T> Hent<T>(string sql)
    {
        using var forbindelse = _database.Aabn();
        return [.. forbindelse.Query<T>(sql)];
    }

    public void Slut(string tilstand = "faerdig") =>
        Vent(
            () => Tal($"select count(*) from ops.efterberegninger where tilstand = '{tilstand}'") == 1,
            $"efterberegningen blev ikke {tilstand}"
        );

    /// <summary>What a single process makes of a copy of the same data with the embedded warehouse.</summary>
    public SortedDictionary<string, string> Alene()
    {
        // Without the options beside it.
        var kopi = _temp["alene/data"];
        foreach (var fil in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var til = Path.Combine(kopi, Path.GetRelativePath(Data, fil));
            Directory.CreateDirectory(Path.GetDirectoryName(til)!);
            File.Copy(fil, til);
        }

        Programmet.Koer([.. Argumenter, "--data", kopi]).Slutkode.ShouldBe(0);
        return Udgivet(kopi);
    }

    /// <summary>The versions, and of v0002 every file by its bytes, and what the manifest says of the figures.</summary>
    public static SortedDictionary<string, string> Udgivet(string data)
    {
        var lager = new Versionslager(data, "jobsamtaler");
        lager.Versioner().ShouldBe(["v0001", "v0002"]);
        var udgivet = Danmark2025.Aftryk(lager.VersionsMappe("v0002"), Manifest.Filnavn);
        foreach (var maaned in lager.Laes("v0002").Maaneder)
        {
            udgivet.Add(maaned.Maaned, $"{maaned.FilSha256} {maaned.IndholdSha256} {maaned.AendredeTal} {maaned.Afloeser}");
        }

        return udgivet;
    }

    public static void Vent(Func<bool> sandt, string ellers)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!sandt())
        {
            (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(90)).ShouldBeTrue(ellers);
            Thread.Sleep(10);
        }
    }

    // A shell takes longer to start than a bucket to measure.
    private static void Signal(Koerende proces, int signal) => kill(proces.Id, signal).ShouldBe(0);

    [DllImport("libc")]
    private static extern int kill(int pid, int signal);

    public void Dispose()
    {
        foreach (var proces in _processer)
        {
            proces.Dispose();
        }

        _database.Dispose();
        _temp.Dispose();
    }
}

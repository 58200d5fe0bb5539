using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>A data folder and a PostgreSQL warehouse of their own for a test, gone at the end. The warehouse is made by its owner, and used by a writer.</summary>
internal sealed class Pgdata : IDisposable
{
    /// <summary>The warehouse is made once; each test on the shared server has a copy.</summary>
    private static readonly Lazy<Testdatabase> Skabelon = new(() =>
    {
        var skabelon = new Testdatabase();
        if (SharedServer.Named is not null)
        {
            // The tests' own server goes with the process; somebody else's is left as it was.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => skabelon.Dispose();
        }

        Migrer(skabelon);
        return skabelon;
    });

    private readonly Testdatabase _database;

    /// <param name="server">A server of the test's own; null: the shared one.</param>
    public Pgdata(Testserver.Testserver? server = null, Robusthed? robusthed = null)
    {
        _database = new(server, server is null ? Skabelon.Value : null);
        if (server is not null)
        {
            Migrer(_database);
        }

        Skriver = _database.Som("pipeline_writer");
        Varehus = Lav(robusthed);
        Data = new(varehus: Varehus);
    }

    /// <summary>Fails at once: a test that waits for it to pass says so.</summary>
    public static Robusthed Straks { get; } = new() { Genforsoeg = 0 };

    /// <summary>However few the rows, two months and more go in by two parts.</summary>
    private static Indlaesning IDele { get; } = new(Forbindelser: 2, MindsteRaekker: 1);

    public Testdatabase Database => _database;

    /// <summary>Connection string of the service's user.</summary>
    public string Skriver { get; }

    public PostgresVarehus Varehus { get; }

    public Proevedata Data { get; }

    public PostgresVarehus Lav(Robusthed? robusthed = null, string? forbindelse = null) =>
        new(Adgang(forbindelse ?? Skriver), robusthed: robusthed ?? Straks, indlaesning: IDele);

    public static Postgresadgang Adgang(string forbindelse) => Postgresadgang.Af(forbindelse, "prøven");

    private static void Migrer(Testdatabase database) =>
        new PostgresVarehus(Adgang(database.Forbindelse), Adgang(database.Forbindelse)).Migrer();

    public void Dispose()
    {
        Data.Dispose();
        _database.Dispose();
    }
}

using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Databases with the warehouse and the queue's tables. On the shared server they are made once, and each is a copy.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Testdatabase> Template = new(() =>
    {
        var template = new Testdatabase();
        if (SharedServer.Named is not null)
        {
            // The tests' own server goes with the process; somebody else's is left as it was.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => template.Dispose();
        }

        Migrate(template);
        return template;
    });

    /// <param name="server">A server of the test's own; null: the shared one.</param>
    public static Testdatabase New(Testserver.Testserver? server = null)
    {
        if (server is null)
        {
            return new(skabelon: Template.Value);
        }

        var database = new Testdatabase(server);
        Migrate(database);
        return database;
    }

    private static void Migrate(Testdatabase database)
    {
        var owner = Postgresadgang.Af(database.Forbindelse, "prøven");
        new PostgresVarehus(owner, owner).Migrer();
    }
}

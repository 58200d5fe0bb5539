using Dapper;
using Npgsql;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Who can keep the migrations waiting: another owner at work, and nobody else.</summary>
public sealed class MigrationLockTests
{
    /// <summary>What the lock was once: a number, which any login can hold for ever.</summary>
    [PgFact]
    public async Task Migrations_WhileALoginHoldsTheOldLock_Go()
    {
        using var database = new Testdatabase();
        var adgang = Pgdata.Adgang(database.Forbindelse);
        new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer();
        using var anyone = new NpgsqlConnection(database.Som("pipeline_offentlig"));
        anyone.Open();
        anyone.Execute("select pg_advisory_lock(hashtextextended('pipeline migrationer', 0))");

        var migration = Task.Run(() => new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer());

        (await Task.WhenAny(migration, Task.Delay(TimeSpan.FromSeconds(20)))).ShouldBe(migration);
        await migration;
    }

    [PgTheory]
    [InlineData("pipeline_offentlig")]
    [InlineData("pipeline_reader")]
    [InlineData("pipeline_writer")]
    public void Lock_ByWhoIsNotTheOwner_IsRefused(string role)
    {
        using var pg = new Pgdata();
        using var anyone = new NpgsqlConnection(pg.Database.Som(role));
        anyone.Open();
        foreach (var mode in new[] { "access share", "row share", "row exclusive", "exclusive" })
        {
            using var transaction = anyone.BeginTransaction();
            Should
                .Throw<PostgresException>(() => anyone.Execute($"lock table opbygning.migrationslaas in {mode} mode"))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, mode);
        }
    }

    [PgFact]
    public async Task Migrations_WhileAnotherOwnerIsAtWork_Wait()
    {
        using var pg = new Pgdata();
        using var other = pg.Database.Aabn();
        using var transaction = other.BeginTransaction();
        MigrationLock.Take(transaction);
        var adgang = Pgdata.Adgang(pg.Database.Forbindelse);

        var migration = Task.Run(() => new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer());

        (await Task.WhenAny(migration, Task.Delay(500))).ShouldNotBe(migration);
        await transaction.RollbackAsync();
        await migration;
    }

    [Fact]
    public void Sources_OfTheProgram_TakeNoAdvisoryLock()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Pipeline.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Directory
            .EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "sql"), "*.sql"))
            .Where(f => File.ReadAllText(f).Contains("pg_advisory", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }
}

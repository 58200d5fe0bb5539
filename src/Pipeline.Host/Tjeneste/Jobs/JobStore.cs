using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Npgsql;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>
/// Where Hangfire keeps its jobs: on PostgreSQL in the schema <c>tidsplan</c>, shared by all processes and worked in as the writer, without making or changing a table;
/// with the embedded warehouse in memory.
/// </summary>
internal sealed class JobStore : IDisposable
{
    private JobStore(JobStorage storage, NpgsqlDataSource? source)
    {
        (Storage, Source) = (storage, source);
        storage.JobExpirationTimeout = JobFilters.Kept;
    }

    public JobStorage Storage { get; }

    /// <summary>The connections that Hangfire works over: what is recorded in one transaction with a job goes over them too. Null: it has none.</summary>
    public NpgsqlDataSource? Source { get; }

    /// <param name="database">Null: the warehouse is embedded.</param>
    public static JobStore Open(Postgresadgang? database, Tjenesteindstillinger settings)
    {
        JobNames.Use();
        if (database is null)
        {
            return new(new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = JobFilters.Kept }), null);
        }

        var source = database.Kilde();
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = "tidsplan",
            PrepareSchemaIfNecessary = false,
            // A job is another's when the process that has it has been silent this long.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = settings.Silence,
            QueuePollInterval = TimeSpan.FromSeconds(settings.Opslag),
            // A lock of the scheduler's, should its holder freeze.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
            EnableTransactionScopeEnlistment = true,
        };
        return new(new PostgreSqlStorage(new Connections(source), options), source);
    }

    public void Dispose()
    {
        (Storage as IDisposable)?.Dispose();
        Source?.Dispose();
    }

    private sealed class Connections(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}

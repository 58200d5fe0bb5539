using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;
using Pipeline.Definitions.Produkter;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Hangfire's scheduler over a store, on a clock of the test's own; no server takes its jobs.</summary>
internal sealed class ScheduleOnAClock : IDisposable
{
    private readonly IVarehus _warehouse;
    private readonly JobStore _store;
    private readonly Clock _clock = new();

    /// <param name="database">Null: embedded.</param>
    public ScheduleOnAClock(IVarehus warehouse, Postgresadgang? database = null)
    {
        _warehouse = warehouse;
        _store = JobStore.Open(database, new());
    }

    public DateTimeOffset Now
    {
        get => _clock.GetUtcNow();
        set => _clock.Now = value;
    }

    public JobStorage Storage => _store.Storage;

    public Schedule Schedule(params Definition[] definitions) =>
        new(
            new RecurringJobManager(Storage, JobFilters.Provider(), new DefaultTimeZoneResolver(), () => Now.UtcDateTime),
            Storage,
            new SchedulePauses(_warehouse, _clock),
            new(definitions),
            _clock
        );

    /// <summary>Lets Hangfire's scheduler look at what is due.</summary>
    public void Tick() =>
        new RecurringJobScheduler(
            new Hangfire.Client.BackgroundJobFactory(JobFilters.Provider()),
            TimeSpan.FromMilliseconds(1),
            new DefaultTimeZoneResolver(),
            () => Now.UtcDateTime
        ).Execute(
            new BackgroundProcessContext("test", Storage, new Dictionary<string, object>(), Guid.NewGuid(), default, default, default)
        );

    public IReadOnlyList<RecurringJobDto> Stored()
    {
        using var connection = Storage.GetConnection();
        return connection.GetRecurringJobs();
    }

    /// <summary>Jobs that wait in the queue of runs.</summary>
    public IReadOnlyList<string> Waiting() => [.. Storage.GetMonitoringApi().EnqueuedJobs(Queues.Runs, 0, 100).Select(j => j.Key)];

    public static Definition Definition(string cron, string name = "maaling") =>
        Regelskift.Danmark2025.Produkt().Definition with
        {
            Navn = name,
            MaalesMed = name,
            Tidsplan = new(cron, "Europe/Copenhagen"),
        };

    public void Dispose() => _store.Dispose();

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

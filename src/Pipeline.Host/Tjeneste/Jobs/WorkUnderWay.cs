using Hangfire;
using Hangfire.Storage.Monitoring;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The jobs that processes have in hand, and the processes that are there, as Hangfire knows them.</summary>
internal static class WorkUnderWay
{
    private const int All = 10_000;

    /// <summary>Jobs of a backfill's buckets that are being measured.</summary>
    public static IEnumerable<string> Buckets(JobStorage storage, string koersel) =>
        Jobs(storage).Where(p => p.Value.Job?.Type == typeof(BucketJob) && (string)p.Value.Job.Args[0] == koersel).Select(p => p.Key);

    /// <summary>By the job's id.</summary>
    public static IEnumerable<KeyValuePair<string, ProcessingJobDto>> Jobs(JobStorage storage) =>
        storage.GetMonitoringApi().ProcessingJobs(0, All).Where(p => p.Value is not null);

    /// <summary>The processes that have been heard from; one with several queues is there once for each.</summary>
    public static IEnumerable<ServerDto> Servers(JobStorage storage, TimeSpan silence, TimeProvider clock)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - silence;
        return storage.GetMonitoringApi().Servers().Where(s => s.Heartbeat >= oldest);
    }

    /// <summary>Processes that take buckets, the service too.</summary>
    public static int Workers(JobStorage storage, TimeSpan silence, TimeProvider clock) =>
        Servers(storage, silence, clock).Count(s => s.Queues.Contains(Queues.Buckets));

    /// <summary>The process' own name: Hangfire puts the system's number and one of its own after it.</summary>
    public static string Process(string server) => server.Split(':')[0];
}

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Hangfire's queues: which processes take what.</summary>
internal static class Queues
{
    /// <summary>Runs need landing folder and key, so only the service takes them, one at a time.</summary>
    public const string Runs = "runs";

    /// <summary>Buckets of backfills, as many at a time as a process has threads.</summary>
    public const string Buckets = "buckets";

    /// <summary>Publish steps of backfills. They wait for the data folder, and must not keep buckets waiting with them.</summary>
    public const string Publications = "publications";
}

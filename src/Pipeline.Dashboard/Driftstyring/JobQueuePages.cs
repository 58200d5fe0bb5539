namespace Pipeline.Dashboard.Driftstyring;

/// <summary>Where the job queue's own pages are, in a service that has them.</summary>
public static class JobQueuePages
{
    public const string Path = "/hangfire";

    public static string Job(string id) => $"{Path}/jobs/details/{Uri.EscapeDataString(id)}";
}

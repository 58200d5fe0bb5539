namespace Pipeline.Dashboard.Driftstyring;

/// <summary>Where the job queue's own pages are, in a service that has them.</summary>
public static class Jobkoe
{
    public const string Sti = "/hangfire";

    public static string Job(string id) => $"{Sti}/jobs/details/{Uri.EscapeDataString(id)}";
}

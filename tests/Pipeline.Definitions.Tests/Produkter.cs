namespace Pipeline.Definitions.Tests;

/// <summary>The checkout's own definitions.</summary>
internal static class Produkter
{
    public static string Mappe { get; } = Find(new(AppContext.BaseDirectory));

    public static string Jobsamtaler { get; } = Path.Combine(Mappe, "jobsamtaler");

    private static string Find(DirectoryInfo mappe) =>
        File.Exists(Path.Combine(mappe.FullName, "Pipeline.sln"))
            ? Path.Combine(mappe.FullName, "pipelines")
            : Find(mappe.Parent ?? throw new DirectoryNotFoundException("Pipeline.sln"));
}

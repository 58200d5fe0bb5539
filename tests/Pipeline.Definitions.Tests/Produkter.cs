using Pipeline.Definitions.Regler;

namespace Pipeline.Definitions.Tests;

/// <summary>The checkout's own definitions.</summary>
internal static class Produkter
{
    public static string Mappe { get; } = Find(new(AppContext.BaseDirectory));

    public static string Jobsamtaler { get; } = Path.Combine(Mappe, "jobsamtaler");

    /// <summary>The versions that the tests state facts of, up to 1.75; a later one is data that they need not know.</summary>
    public static IEnumerable<string> Known(this Regelbog bog) =>
        bog.Versioner.TakeWhile(v => RuleVersionOrder.Instance.Compare(v, "1.75") <= 0);

    private static string Find(DirectoryInfo mappe) =>
        File.Exists(Path.Combine(mappe.FullName, "Pipeline.sln"))
            ? Path.Combine(mappe.FullName, "pipelines")
            : Find(mappe.Parent ?? throw new DirectoryNotFoundException("Pipeline.sln"));
}

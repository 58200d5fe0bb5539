using Pipeline.Definitions.Produkter;

namespace Pipeline.Benchmarks.Trin;

/// <summary>The products of the measurement, as the program reads them.</summary>
internal static class Produkter
{
    public static readonly string Mappe = Find(AppContext.BaseDirectory);

    public static IReadOnlyList<Produktmappe> Alle { get; } =
    [.. new[] { "jobsamtaler", "aktive_tilbud", "skaerpet_tilsyn" }.Select(navn => Produktmappe.Indlaes(Mappe, navn))];

    public static Produktmappe Jobsamtaler => Alle[0];

    private static string Find(string sti) =>
        Directory.Exists(Path.Combine(sti, "pipelines"))
            ? Path.Combine(sti, "pipelines")
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(sti))!);
}

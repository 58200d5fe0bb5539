using Pipeline.Definitions.Produkter;

namespace Pipeline.Benchmarks.Trin;

/// <summary>The products of the measurement, as the program reads them.</summary>
internal static class Produkter
{
    public static readonly string Mappe = Find(AppContext.BaseDirectory);

    private static readonly Lazy<IReadOnlyList<Produktmappe>> Laest = new(() =>
        [.. new[] { "jobsamtaler", "aktive_tilbud", "skaerpet_tilsyn" }.Select(navn => Produktmappe.Indlaes(Mappe, navn))]
    );

    /// <summary>Read when first asked for: a step that measures something else does not pay for them.</summary>
    public static IReadOnlyList<Produktmappe> Alle => Laest.Value;

    public static Produktmappe Jobsamtaler => Alle[0];

    private static string Find(string sti) =>
        Directory.Exists(Path.Combine(sti, "pipelines"))
            ? Path.Combine(sti, "pipelines")
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(sti))!);
}

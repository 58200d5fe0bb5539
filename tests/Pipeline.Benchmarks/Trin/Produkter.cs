using Pipeline.Definitions.Produkter;

namespace Pipeline.Benchmarks.Trin;

/// <summary>The products of the measurement, as the program reads them.</summary>
internal static class Produkter
{
    public static readonly string Mappe = Find(AppContext.BaseDirectory);

    private static readonly Lazy<Produktmappe> Laest = new(() => Produktmappe.Indlaes(Mappe, "jobsamtaler"));

    private static readonly Lazy<IReadOnlyList<Produktmappe>> Soeskende = new(() =>
        Produktmappe.Indlaes(Mappe, ["aktive_tilbud", "skaerpet_tilsyn"])
    );

    /// <summary>Each is read when first asked for: a step that measures something else does not pay for it, as the program does not.</summary>
    public static IEnumerable<Produktmappe> Alle => [Jobsamtaler, .. Soeskende.Value];

    public static Produktmappe Jobsamtaler => Laest.Value;

    private static string Find(string sti) =>
        Directory.Exists(Path.Combine(sti, "pipelines"))
            ? Path.Combine(sti, "pipelines")
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(sti))!);
}

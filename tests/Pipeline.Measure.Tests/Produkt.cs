using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Measure.Tests;

/// <summary>The product's own rules and kommuner, as the program reads them.</summary>
internal static class Produkt
{
    public static readonly string Mappe = Find(AppContext.BaseDirectory);

    public static Regelbog Regler { get; } = Regelbog.Indlaes(Mappe);

    public static IReadOnlyList<Kommune> Kommuner { get; } = Kommuneliste.Laes(Kommuneliste.Fil(Path.Combine(Mappe, "..")));

    private static string Find(string sti) =>
        Directory.Exists(Path.Combine(sti, "pipelines"))
            ? Path.Combine(sti, "pipelines", "jobsamtaler")
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(sti))!);
}

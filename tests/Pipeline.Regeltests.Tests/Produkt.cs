using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Regeltests.Tests;

/// <summary>The product's own rules, kommuner and rule tests, as the program reads them.</summary>
internal static class Produkt
{
    private static readonly string Mappe = Find(AppContext.BaseDirectory);

    public static Regelbog Regler { get; } = Regelbog.Indlaes(Mappe);

    /// <summary>The rule set that the product measures by.</summary>
    public static string Regelsaet { get; } = Definition.Laes(Path.Combine(Mappe, "pipeline.yaml")).Regelsaet;

    public static IReadOnlyList<Kommune> Kommuner { get; } = Kommuneliste.Laes(Kommuneliste.Fil(Path.Combine(Mappe, "..")));

    /// <summary>Every code that is on a list in some version.</summary>
    public static IReadOnlySet<short> Fritagelseskoder { get; } =
        Regler.Versioner.SelectMany(v => Regler.Find(v).Fritagelse.Koder).Select(k => k.Kode).ToHashSet();

    public static IReadOnlyList<string> Testfiler { get; } =
    [.. Directory.EnumerateFiles(Path.Combine(Mappe, "regler", "tests")).Order(StringComparer.Ordinal)];

    private static string Find(string sti) =>
        Directory.Exists(Path.Combine(sti, "pipelines"))
            ? Path.Combine(sti, "pipelines", "jobsamtaler")
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(sti))!);
}

using System.Globalization;

namespace Pipeline.Measure.Tests.Kilder;

/// <summary>How many of a table's printed figures are recomputed.</summary>
/// <param name="Undtagelser">Of the recomputed: those that come out otherwise than printed.</param>
internal sealed record Optaelling(string Navn, int Trykte, int Efterregnede, int Undtagelser)
{
    public int Ikke => Trykte - Efterregnede;

    public static string Tabel(IReadOnlyList<Optaelling> tabeller)
    {
        var sum = new Optaelling("I alt", tabeller.Sum(t => t.Trykte), tabeller.Sum(t => t.Efterregnede), tabeller.Sum(t => t.Undtagelser));
        return "| tabel | trykte tal | efterregnede | heraf undtagelser | kan ikke efterregnes |\n|---|--:|--:|--:|--:|\n"
            + string.Concat(
                tabeller
                    .Append(sum)
                    .Select(t =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"| {t.Navn} | {t.Trykte} | {t.Efterregnede} | {t.Undtagelser} | {t.Ikke} |\n"
                        )
                    )
            );
    }
}

/// <summary>The checkout the tests were built from.</summary>
internal static class Checkout
{
    public static string Rod { get; } = Find();

    private static string Find()
    {
        var sti = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(sti, "Pipeline.sln")))
        {
            sti = Path.GetDirectoryName(sti) ?? throw new InvalidOperationException("Pipeline.sln is not above the tests.");
        }

        return sti;
    }
}

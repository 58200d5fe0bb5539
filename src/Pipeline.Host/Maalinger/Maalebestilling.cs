using Pipeline.Lake.Staged;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger;

/// <summary>What is to be measured.</summary>
/// <param name="Data">The folder that holds <c>staged/</c>.</param>
/// <param name="Stand">The staged parts of the product's own datasets; its newest delivery is the end of the data.</param>
/// <param name="Regler">The rule set's version.</param>
/// <param name="Ud">The products whose months are written.</param>
internal sealed record Maalebestilling(string Data, StagedSnapshot Stand, string Regler, IReadOnlyList<Produktudsnit> Ud, int Traade)
{
    /// <summary>Where parts are kept while a long measurement is under way, so that one that was stopped goes on; null: nowhere.</summary>
    public string? Dele { get; init; }
}

/// <param name="RaekkerInd">Staged rows read.</param>
/// <param name="RaekkerUd">Rows of all products' months.</param>
/// <param name="Datakontroller">What was found in the data, held against the definition's limits.</param>
internal sealed record Maalt(long RaekkerInd, long RaekkerUd, IReadOnlyList<Kontrolresultat> Datakontroller)
{
    /// <summary>What was measured under several rule sets from the same data: of each check what it says at the worst.</summary>
    public static Maalt Samlet(IReadOnlyList<Maalt> maalte) =>
        new(
            maalte[0].RaekkerInd,
            maalte.Sum(m => m.RaekkerUd),
            [
                .. maalte
                    .SelectMany(m => m.Datakontroller)
                    .GroupBy(k => k.Navn, StringComparer.Ordinal)
                    .Select(g => g.MaxBy(k => (k.Udfald, k.Antal))!),
            ]
        );
}

using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Maalinger;

/// <summary>From how many persons a count is shown to everyone. A product without one is shown to nobody outside.</summary>
/// <param name="Fra">The first measured month it holds for; until the next one's.</param>
/// <param name="Mindst">Persons; counts from 1 to below it are not shown, 0 is.</param>
/// <param name="Kilde">Who says so, and where.</param>
public sealed record Offentlighedsgraense(Maaned Fra, int Mindst, string Kilde)
{
    /// <summary>The words of a key column whose rows are shown; a column that is not here is shown whole. Sums keep all their parts or none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kun { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

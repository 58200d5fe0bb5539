using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>How a product may be shown to everyone: from which number of persons, and which of its figures add up to which.</summary>
/// <param name="Dimensioner">The key columns but maaned, each in one of them.</param>
/// <param name="Antal">Every count of the product (also one that may be empty), and the count it is a part of; null: none.</param>
/// <param name="Andele">Every number with decimals, and the counts it is computed from: it is shown when they all are.</param>
public sealed record Offentlighed(
    IReadOnlyList<Noegledimension> Dimensioner,
    IReadOnlyDictionary<string, string?> Antal,
    IReadOnlyDictionary<string, string[]> Andele
)
{
    /// <summary>The number that stands for a count where the count is empty, rounded up; counts that are not here are then 0.</summary>
    public IReadOnlyDictionary<string, string> Ellers { get; init; } = new Dictionary<string, string>();

    /// <summary>By month, oldest first; the first one holds also for what is older.</summary>
    public IReadOnlyList<Offentlighedsgraense> Graenser { get; init; } = [];

    public Offentlighedsgraense Graense(Maaned maaned) => Graenser.LastOrDefault(g => g.Fra <= maaned) ?? Graenser[0];
}

/// <summary>Key columns that together say one thing; its words are their values with <c>|</c> between.</summary>
/// <param name="Kolonner">In the order they are joined.</param>
/// <param name="Foraelder">The word that a word is a part of; null: none. The second argument gives a kommune's region.</param>
public sealed record Noegledimension(IReadOnlyList<string> Kolonner, Func<string, IReadOnlyDictionary<string, string>, string?> Foraelder)
{
    /// <summary>The word whose figures may be less than the sum of its parts', as a person may be in several; null: everything adds up.</summary>
    public string? Hoejst { get; init; }
}

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>How a product may be shown to everyone: what its declaration says, held against its columns.</summary>
/// <param name="Dimensioner">The key columns but maaned, each in one of them.</param>
public sealed record Offentlighed(Produkt Produkt, Offentlighedserklaering Erklaering, IReadOnlyList<Noegledimension> Dimensioner)
{
    /// <summary>The product's counts, in the order they are declared.</summary>
    public IReadOnlyList<string> Antal { get; } =
    [.. Erklaering.Identiteter.SelectMany(i => i.Dele.Prepend(i.Sum)).Concat(Erklaering.Antal).Distinct(StringComparer.Ordinal)];

    public Offentlighedsgraense Graense(Maaned maaned) => Erklaering.Graense(maaned);

    /// <summary>Figures that everyone sees, hidden ones apart.</summary>
    public bool Viser(string kolonne) => !Erklaering.VisesIkke.Contains(kolonne);
}

/// <summary>Key columns that together say one thing; its words are their values with <c>|</c> between.</summary>
/// <param name="Kolonner">In the order they are joined.</param>
/// <param name="Foraelder">The word that a word is a part of; null: none. The second argument gives a kommune's region.</param>
public sealed record Noegledimension(IReadOnlyList<string> Kolonner, Func<string, IReadOnlyDictionary<string, string>, string?> Foraelder)
{
    /// <summary>The word whose figures may be less than the sum of its parts', as a person may be in several; null: everything adds up.</summary>
    public string? Hoejst { get; init; }
}

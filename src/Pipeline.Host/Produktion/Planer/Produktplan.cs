using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Produktion.Planer;

/// <summary>What can become of a month that is measured.</summary>
internal enum Planudfald
{
    /// <summary>Nothing that decides its figures is new.</summary>
    Uaendret,

    /// <summary>Something is new; whether a figure moves is known when it is measured.</summary>
    KanRevideres,

    /// <summary>It is not in force yet.</summary>
    Udgives,
}

/// <param name="Hvorfor">In words; empty when nothing is new.</param>
/// <param name="Regelsaet">The rule set it would be measured under.</param>
internal sealed record Planmaaned(Maaned Maaned, Planudfald Udfald, string Hvorfor, string Regelsaet);

/// <summary>What a run would do with a product, without doing it.</summary>
/// <param name="Regelsaet">The rule set it would be measured under, save for months that say another.</param>
/// <param name="IKraft">The version in force; null when nothing is published.</param>
/// <param name="Intet">Nothing would be measured or published.</param>
internal sealed record Produktplan(string Navn, string Regelsaet, string? IKraft, IReadOnlyList<Planmaaned> Maaneder, bool Intet)
{
    /// <summary>The pinned rule sets of the months as they are, and as the run would leave them.</summary>
    public PinChange Pins { get; init; } = PinChange.None;

    /// <summary>The months stand inside deliveries that are not staged yet: a plan, which stages nothing, cannot name them.</summary>
    public bool Uvist { get; init; }
}

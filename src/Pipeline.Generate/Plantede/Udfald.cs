using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Generate.Plantede;

/// <summary>What the measurement must say about a planted person in one month and one group, worked out by hand under rule set 1.75.</summary>
/// <param name="Varighed">The interval 0 … 11, or the sub-interval of 12+.</param>
/// <param name="Samtaler">Number of samtaler that count; not published when <paramref name="Fritaget"/>.</param>
/// <param name="Sats">For kontanthjaelp from 2025-07: the sats row the person is also in.</param>
/// <param name="IAlle">Whether this group is the one that stands for the person in <c>alle</c>.</param>
/// <param name="Kommune">Where the person is counted.</param>
/// <param name="Hvorfor">The reasoning, in Danish.</param>
public sealed record Udfald(
    Maaned Maaned,
    Ydelsesgruppe Gruppe,
    string Varighed,
    int Samtaler,
    bool Fritaget,
    Sats? Sats,
    bool IAlle,
    short Kommune,
    string Hvorfor
);

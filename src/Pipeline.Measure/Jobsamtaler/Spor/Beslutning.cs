using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler.Spor;

/// <summary>Something the engine decided about a person.</summary>
/// <param name="Gruppe">The group it is about; null = the person.</param>
/// <param name="Fra">First day it is about.</param>
/// <param name="Til">Last day, included; the same day where it is about one.</param>
/// <param name="A">A number whose meaning <see cref="Spor.Grund"/> says.</param>
/// <param name="B">Another.</param>
public readonly record struct Beslutning(Grund Grund, Ydelsesgruppe? Gruppe, int Fra, int Til, int A, int B);

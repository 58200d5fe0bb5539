namespace Pipeline.Domain.Ledelse;

/// <summary>How the amounts of Ydelsesrefusion are divided.</summary>
/// <param name="Procenter">The kommune's shares that have a group of their own, in percent; the rest is <c>andre</c>.</param>
public sealed record Medfinansieringsregler(string Version, IReadOnlyList<int> Procenter);

using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Offentliggoerelse;

/// <param name="Fra">The first measured month it holds for.</param>
/// <param name="Mindst">Counts from 1 to below it are not shown.</param>
public sealed record Graense(Maaned Fra, int Mindst);

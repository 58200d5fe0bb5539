namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>How a version is taken in.</summary>
/// <param name="Forbindelser">At most so many side by side.</param>
/// <param name="MindsteRaekker">A connection is for no fewer rows than these: a part is a table of its own, which every question then asks.</param>
public sealed record Indlaesning(int Forbindelser = 2, int MindsteRaekker = 200_000);

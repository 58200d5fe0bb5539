namespace Pipeline.Domain.Maalinger;

/// <summary>Where a source says something, as a reader finds it: title, version and section.</summary>
/// <param name="Afsnit">The section's heading in the source's own words, and where it is long, what in it.</param>
public sealed record Kildehenvisning(string Titel, string Version, string Afsnit)
{
    /// <summary><c>Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Skema 1”</c>.</summary>
    public override string ToString() => $"{Titel}, version {Version}, afsnit ”{Afsnit}”";
}

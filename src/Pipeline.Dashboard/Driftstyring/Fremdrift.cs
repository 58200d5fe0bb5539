using Pipeline.Dashboard.Access;

namespace Pipeline.Dashboard.Driftstyring;

/// <summary>How far a run is.</summary>
public enum Tilstand
{
    /// <summary>Asked for, not begun.</summary>
    Venter,
    IGang,
    Udfoert,
    Fejlet,

    /// <summary>A check refused it; nothing is published.</summary>
    Afvist,
    Afbrudt,
}

/// <summary>A run as it is now: waiting, under way, or just ended. Without personal data.</summary>
/// <param name="Koersel">The run's id.</param>
/// <param name="Kommando">run, backfill, demo …</param>
/// <param name="Produkt">The product of a backfill; null for a run of several.</param>
/// <param name="Trin">The step under way, as in <c>ops.trin</c>; null before the first and after the last.</param>
/// <param name="Andel">Of the step, 0 to 1.</param>
/// <param name="Ord">How far it is, in words: "12 af 64 spande, ca. 3 min tilbage".</param>
/// <param name="Besked">What came of it, or the sentence of the error.</param>
/// <param name="Version">The version it made; null while under way and where it made none.</param>
public sealed record Fremdrift(
    string Koersel,
    string Kommando,
    string? Produkt,
    Tilstand Tilstand,
    string? Trin,
    double Andel,
    string? Ord,
    DateTimeOffset? Startet,
    string? Besked,
    string? Version
)
{
    public string? Ord
    {
        get;
        init => field = ServerPaths.Hide(value);
    } = ServerPaths.Hide(Ord);

    public string? Besked
    {
        get;
        init => field = ServerPaths.Hide(value);
    } = ServerPaths.Hide(Besked);

    public bool ErSlut => Tilstand is not (Tilstand.Venter or Tilstand.IGang);
}

/// <summary>A process that takes work.</summary>
/// <param name="Navn">Unique while it lives.</param>
/// <param name="Traade">Buckets it works on at a time.</param>
/// <param name="SidstSet">When it was last heard from.</param>
/// <param name="Opgaver">What it has in hand.</param>
/// <param name="Faerdige">Buckets it has finished since it started.</param>
public sealed record Arbejder(
    string Navn,
    string Maskine,
    int Traade,
    DateTimeOffset Startet,
    DateTimeOffset SidstSet,
    IReadOnlyList<Opgave> Opgaver,
    long Faerdige
)
{
    /// <summary>Whether it works, or is between two pieces of work that there are.</summary>
    public bool HarArbejde { get; init; } = Opgaver.Count > 0;
}

/// <param name="Job">Its id on the pages of the job queue.</param>
/// <param name="Koersel">The run that it is of; null where it is not known.</param>
/// <param name="Tekst">What it is, and how far, in words.</param>
/// <param name="Andel">How far, 0 to 1; null where it is not known.</param>
public sealed record Opgave(string Job, string? Koersel, string Tekst, DateTimeOffset? Startet, double? Andel);

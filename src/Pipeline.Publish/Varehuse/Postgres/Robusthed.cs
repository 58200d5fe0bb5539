namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>How patient the warehouse is with a server that fails in passing.</summary>
public sealed record Robusthed
{
    /// <summary>Attempts after the first, on errors that pass by themselves (a restart, a cut connection, a deadlock) and on no others.</summary>
    public int Genforsoeg { get; init; } = 6;

    /// <summary>Before the first new attempt; doubled each time, and varied at random so that many do not come back at once.</summary>
    public TimeSpan FoersteVentetid { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LaengsteVentetid { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For making one connection.</summary>
    public TimeSpan Forbindelsestid { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the server's answer to one command.</summary>
    public TimeSpan Kommandotid { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After this no new attempt at a piece of work is begun.</summary>
    public TimeSpan Samlettid { get; init; } = TimeSpan.FromHours(1);

    /// <summary>So many attempts in a row must fail within <see cref="Afbrydervindue"/> before none is made for <see cref="Afbrydertid"/>.</summary>
    public int AfbrydEfter { get; init; } = 20;

    public TimeSpan Afbrydervindue { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan Afbrydertid { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a publication waits for another of the same product.</summary>
    public TimeSpan Produktlaas { get; init; } = TimeSpan.FromMinutes(1);
}

namespace Pipeline.Domain.Kilder;

/// <summary>How much is asked of an HTTP source, and how patient one is with it.</summary>
public sealed record Hentegraenser
{
    /// <summary>For one attempt, the body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Attempts after the first, at what may pass by itself: 429, 5xx, a broken connection, a body that stops early.</summary>
    public int Genforsoeg { get; init; } = 4;

    /// <summary>Before the first new attempt; doubled each time, and varied at random so that many do not come back at once.</summary>
    public TimeSpan FoersteVentetid { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, also when the source asks for a longer one (Retry-After): then it is left to the next run.</summary>
    public TimeSpan LaengsteVentetid { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Attempts in a row that must fail before the source is not asked again in this run.</summary>
    public int AfbrydEfter { get; init; } = 10;

    /// <summary>Requests to the source in one run, new attempts included.</summary>
    public int Anmodninger { get; init; } = 200;

    /// <summary>The largest answer read, in MB (10⁶ bytes) as unpacked.</summary>
    public int Megabyte { get; init; } = 100;
}

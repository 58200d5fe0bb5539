using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Produktion;

/// <summary>What a run is asked for.</summary>
/// <param name="Kommando">As the run log shows it.</param>
/// <param name="Landing">Full path of the landing folder.</param>
/// <param name="Fra">First measured month; null = the first delivered.</param>
/// <param name="Til">Last measured month, included; null = the newest delivered.</param>
/// <param name="Regler">The rule set, for the products that have it, which pins it; null = each month's: the one it is pinned to, or else the product's own.</param>
internal sealed record Koerselsvalg(string Kommando, string Landing, Maaned? Fra = null, Maaned? Til = null, string? Regler = null)
{
    /// <summary>The products were named, so that one that cannot be measured is an error.</summary>
    public bool Navngivne { get; init; }

    /// <summary>Only what lies in the landing folder, whatever sources the installation has.</summary>
    public bool UdenKilder { get; init; }

    /// <summary>No source is asked: what they answered last is read again.</summary>
    public bool UdenNet { get; init; }

    /// <summary>Every delivered file is read through, also those that nothing says have changed.</summary>
    public bool Efterse { get; init; }

    /// <summary>Who asks, and why: a rule set that is asked for is pinned.</summary>
    public Decision Af { get; init; } = new(Environment.UserName);

    /// <summary>Checks that may refuse nothing this once, by name.</summary>
    public IReadOnlyList<string> Godkend { get; init; } = [];

    /// <summary>The run's id; null: a new one.</summary>
    public string? Koersel { get; init; }
}

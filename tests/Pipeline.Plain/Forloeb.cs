using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Plain;

/// <summary>An unbroken course of one ydelsesgruppe (§2).</summary>
/// <param name="Start">Where the length begins; need not be a paid day of the group.</param>
/// <param name="BetalteDage">The group's paid days that belong to it, in order.</param>
/// <param name="Forsikring">Of the dagpengeperiode; null in other groups.</param>
internal sealed record Forloeb(Ydelsesgruppe Gruppe, int Start, IReadOnlyList<int> BetalteDage, Forsikring? Forsikring = null)
{
    public int FoersteBetalte => BetalteDage[0];

    public int SidsteBetalte => BetalteDage[^1];

    /// <summary>§4: E, the last paid day in the month; null when there is none.</summary>
    public int? SidsteBetalteI(Maaned m)
    {
        var iMaaneden = BetalteDage.Where(d => d >= m.FoersteDag && d <= m.SidsteDag).ToList();
        return iMaaneden.Count > 0 ? iMaaneden[^1] : null;
    }
}

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Plain;

/// <summary>An unbroken course of one ydelsesgruppe (§2).</summary>
/// <param name="start">Where the length begins; need not be a paid day of the group.</param>
/// <param name="betalteDage">The group's paid days that belong to it, in order; at least one.</param>
/// <param name="forsikring">Of the dagpengeperiode; null in other groups.</param>
/// <param name="vedGruppeskift">Begun by a change of kontaktgruppe (§2 exception 3).</param>
internal sealed class Forloeb(
    Ydelsesgruppe gruppe,
    int start,
    IReadOnlyList<int> betalteDage,
    Forsikring? forsikring = null,
    bool vedGruppeskift = false
)
{
    private readonly ILookup<Maaned, int> dageIMaaneden = betalteDage.ToLookup(Maaned.Af);

    public Ydelsesgruppe Gruppe { get; } = gruppe;

    public int Start { get; } = start;

    public IReadOnlyList<int> BetalteDage { get; } = betalteDage;

    public Forsikring? Forsikring { get; } = forsikring;

    public bool VedGruppeskift { get; } = vedGruppeskift;

    public int FoersteBetalte => BetalteDage[0];

    public int SidsteBetalte => BetalteDage[^1];

    /// <summary>§4: E, the last paid day in the month that lies before the pension age (§1, D15); null when there is none.</summary>
    public int? SidsteBetalteI(Maaned m, int pensionsdag) => dageIMaaneden[m].Where(d => d < pensionsdag).Select(d => (int?)d).Max();

    /// <summary>The same forløb from another start (§2 exceptions 1 and 2).</summary>
    public Forloeb MedStart(int nyStart) => new(Gruppe, nyStart, BetalteDage, Forsikring, VedGruppeskift);
}

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Medfinansiering;

/// <param name="Personer">With an amount of their own that is not 0 in the month.</param>
/// <param name="Uger">Weeks of persons, as above.</param>
/// <param name="Udbetaling">Øre; what was paid to the persons.</param>
/// <param name="Refusion">Øre; what the kommune gets back.</param>
/// <param name="Egen">Øre; what the kommune pays in the end.</param>
public readonly record struct Medfinansieringstal(int Personer, int Uger, long Udbetaling, long Refusion, long Egen)
{
    public static Medfinansieringstal operator +(Medfinansieringstal a, Medfinansieringstal b) =>
        new(a.Personer + b.Personer, a.Uger + b.Uger, a.Udbetaling + b.Udbetaling, a.Refusion + b.Refusion, a.Egen + b.Egen);
}

/// <summary>Amounts by month, kommune, ydelse and the kommune's share.</summary>
public sealed class Medfinansieringskube
{
    private readonly SortedDictionary<(Maaned Maaned, Forsoergelse Ydelse, string Andel, short Kommune), Medfinansieringstal> _celler = [];

    /// <summary>In the order of ydelse, share and kommune.</summary>
    public IEnumerable<(Forsoergelse Ydelse, string Andel, short Kommune, Medfinansieringstal Tal)> Celler(Maaned maaned) =>
        _celler.Where(c => c.Key.Maaned == maaned).Select(c => (c.Key.Ydelse, c.Key.Andel, c.Key.Kommune, c.Value));

    internal void LaegTil(Maaned maaned, short kommune, Refusionsydelse ydelse, string andel, in Medfinansieringstal tal)
    {
        var noegle = (maaned, Af(ydelse), andel, kommune);
        _celler[noegle] = _celler.GetValueOrDefault(noegle) + tal;
    }

    /// <summary>The ydelse as the overview has it.</summary>
    private static Forsoergelse Af(Refusionsydelse ydelse) =>
        ydelse switch
        {
            Refusionsydelse.ADagpenge => Forsoergelse.ADagpenge,
            Refusionsydelse.Sygedagpenge => Forsoergelse.Sygedagpenge,
            Refusionsydelse.Jobafklaring => Forsoergelse.Jobafklaring,
            Refusionsydelse.Kontanthjaelp => Forsoergelse.Kontanthjaelp,
            Refusionsydelse.Uddannelseshjaelp => Forsoergelse.Uddannelseshjaelp,
            Refusionsydelse.Overgangsydelse => Forsoergelse.Overgangsydelse,
            Refusionsydelse.Revalidering => Forsoergelse.Revalidering,
            Refusionsydelse.Ressourceforloeb => Forsoergelse.Ressourceforloeb,
            Refusionsydelse.Ledighedsydelse => Forsoergelse.Ledighedsydelse,
            Refusionsydelse.Fleksloentilskud => Forsoergelse.Fleksjob,
            Refusionsydelse.Foertidspension => Forsoergelse.Foertidspension,
            Refusionsydelse.Seniorpension => Forsoergelse.Seniorpension,
            _ => throw new ArgumentOutOfRangeException(nameof(ydelse), ydelse, null),
        };
}

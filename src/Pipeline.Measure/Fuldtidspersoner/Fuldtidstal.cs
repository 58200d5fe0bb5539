using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>What is known of a kommune, ydelse and month.</summary>
/// <param name="Fuldtidspersoner">Unrounded.</param>
/// <param name="Personer">Null where the figure was delivered and not counted here; so are the next two.</param>
/// <param name="Paabegyndte">Null also in the first month of the data, which does not know what went before.</param>
/// <param name="Afsluttede">Null also where the data end less than a break after the month.</param>
public readonly record struct Fuldtidstal(decimal Fuldtidspersoner, int? Personer, int? Paabegyndte, int? Afsluttede);

/// <summary>The counts of the registers and the delivered figures as one: a kommune's own registers go before what was delivered for it.</summary>
public sealed class Fuldtidsgrundlag
{
    private readonly SortedDictionary<(short Kommune, Forsoergelse Ydelse, Maaned Maaned), Fuldtidstal> _tal = [];

    /// <param name="kube">Null: there are no registers.</param>
    /// <param name="slutDag">The end of the registers.</param>
    public Fuldtidsgrundlag(
        Fuldtidskube? kube,
        Fuldtidsregler regler,
        int slutDag,
        IEnumerable<(short Kommune, Maaned Maaned, Forsoergelse Ydelse, decimal Tal)> leverede
    )
    {
        foreach (var (kommune, maaned, ydelse, tal) in leverede)
        {
            _tal[(kommune, ydelse, maaned)] = new(tal, null, null, null);
        }

        foreach (var kommune in kube?.Kommuner ?? [])
        {
            foreach (var maaned in Maaned.Fra(kube!.Fra, kube.Til))
            {
                for (var y = 0; y < Fuldtidskube.Ydelser; y++)
                {
                    var t = kube.Celle(kommune, (Forsoergelse)y, maaned);
                    if (t.Personer > 0)
                    {
                        _tal[(kommune, (Forsoergelse)y, maaned)] = new(
                            (Forsoergelse)y == Forsoergelse.ADagpenge
                                ? (decimal)t.Timer / regler.TimerPrMaaned
                                : (decimal)t.Dage / maaned.AntalDage,
                            t.Personer,
                            maaned == kube.Fra ? null : t.Paabegyndte,
                            slutDag - maaned.SidsteDag >= regler.Brud ? t.Afsluttede : null
                        );
                    }
                }
            }
        }
    }

    public IEnumerable<short> Kommuner => _tal.Keys.Select(k => k.Kommune).Distinct();

    /// <summary>Null: nobody, or not known.</summary>
    public Fuldtidstal? Find(short kommune, Forsoergelse ydelse, Maaned maaned) =>
        _tal.TryGetValue((kommune, ydelse, maaned), out var tal) ? tal : null;
}

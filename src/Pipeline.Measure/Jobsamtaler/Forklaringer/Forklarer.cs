using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>Measures a person for one month with somebody listening: the same engine as the figures are made by, and its own decisions.</summary>
public sealed class Forklarer
{
    private readonly Regelsaet _regler;
    private readonly Maaned _maaned;
    private readonly List<Beslutning> _beslutninger = [];
    private readonly Personmaaling<Optagelse> _maaling;

    /// <param name="slutDag">The end of the data: the last day of the newest delivery's month.</param>
    public Forklarer(Regelsaet regler, Maaned maaned, int slutDag)
    {
        (_regler, _maaned) = (regler, maaned);
        _maaling = new(regler, maaned, maaned, slutDag, new(_beslutninger));
    }

    public Forklaring Forklar(Spand spand, int nummer)
    {
        _beslutninger.Clear();
        var modtaget = new Modtaget();
        _maaling.Maal(spand, nummer, ref modtaget);
        return new(_regler, _maaned, [.. _beslutninger], modtaget.Grupper, modtaget.Alle, Samtaler(spand, nummer))
        {
            Forrevalidering = Forrevalidering(spand, nummer),
        };
    }

    private static List<IntervalRaekke> Forrevalidering(Spand spand, int nummer)
    {
        var rk = spand.Ydelser;
        return
        [
            .. Enumerable
                .Range(rk.Start[nummer], rk.Start[nummer + 1] - rk.Start[nummer])
                .Where(r => rk.Art[r] == (byte)Ydelsesart.Forrevalidering)
                .Select(r => new IntervalRaekke(rk.Fra[r], rk.Til[r])),
        ];
    }

    private static List<Samtaleraekke> Samtaler(Spand spand, int nummer)
    {
        var rk = spand.Samtaler;
        return
        [
            .. Enumerable
                .Range(rk.Start[nummer], rk.Start[nummer + 1] - rk.Start[nummer])
                .Select(r => new Samtaleraekke(r, rk.Fra[r], rk.Type[r], rk.Form[r], rk.AfholdtAf[r], rk.Kommunekode[r])),
        ];
    }

    private sealed class Modtaget : IResultatmodtager
    {
        public List<Resultat> Grupper { get; } = [];

        public Resultat? Alle { get; private set; }

        public void Modtag(in Resultat resultat) => Grupper.Add(resultat);

        public void ModtagAlle(in Resultat resultat) => Alle = resultat;
    }
}

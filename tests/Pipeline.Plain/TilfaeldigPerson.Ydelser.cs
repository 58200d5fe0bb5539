using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

// ydelser and sygefravaer
public sealed partial class TilfaeldigPerson
{
    private static readonly int Reform = Dag.Fra(2025, 7, 1);

    private static readonly Ydelsesart[] Sammenhaengende =
    [
        Ydelsesart.Kontanthjaelp,
        Ydelsesart.Uddannelseshjaelp,
        Ydelsesart.Overgangsydelse,
    ];

    private static readonly Ydelsesart[] Arter = [.. Sammenhaengende, .. Sammenhaengende, .. Enum.GetValues<Ydelsesart>()];

    private List<YdelseRaekke> Ydelser()
    {
        var raekker = new List<YdelseRaekke>();
        for (var i = tilfaeldig.Next(0, 4); i > 0; i--)
        {
            // One benefit throughout, or the three that continue each other (§2 exceptions 1 and 2), or anything.
            var (blandet, art) = (Chance(50), Vaelg(Arter));
            foreach (var (fra, til) in Kaede())
            {
                var denne =
                    !blandet ? art
                    : Chance(75) ? Vaelg(Sammenhaengende)
                    : Vaelg(Arter);
                raekker.AddRange(Maanedsraekker(denne, fra, til));
            }
        }

        if (Chance(35))
        {
            raekker.AddRange(Konvertering());
        }

        return Samlet(raekker);
    }

    // Uddannelseshjaelp and/or overgangsydelse to the reform, kontanthjaelp from about then.
    private List<YdelseRaekke> Konvertering()
    {
        var raekker = new List<YdelseRaekke>();
        foreach (var art in new[] { Ydelsesart.Overgangsydelse, Ydelsesart.Uddannelseshjaelp }.Where(_ => Chance(70)))
        {
            var til = Reform - 1 - (Chance(50) ? 0 : tilfaeldig.Next(0, 34));
            var fra = til - Laengde() + 1;
            raekker.AddRange(Maanedsraekker(art, fra, til));
            starter.Add(fra);
        }

        var kontanthjaelp = Reform + (Chance(50) ? 0 : tilfaeldig.Next(-3, 34));
        starter.Add(kontanthjaelp);
        raekker.AddRange(Maanedsraekker(Ydelsesart.Kontanthjaelp, kontanthjaelp, Math.Min(SlutDag, kontanthjaelp + Laengde())));
        return raekker;
    }

    // Rows within their month. Kontanthjaelp has a sats from the reform on; it may change within the month, or two be paid at once.
    private IEnumerable<YdelseRaekke> Maanedsraekker(Ydelsesart art, int fra, int til)
    {
        var loentilskud = Chance(15);
        foreach (var (a, b) in PersonBygger.Maanedsvis(fra, til))
        {
            if (art != Ydelsesart.Kontanthjaelp || a < Reform)
            {
                yield return new(art, null, loentilskud, a, b);
                continue;
            }

            var skift = Chance(40) ? tilfaeldig.Next(a, b + 1) : b;
            yield return new(art, Vaelg(Enum.GetValues<Sats>()), loentilskud, a, skift);
            if (skift < b || Chance(20))
            {
                yield return new(art, Vaelg(Enum.GetValues<Sats>()), loentilskud, Math.Min(b, skift + (Chance(70) ? 1 : 0)), b);
            }
        }
    }

    // Cases that overlap by 0, 1 or 2 days, are adjacent, begin together or lie apart; the last may be open.
    private List<IntervalRaekke> Sygefravaer()
    {
        var sager = new List<IntervalRaekke>();
        if (Chance(50))
        {
            return sager;
        }

        var fra = Naer();
        for (var i = tilfaeldig.Next(1, 6); i > 0 && fra <= SlutDag; i--)
        {
            var til = fra + Laengde() - 1;
            sager.Add(new(fra, til > SlutDag || Chance(5) ? Dag.Aaben : til));
            starter.Add(fra);
            fra = tilfaeldig.Next(8) switch
            {
                0 => fra,
                < 6 => Math.Max(fra, til + tilfaeldig.Next(-2, 3)),
                _ => til + tilfaeldig.Next(2, 60),
            };
        }

        return [.. sager.Distinct()];
    }
}

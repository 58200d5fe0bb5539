using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>
/// The measurement <i>Jobsamtaler til alle ydelsesmodtagere</i> as docs/rules/jobsamtaler.md says it, sentence by sentence and day by day: the
/// yardstick of the fast engine, with which it shares nothing but the domain's types. § and D numbers are that page's.
/// </summary>
/// <param name="fra">First measured month.</param>
/// <param name="til">Last measured month, included.</param>
/// <param name="slutDag">Last day of the newest delivery's month: where open intervals end.</param>
public sealed class PlainMaaling(Regelsaet regler, Maaned fra, Maaned til, int slutDag)
{
    /// <summary>One result for each group and month in whose population the person is, by month and then group.</summary>
    public IReadOnlyList<Resultat> Maal(Person person)
    {
        var dage = new PersonensDage(regler, person, slutDag);
        var forloeb = new Forloebsdannelse(regler, person, dage).Find();
        var laengde = new Laengde(regler, dage, new Dagpengetimer(regler, person));
        var samtaler = new Samtaletaelling(regler, person, dage, laengde);
        var fritagelse = new Fritagelse(regler, dage, laengde);

        var pensionsdag = Pensionsdag(person);

        var resultater = new List<Resultat>();
        foreach (var m in Maaned.Fra(fra, til))
        {
            foreach (var gruppe in Enum.GetValues<Ydelsesgruppe>())
            {
                if (DetMaalte(forloeb[gruppe], m, pensionsdag) is { } f && f.SidsteBetalteI(m, pensionsdag) is { } e)
                {
                    if (IPopulationen(f, m, e, person, dage))
                    {
                        resultater.Add(Maal(f, m, e, dage, laengde, samtaler, fritagelse));
                    }
                }
            }
        }

        return resultater;
    }

    // §4: of several forløb that touch m the latest (last paid day in m, then latest start); no other takes its place. D15: days from the pension age
    // on are no paid days here.
    private static Forloeb? DetMaalte(IReadOnlyList<Forloeb> forloeb, Maaned m, int pensionsdag) =>
        forloeb
            .Where(f => f.SidsteBetalteI(m, pensionsdag) is not null)
            .OrderBy(f => f.SidsteBetalteI(m, pensionsdag))
            .ThenBy(f => f.Start)
            .LastOrDefault();

    private bool IPopulationen(Forloeb f, Maaned m, int e, Person person, PersonensDage dage)
    {
        // §4: at least one day of the forløb in m, up to E and before dead days are taken out, is not an ordinary dead day.
        var iMaaneden =
            f.Gruppe == Ydelsesgruppe.ADagpenge
                ? f.BetalteDage.Where(d => d >= m.FoersteDag && d <= e)
                : dage.Dage(Math.Max(f.Start, m.FoersteDag), e);
        // §1 Age: at least 16 at E.
        return e >= Dag.PlusMaaneder(person.Foedselsdato, 12 * regler.Alder.MindsteAar) && iMaaneden.Any(d => !dage.ErOrdinaertDoed(d));
    }

    // §1 Age: the pension age is reached on the same day of the month, clamped.
    private int Pensionsdag(Person person) =>
        Dag.PlusMaaneder(person.Foedselsdato, regler.Alder.Folkepension.Single(p => p.Foedt.Rummer(person.Foedselsdato)).AlderMaaneder);

    private Resultat Maal(Forloeb f, Maaned m, int e, PersonensDage dage, Laengde laengde, Samtaletaelling samtaler, Fritagelse fritagelse)
    {
        var laengdeVedE = laengde.Paa(f, e);
        var interval = laengde.Interval(f, e);
        var maaleperiodeFra = laengde.MaaleperiodeFra(f, e, interval);
        // §8: sats exists only for kontanthjaelp, from 2025-07 and under 1.75.
        var harSats = f.Gruppe == Ydelsesgruppe.Kontanthjaelp && regler.Reform is { } reform && e >= reform.Fra;
        // §8: the last day of m when the forløb has paid days of its group after m, else its last paid day; both as delivered, whatever the age.
        var boede = f.SidsteBetalte > m.SidsteDag ? m.SidsteDag : f.SidsteBetalte;
        return new(
            m,
            f.Gruppe,
            f.Start,
            e,
            laengdeVedE,
            interval,
            maaleperiodeFra,
            samtaler.Tael(f, e, interval, maaleperiodeFra),
            HarTilbud(dage, maaleperiodeFra, e),
            fritagelse.ErFritaget(f, m, e, interval, maaleperiodeFra),
            harSats ? dage.HoejesteSats(e) : null,
            dage.Bopael(boede)
        );
    }

    // §8 Sibling: an aktivt tilbud touches the måleperiode on a day that is not an ordinary dead day; a corona day is no such day.
    private static bool HarTilbud(PersonensDage dage, int maaleperiodeFra, int e) =>
        dage.Dage(maaleperiodeFra, e).Any(d => dage.AktivtTilbud.Contains(d) && !dage.ErOrdinaertDoed(d));
}

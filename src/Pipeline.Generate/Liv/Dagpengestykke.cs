using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>A period on dagpenge: the period itself, payments with hours, breaks, illness and supplementary kontanthjælp on the way.</summary>
internal sealed class Dagpengestykke(Landingsplan plan, Registerskriver skriver)
{
    private const int PeriodeDage = (3 * 365) - 1;
    private static readonly int ArbejdsfordelingFra = Dag.Fra(2020, 9, 1);
    private static readonly int ForlaengesFra = Dag.Fra(2020, 11, 1);
    private static readonly int ForlaengesTil = Dag.Fra(2021, 11, 1);

    private static readonly Fordeling<DagpengeArt> Arter = new(
        (960, DagpengeArt.ADagpenge),
        (15, DagpengeArt.SaerligUddannelsesydelse),
        (12, DagpengeArt.Arbejdsmarkedsydelse),
        (13, DagpengeArt.Kontantydelse)
    );

    public void Skriv(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        // Every fifth period is delivered with its full three years; the next period then ends it.
        var sidste = t.Sker(0.2) ? Math.Max(stykke.Til, stykke.Fra + PeriodeDage) : stykke.Til + (t.Sker(0.3) ? t.Tal(60) : 0);
        sidste = UdloebUnderCovid(stykke, t.Gren(4)) ?? sidste;
        skriver.Dagpengeperiode(new(stykke.Fra, sidste, borger.Forsikring));
        var art = Arter.Traek(ref t);
        var ugevis = t.Sker(0.06);
        // Sometimes the first payment comes weeks after the period's first day.
        var foerste = t.Sker(0.1) ? Math.Min(stykke.Til, stykke.Fra + t.Tal(35)) : stykke.Fra;
        var laengde = stykke.Til - foerste;
        if (laengde > 120 && t.Sker(0.3))
        {
            var pauseFra = foerste + 30 + t.Tal(laengde / 2);
            var pauseTil = Math.Min(pauseFra + t.Mellem(10, 100), stykke.Til - 5);
            Udbetalinger(foerste, pauseFra - 1, art, borger.Forsikring, ugevis, t.Gren(1));
            Udbetalinger(pauseTil + 1, stykke.Til, art, borger.Forsikring, ugevis, t.Gren(2));
            if (t.Sker(0.5))
            {
                skriver.Sygefravaer(new(pauseFra, t.Sker(0.2) ? pauseTil + 3 : pauseTil));
            }
        }
        else
        {
            Udbetalinger(foerste, stykke.Til, art, borger.Forsikring, ugevis, t.Gren(1));
        }

        if (t.Sker(0.05))
        {
            var fra = stykke.Fra + t.Tal(60);
            Hjaelpestykke.Maaneder(plan, skriver, Ydelsesart.Kontanthjaelp, borger.Sats, fra, Math.Min(stykke.Til, fra + 150), t.Gren(3));
        }
    }

    /// <summary>
    /// D16: three in ten of the periods that ended within the covid extension are delivered with the day they would have expired without it, so that the
    /// last payments lie past it; null for all others.
    /// </summary>
    private static int? UdloebUnderCovid(in Stykke stykke, Tilfaeldig t)
    {
        if (!t.Sker(0.3))
        {
            return null;
        }

        var udloeb = Dag.PlusMaaneder(stykke.Til, -2);
        while (Dag.PlusMaaneder(udloeb, 2) < stykke.Til)
        {
            udloeb++;
        }

        return udloeb >= Math.Max(stykke.Fra, ForlaengesFra) && udloeb <= ForlaengesTil ? udloeb : null;
    }

    /// <summary>The temporary work sharing of 2020–21: payments without a dagpengeperiode, from people in work.</summary>
    public void Arbejdsfordeling(in Borger borger, Tilfaeldig t)
    {
        if (!borger.Forsikret || !t.Sker(0.035))
        {
            return;
        }

        var fra = ArbejdsfordelingFra + t.Tal(300);
        Udbetalinger(fra, fra + t.Mellem(20, 150), DagpengeArt.MidlertidigArbejdsfordeling, Forsikring.Fuldtid, false, t.Gren(1));
    }

    private void Udbetalinger(int fra, int til, DagpengeArt art, Forsikring forsikring, bool ugevis, Tilfaeldig t)
    {
        fra = Math.Max(fra, plan.Start);
        til = Math.Min(til, plan.Slut);
        for (var dag = fra; dag <= til; )
        {
            var maanedsslut = Math.Min(til, plan.SidsteDag[plan.MaanedAf(dag)]);
            var procent = Procent(ref t, art);
            var loentilskud = t.Sker(0.025) && art != DagpengeArt.MidlertidigArbejdsfordeling;
            // 7,40 hours a weekday is 160,33 in a mean month; 6,00 is 130 for the part-time insured.
            var dagstimer = (forsikring == Forsikring.Fuldtid ? 740 : 600) * procent / 100;
            while (dag <= maanedsslut)
            {
                var slut = ugevis ? Math.Min(maanedsslut, dag + 6 - Dag.Ugedag(dag)) : maanedsslut;
                skriver.Dagpengeudbetaling(new(art, loentilskud, dag, slut, Hverdage(dag, slut) * dagstimer));
                dag = slut + 1;
            }
        }
    }

    private static int Procent(ref Tilfaeldig t, DagpengeArt art)
    {
        var u = t.Tal(100);
        return art == DagpengeArt.MidlertidigArbejdsfordeling ? t.Mellem(20, 80)
            : u < 2 ? 0
            : u < 24 ? t.Mellem(15, 96)
            : 100;
    }

    private static int Hverdage(int fra, int til) => HverdageFoer(til + 1) - HverdageFoer(fra);

    private static int HverdageFoer(int dag)
    {
        // Day −3 (1969-12-29) was a Monday.
        var (uger, rest) = Math.DivRem(dag + 3, 7);
        return (uger * 5) + Math.Min(rest, 5);
    }
}

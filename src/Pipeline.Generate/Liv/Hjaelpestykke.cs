using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>
/// Kontanthjælp, uddannelseshjælp and overgangsydelse, month by month. From 2025-07-01 all of them are kontanthjælp with a sats.
/// </summary>
internal sealed class Hjaelpestykke(Landingsplan plan, Registerskriver skriver)
{
    public void Skriv(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        var art = Art(stykke, borger, ref t);
        var laengde = stykke.Til - stykke.Fra;
        if (laengde > 150 && t.Sker(0.15))
        {
            var hulFra = stykke.Fra + 40 + t.Tal(laengde / 2);
            var hulTil = Math.Min(hulFra + t.Mellem(10, 70), stykke.Til - 3);
            Maaneder(plan, skriver, art, borger.Sats, stykke.Fra, hulFra - 1, t.Gren(1));
            Maaneder(plan, skriver, art, borger.Sats, hulTil + 1, stykke.Til, t.Gren(2));
        }
        else
        {
            Maaneder(plan, skriver, art, borger.Sats, stykke.Fra, stykke.Til, t.Gren(1));
        }
    }

    public static void Maaneder(Landingsplan plan, Registerskriver skriver, Ydelsesart art, Sats sats, int fra, int til, Tilfaeldig t)
    {
        til = Math.Min(til, plan.Slut);
        for (var dag = Math.Max(fra, plan.Start); dag <= til; )
        {
            var slut = Math.Min(til, plan.SidsteDag[plan.MaanedAf(dag)]);
            var loentilskud = t.Sker(0.02);
            if (slut - dag > 8 && t.Sker(0.05))
            {
                // The case is paid in two parts this month, sometimes with the other half as løntilskud.
                var skel = dag + 3 + t.Tal(slut - dag - 6);
                Raekke(skriver, art, sats, loentilskud, dag, skel);
                Raekke(skriver, art, sats, t.Sker(0.3), skel + 1, slut);
            }
            else
            {
                Raekke(skriver, art, sats, loentilskud, dag, slut);
            }

            // Every now and then the rate changes; that never breaks anything (§2, exception 4).
            sats = t.Sker(0.01) ? (Sats)t.Tal(3) : sats;
            dag = slut + 1;
        }
    }

    private static Ydelsesart Art(in Stykke stykke, in Borger borger, ref Tilfaeldig t)
    {
        var u = t.Tal(100);
        return borger.Nytilkommen && u < 30 ? Ydelsesart.Overgangsydelse
            : borger.Nytilkommen && u < 60 ? Ydelsesart.ShoProgram
            : borger.AlderPaa(stykke.Fra) < 30 && u < 92 ? Ydelsesart.Uddannelseshjaelp
            : Ydelsesart.Kontanthjaelp;
    }

    private static void Raekke(Registerskriver skriver, Ydelsesart art, Sats sats, bool loentilskud, int fra, int til)
    {
        var efterReform = fra >= Begivenheder.Reform;
        if (efterReform && art is Ydelsesart.Uddannelseshjaelp or Ydelsesart.Overgangsydelse)
        {
            art = Ydelsesart.Kontanthjaelp;
        }

        skriver.Ydelse(new(art, efterReform && art == Ydelsesart.Kontanthjaelp ? sats : null, loentilskud, fra, til));
    }
}

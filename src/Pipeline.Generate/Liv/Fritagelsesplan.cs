using Pipeline.Domain.Koder;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>Exemptions: the codes of the group's list, and the four words, two of which only exist from a date.</summary>
internal sealed class Fritagelsesplan(Landingsplan plan, Registerskriver skriver)
{
    public void Skriv(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        if (Gruppe(stykke, borger) is not { } gruppe)
        {
            return;
        }

        var koder = Fritagelseslister.For(gruppe);
        var slut = Math.Min(stykke.Til, plan.Slut);
        var gren = t.Gren(1);
        for (var dag = stykke.Fra + gren.Ventetid(900); dag <= slut; dag += gren.Ventetid(900))
        {
            var kode = koder[gren.Tal(koder.Length)];
            skriver.Fritagelse(new(kode, dag, Math.Min(stykke.Til, dag + gren.Mellem(5, gren.Sker(0.3) ? 260 : 60))));
        }

        Ord(Fritagelseskode.Barsel, 0.02, 60, 300, stykke.Fra, stykke, ref t);
        Ord(Fritagelseskode.Ouk, 0.015, 14, 120, stykke.Fra, stykke, ref t);
        Ord(Fritagelseskode.Mii, 0.12, 3, 60, Begivenheder.NyeRegler2024, stykke, ref t);
        Ord(Fritagelseskode.Tilbage13, stykke.Tilstand == Tilstand.Syg ? 0.15 : 0, 20, 90, Begivenheder.Tilbage13, stykke, ref t);
    }

    private void Ord(short kode, double andel, int mindst, int hoejst, int tidligst, in Stykke stykke, ref Tilfaeldig t)
    {
        var sker = t.Sker(andel);
        var fra = Math.Max(stykke.Fra, tidligst) + t.Tal(90);
        var til = fra + t.Mellem(mindst, hoejst);
        if (sker && fra <= stykke.Til)
        {
            skriver.Fritagelse(new(kode, fra, til));
        }
    }

    private static Ydelsesgruppe? Gruppe(in Stykke stykke, in Borger borger) =>
        stykke.Tilstand switch
        {
            Tilstand.Dagpenge => Ydelsesgruppe.ADagpenge,
            Tilstand.Syg => Ydelsesgruppe.Sygedagpenge,
            Tilstand.Hjaelp when borger.Nytilkommen => Ydelsesgruppe.Overgangsydelse,
            Tilstand.Hjaelp when borger.AlderPaa(stykke.Fra) < 30 => Ydelsesgruppe.Uddannelseshjaelp,
            Tilstand.Hjaelp => Ydelsesgruppe.Kontanthjaelp,
            Tilstand.Revalidering => Ydelsesgruppe.Revalidering,
            Tilstand.Ressourceforloeb => Ydelsesgruppe.Ressourceforloeb,
            Tilstand.Jobafklaring => Ydelsesgruppe.Jobafklaring,
            Tilstand.Ledighedsydelse => Ydelsesgruppe.Ledighedsydelse,
            _ => null,
        };
}

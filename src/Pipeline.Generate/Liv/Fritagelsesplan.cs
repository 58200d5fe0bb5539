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
        var registrations = t.Gren(2);
        for (var dag = stykke.Fra + gren.Ventetid(900); dag <= slut; dag += gren.Ventetid(900))
        {
            var kode = koder[gren.Tal(koder.Length)];
            var til = Math.Min(stykke.Til, dag + gren.Mellem(5, gren.Sker(0.3) ? 260 : 60));
            skriver.Fritagelse(new(kode, dag, til, Registered(dag, ref registrations)));
        }

        Ord(Fritagelseskode.Barsel, 0.02, 60, 300, stykke.Fra, stykke, ref t, ref registrations);
        Ord(Fritagelseskode.Ouk, 0.015, 14, 120, stykke.Fra, stykke, ref t, ref registrations);
        Ord(Fritagelseskode.Mii, 0.12, 3, 60, Begivenheder.NyeRegler2024, stykke, ref t, ref registrations);
        Ord(
            Fritagelseskode.Tilbage13,
            stykke.Tilstand == Tilstand.Syg ? 0.15 : 0,
            20,
            90,
            Begivenheder.Tilbage13,
            stykke,
            ref t,
            ref registrations
        );
        if (stykke.Tilstand == Tilstand.Syg)
        {
            AboutTheBorder(stykke, ref registrations);
        }
    }

    private void Ord(
        short kode,
        double andel,
        int mindst,
        int hoejst,
        int tidligst,
        in Stykke stykke,
        ref Tilfaeldig t,
        ref Tilfaeldig registrations
    )
    {
        var sker = t.Sker(andel);
        var fra = Math.Max(stykke.Fra, tidligst) + t.Tal(90);
        var til = fra + t.Mellem(mindst, hoejst);
        if (sker && fra <= stykke.Til)
        {
            skriver.Fritagelse(new(kode, fra, til, Registered(fra, ref registrations)));
        }
    }

    /// <summary>TILBAGE13 of illness that runs over the day from which a registration counts: begun on both sides of it, some registered twice.</summary>
    private void AboutTheBorder(in Stykke stykke, ref Tilfaeldig t)
    {
        var from = Math.Max(stykke.Fra, Begivenheder.Tilbage13 - 1 - t.Tal(45));
        if (from >= Begivenheder.Tilbage13 || stykke.Til < Begivenheder.Tilbage13 || !t.Sker(0.2))
        {
            return;
        }

        var to = from + t.Mellem(10, 90);
        skriver.Fritagelse(new(Fritagelseskode.Tilbage13, from, to, Registered(from, ref t)));
        if (t.Sker(0.4))
        {
            var again = Begivenheder.Tilbage13 + t.Mellem(-2, 20);
            skriver.Fritagelse(new(Fritagelseskode.Tilbage13, again, Math.Max(again, to), Registered(again, ref t)));
        }
    }

    /// <summary>The day a row is registered: the first one or some days from it; now and then nobody has written it.</summary>
    private static int? Registered(int from, ref Tilfaeldig t) =>
        t.Tal(20) switch
        {
            < 3 => null,
            < 9 => from,
            _ => from + t.Mellem(-10, 14),
        };

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

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>The talks of a stretch: who holds them, what kind, in which form, how often.</summary>
internal sealed class Samtaleplan(Landingsplan plan, Registerskriver skriver)
{
    private static readonly Fordeling<Samtaletype> Ledig = new(
        (80, Samtaletype.Jobsamtale),
        (12, Samtaletype.Faellessamtale),
        (5, Samtaletype.Informationsmoede),
        (3, Samtaletype.Anden)
    );
    private static readonly Fordeling<Samtaletype> Syg = new(
        (93, Samtaletype.Sygeopfoelgningssamtale),
        (3, Samtaletype.Rehabiliteringsteam),
        (2, Samtaletype.Jobsamtale),
        (2, Samtaletype.Anden)
    );
    private static readonly Fordeling<Samtaletype> Fleks = new(
        (70, Samtaletype.Jobsamtale),
        (26, Samtaletype.Fleksopfoelgningssamtale),
        (4, Samtaletype.Rehabiliteringsteam)
    );
    private static readonly Fordeling<Samtaletype> Andre = new(
        (88, Samtaletype.Jobsamtale),
        (4, Samtaletype.Integrationssamtale),
        (3, Samtaletype.Rehabiliteringsteam),
        (3, Samtaletype.Informationsmoede),
        (2, Samtaletype.Anden)
    );

    private static readonly Fordeling<Kontaktform> FoerCorona = Former(92, 1, 1, 4, 2);
    private static readonly Fordeling<Kontaktform> UnderCorona = Former(18, 9, 13, 58, 2);
    private static readonly Fordeling<Kontaktform> EfterCorona = Former(63, 7, 6, 22, 2);
    private static readonly Fordeling<Kontaktform> FoersteSamtale = Former(86, 4, 3, 6, 1);
    private static readonly Fordeling<Kontaktform> SenereSamtaler = Former(38, 15, 12, 34, 1);

    private static readonly Fordeling<AfholdtAf> LedigHolder = new(
        (74, AfholdtAf.Jobcenter),
        (11, AfholdtAf.AndenAktoer),
        (15, AfholdtAf.AKasse)
    );
    private static readonly Fordeling<AfholdtAf> AndenHolder = new(
        (885, AfholdtAf.Jobcenter),
        (110, AfholdtAf.AndenAktoer),
        (5, AfholdtAf.AKasse)
    );

    public void Skriv(in Stykke stykke, Bopaelskaede bopael, int tidligst, Tilfaeldig t)
    {
        var slut = Math.Min(stykke.Til, plan.Slut);
        var foerste = true;
        if (tidligst < stykke.Fra && t.Sker(0.3))
        {
            Samtale(stykke.Tilstand, Hverdag(tidligst + t.Tal(stykke.Fra - tidligst)), true, bopael, ref t);
            foerste = false;
        }

        for (var dag = stykke.Fra + t.Mellem(3, 50); dag <= slut; )
        {
            var dato = Hverdag(dag);
            if (dato > slut)
            {
                break;
            }

            Samtale(stykke.Tilstand, dato, foerste, bopael, ref t);
            if (t.Sker(0.012))
            {
                Samtale(stykke.Tilstand, dato, foerste, bopael, ref t);
            }

            foerste = false;
            // Tight in the first half year, thinner later.
            dag += dag - stykke.Fra < 180 ? t.Mellem(22, 75) : t.Mellem(50, 170);
        }
    }

    private void Samtale(Tilstand tilstand, int dato, bool foerste, Bopaelskaede bopael, ref Tilfaeldig t)
    {
        var type = (
            tilstand switch
            {
                Tilstand.Dagpenge => Ledig,
                Tilstand.Syg => Syg,
                Tilstand.Ledighedsydelse or Tilstand.Fleksjob => Fleks,
                _ => Andre,
            }
        ).Traek(ref t);
        var form = FormerPaa(dato, foerste).Traek(ref t);
        var holder = (tilstand == Tilstand.Dagpenge ? LedigHolder : AndenHolder).Traek(ref t);
        var mangler = t.Tal(2000);
        skriver.Samtale(
            new(dato, type, mangler == 0 ? null : form, mangler == 1 ? null : holder, mangler < 20 ? null : bopael.KommunePaa(dato))
        );
    }

    private static Fordeling<Kontaktform> FormerPaa(int dato, bool foerste) =>
        dato < Begivenheder.Corona ? FoerCorona
        : dato <= Begivenheder.CoronaSlut ? UnderCorona
        : dato < Begivenheder.FoersteSamtalePersonlig ? EfterCorona
        : foerste ? FoersteSamtale
        : SenereSamtaler;

    private static int Hverdag(int dag) => Dag.Ugedag(dag) is var u && u > 4 ? dag + 7 - u : dag;

    private static Fordeling<Kontaktform> Former(int personligt, int digitalt, int video, int telefon, int andet) =>
        new(
            (personligt, Kontaktform.Personligt),
            (digitalt, Kontaktform.Digitalt),
            (video, Kontaktform.Video),
            (telefon, Kontaktform.Telefon),
            (andet, Kontaktform.Andet)
        );
}

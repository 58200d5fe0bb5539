using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// The engine: measures one person at a time from sorted rows, all months at once, without allocating. One instance per thread and rule set.
/// The parts follow the spec: paid days (§1), forløb (§2), dead days (§3), length and måleperiode (§4–5), samtaler (§6), fritagelse (§7).
/// </summary>
public sealed partial class Personmaaling
{
    private readonly KompileretRegelsaet regler;
    private readonly Maanedstabel kalender;
    private readonly int slutDag;
    private readonly int fraNr;
    private readonly int tilNr;
    private readonly Fritagelsesandel[] andelAfMaaned;

    // The person at hand.
    private Spand spand = new();
    private int person;
    private int alderFra;
    private int pensionsdag;

    /// <param name="fra">First measured month.</param>
    /// <param name="til">Last measured month, included.</param>
    /// <param name="slutDag">The end of the data, where open intervals end: the last day of the newest delivery's month.</param>
    public Personmaaling(Regelsaet regelsaet, Maaned fra, Maaned til, int slutDag)
    {
        regler = new(regelsaet);
        kalender = new(slutDag);
        this.slutDag = slutDag;
        fraNr = kalender.Nr(fra);
        tilNr = Math.Min(kalender.Nr(til), kalender.Nr(slutDag));
        andelAfMaaned = [.. Enumerable.Range(fraNr, Math.Max(0, tilNr - fraNr + 1)).Select(nr => regler.Andel(kalender.Maaned(nr)))];
        alle = new Resultat[andelAfMaaned.Length];
        alleFor = new int[andelAfMaaned.Length];
    }

    public void Maal<TModtager>(Spand bucket, int nummer, ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        spand = bucket;
        person = nummer;
        var foedt = bucket.Foedselsdato[nummer];
        alderFra = Dag.PlusMaaneder(foedt, regler.MindsteAlderMaaneder);
        pensionsdag = regler.Pensionsdag(foedt);

        FindBetalteDage();
        if (grupperMedDage == 0)
        {
            return;
        }

        FindDoedeDage();
        NytFritagelsesgrundlag();
        FindForloeb();
        BegyndAlle();
        for (var g = 0; g < KompileretRegelsaet.AntalGrupper; g++)
        {
            var liste = forloeb[g];
            for (var i = 0; i < liste.Antal; i++)
            {
                // Of several forløb that touch a month only the latest is measured (§4): this one up to the month before the next one's days.
                var til = Math.Min(kalender.Nr(liste[i].SidsteBetalte), tilNr);
                if (i + 1 < liste.Antal)
                {
                    til = Math.Min(til, kalender.Nr(liste[i + 1].FoersteBetalte) - 1);
                }

                var fra = Math.Max(kalender.Nr(liste[i].FoersteBetalte), fraNr);
                if (fra <= til)
                {
                    if (g == (int)Ydelsesgruppe.ADagpenge)
                    {
                        MaalDagpenge(liste[i], fra, til, ref modtager);
                    }
                    else
                    {
                        MaalDage(g, liste[i], fra, til, ref modtager);
                    }
                }
            }
        }

        AfgivAlle(ref modtager);
    }

    /// <summary>§4: the latest paid day of the group up to <paramref name="graense"/>; <paramref name="i"/> walks forward with the months.</summary>
    private static int SidsteBetalte(Intervalliste betalt, int graense, ref int i)
    {
        while (i + 1 < betalt.Antal && betalt.Fra[i + 1] <= graense)
        {
            i++;
        }

        return Math.Min(betalt.Til[i], graense);
    }

    private bool HarAlderen(int dag) => dag >= alderFra && dag < pensionsdag;
}

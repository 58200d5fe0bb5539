using Pipeline.Domain.Koder;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>The benefits that are paid month by month without much ado: revalidering, ressourceforløb, jobafklaring, fleksjob, pensions.</summary>
internal sealed class Ydelsesstykke(Landingsplan plan, Registerskriver skriver)
{
    public void Skriv(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        if (stykke.Tilstand == Tilstand.Revalidering)
        {
            Revalidering(stykke, borger, ref t);
            return;
        }

        Maaneder(Art(stykke.Tilstand), stykke.Fra, stykke.Til, ref t);
    }

    private static Ydelsesart Art(Tilstand tilstand) =>
        tilstand switch
        {
            Tilstand.Ressourceforloeb => Ydelsesart.Ressourceforloeb,
            Tilstand.Jobafklaring => Ydelsesart.Jobafklaring,
            Tilstand.Ledighedsydelse => Ydelsesart.Ledighedsydelse,
            Tilstand.Fleksjob => Ydelsesart.Fleksjob,
            Tilstand.Foertidspension => Ydelsesart.Foertidspension,
            Tilstand.Seniorpension => Ydelsesart.Seniorpension,
            _ => throw new ArgumentOutOfRangeException(nameof(tilstand), tilstand, null),
        };

    /// <summary>Six in ten begin with forrevalidering, during which kontanthjælp is paid.</summary>
    private void Revalidering(in Stykke stykke, in Borger borger, ref Tilfaeldig t)
    {
        var fra = stykke.Fra;
        if (t.Sker(0.6))
        {
            var til = Math.Min(stykke.Til, fra + t.Mellem(60, 190));
            Maaneder(Ydelsesart.Forrevalidering, fra, til, ref t);
            Hjaelpestykke.Maaneder(plan, skriver, Ydelsesart.Kontanthjaelp, borger.Sats, fra, til, t.Gren(1));
            fra = til + 1;
        }

        Maaneder(Ydelsesart.Revalidering, fra, stykke.Til, ref t);
    }

    private void Maaneder(Ydelsesart art, int fra, int til, ref Tilfaeldig t)
    {
        var loentilskud = art is Ydelsesart.Ledighedsydelse or Ydelsesart.Revalidering && t.Sker(0.03);
        til = Math.Min(til, plan.Slut);
        for (var dag = Math.Max(fra, plan.Start); dag <= til; )
        {
            var slut = Math.Min(til, plan.SidsteDag[plan.MaanedAf(dag)]);
            skriver.Ydelse(new(art, null, loentilskud, dag, slut));
            dag = slut + 1;
        }
    }
}

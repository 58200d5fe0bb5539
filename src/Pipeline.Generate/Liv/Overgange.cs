using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>How a life moves between benefits: who begins on what, for how long, and what follows. Rough shapes, not estimates.</summary>
internal static class Overgange
{
    private static readonly Fordeling<Tilstand> ForsikretBegynder = new(
        (56, Tilstand.Dagpenge),
        (36, Tilstand.Syg),
        (4, Tilstand.Hjaelp),
        (2, Tilstand.Fleksjob),
        (1, Tilstand.Ledighedsydelse),
        (1, Tilstand.Revalidering)
    );

    private static readonly Fordeling<Tilstand> UforsikretBegynder = new(
        (56, Tilstand.Hjaelp),
        (34, Tilstand.Syg),
        (4, Tilstand.Fleksjob),
        (2, Tilstand.Ressourceforloeb),
        (2, Tilstand.Ledighedsydelse),
        (1, Tilstand.Revalidering),
        (1, Tilstand.Jobafklaring)
    );

    private static readonly Fordeling<Tilstand>[] Naeste = ByggetNaeste();

    public static Tilstand Begynd(ref Tilfaeldig t, in Borger b, int dag) =>
        b.AlderPaa(dag) < 18 || (b.Nytilkommen && t.Sker(0.5)) ? Tilstand.Hjaelp
        : b.Forsikret ? ForsikretBegynder.Traek(ref t)
        : UforsikretBegynder.Traek(ref t);

    public static Tilstand Efter(ref Tilfaeldig t, in Borger b, in Stykke stykke)
    {
        var naeste = Naeste[(int)stykke.Tilstand].Traek(ref t);
        var varede = stykke.Til - stykke.Fra + 1;
        var muligt = naeste switch
        {
            // Dagpenge runs out before it turns into help, and the clarifying schemes come after months of illness.
            Tilstand.Hjaelp => stykke.Tilstand != Tilstand.Dagpenge || varede > 300,
            Tilstand.Jobafklaring => varede > 150,
            Tilstand.Dagpenge => b.Forsikret,
            Tilstand.Foertidspension => b.AlderPaa(stykke.Til) > 30,
            Tilstand.Seniorpension => b.AlderPaa(stykke.Til) > 61,
            Tilstand.Selvforsoergende => true,
            _ => b.AlderPaa(stykke.Til) >= 18,
        };
        return muligt ? naeste : Tilstand.Selvforsoergende;
    }

    /// <summary>Days.</summary>
    public static int Varighed(ref Tilfaeldig t, Tilstand tilstand, in Borger b) =>
        tilstand switch
        {
            Tilstand.Dagpenge => Math.Min(t.Ventetid(6 * Borger.Maanedsdage * Math.Min(b.Udsathed, 1.6)), 800),
            Tilstand.Syg => Math.Min(t.Ventetid(3.8 * Borger.Maanedsdage), 900),
            Tilstand.Hjaelp => t.Ventetid((b.Udsathed > 1.3 ? 22 : 8) * Borger.Maanedsdage),
            Tilstand.Revalidering => 200 + t.Ventetid(14 * Borger.Maanedsdage),
            Tilstand.Ressourceforloeb => Math.Min(180 + t.Ventetid(20 * Borger.Maanedsdage), 5 * 365),
            Tilstand.Jobafklaring => Math.Min(60 + t.Ventetid(12 * Borger.Maanedsdage), 4 * 365),
            Tilstand.Ledighedsydelse => t.Ventetid(9 * Borger.Maanedsdage),
            Tilstand.Fleksjob => t.Ventetid(20 * Borger.Maanedsdage),
            _ => 60 * 365,
        };

    private static Fordeling<Tilstand>[] ByggetNaeste()
    {
        var naeste = new Fordeling<Tilstand>[Enum.GetValues<Tilstand>().Length];
        Array.Fill(naeste, new((1, Tilstand.Selvforsoergende)));
        naeste[(int)Tilstand.Dagpenge] = new((76, Tilstand.Selvforsoergende), (10, Tilstand.Syg), (14, Tilstand.Hjaelp));
        naeste[(int)Tilstand.Syg] = new(
            (680, Tilstand.Selvforsoergende),
            (100, Tilstand.Dagpenge),
            (50, Tilstand.Hjaelp),
            (110, Tilstand.Jobafklaring),
            (20, Tilstand.Ressourceforloeb),
            (20, Tilstand.Fleksjob),
            (6, Tilstand.Foertidspension),
            (14, Tilstand.Seniorpension)
        );
        naeste[(int)Tilstand.Hjaelp] = new(
            (690, Tilstand.Selvforsoergende),
            (100, Tilstand.Hjaelp),
            (50, Tilstand.Syg),
            (40, Tilstand.Dagpenge),
            (35, Tilstand.Revalidering),
            (40, Tilstand.Ressourceforloeb),
            (25, Tilstand.Fleksjob),
            (12, Tilstand.Foertidspension),
            (8, Tilstand.Seniorpension)
        );
        naeste[(int)Tilstand.Revalidering] = new((80, Tilstand.Selvforsoergende), (12, Tilstand.Hjaelp), (8, Tilstand.Fleksjob));
        naeste[(int)Tilstand.Ressourceforloeb] = new(
            (30, Tilstand.Selvforsoergende),
            (30, Tilstand.Ledighedsydelse),
            (20, Tilstand.Hjaelp),
            (20, Tilstand.Foertidspension)
        );
        naeste[(int)Tilstand.Jobafklaring] = new(
            (45, Tilstand.Selvforsoergende),
            (30, Tilstand.Ledighedsydelse),
            (12, Tilstand.Ressourceforloeb),
            (8, Tilstand.Hjaelp),
            (5, Tilstand.Foertidspension)
        );
        naeste[(int)Tilstand.Ledighedsydelse] = new(
            (65, Tilstand.Fleksjob),
            (15, Tilstand.Selvforsoergende),
            (14, Tilstand.Syg),
            (6, Tilstand.Foertidspension)
        );
        naeste[(int)Tilstand.Fleksjob] = new((50, Tilstand.Ledighedsydelse), (15, Tilstand.Syg), (35, Tilstand.Selvforsoergende));
        return naeste;
    }
}

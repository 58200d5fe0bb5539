namespace Pipeline.Generate.Liv;

/// <summary>What a person lives on. <see cref="Selvforsoergende"/> is everything that no register here tells.</summary>
internal enum Tilstand
{
    Selvforsoergende,
    Dagpenge,
    Syg,

    /// <summary>Kontanthjælp, uddannelseshjælp or overgangsydelse, by age, residence and date.</summary>
    Hjaelp,
    Revalidering,
    Ressourceforloeb,
    Jobafklaring,
    Ledighedsydelse,
    Fleksjob,
    Foertidspension,
    Seniorpension,
}

/// <summary>A stretch of a person's life in one state, both days included.</summary>
internal readonly record struct Stykke(Tilstand Tilstand, int Fra, int Til);

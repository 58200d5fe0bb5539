namespace Pipeline.Domain.Ledelse;

/// <summary>The ydelser of the ledelsesinformation, in the order of its overview (Ledelsesinformation, "Område").</summary>
public enum Forsoergelse : byte
{
    ADagpenge,
    Kontanthjaelp,
    Uddannelseshjaelp,

    /// <summary>Selvforsørgelses- og hjemrejseydelse samt overgangsydelse, in or out of the program.</summary>
    Overgangsydelse,
    Sygedagpenge,
    Jobafklaring,
    Ressourceforloeb,

    /// <summary>With forrevalidering.</summary>
    Revalidering,
    Fleksjob,
    Ledighedsydelse,
    Foertidspension,
    Seniorpension,
}

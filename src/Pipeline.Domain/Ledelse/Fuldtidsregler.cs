namespace Pipeline.Domain.Ledelse;

/// <summary>How budget months that have not been measured yet are carried forward.</summary>
public enum Fremskrivning
{
    /// <summary>Budget + the mean of (actual − budget) over the measured months.</summary>
    Afvigelse,

    /// <summary>Budget × (sum of actual / sum of budget) over the measured months.</summary>
    Forhold,
}

/// <summary>What fuldtidspersoner and forløb are counted by.</summary>
/// <param name="TimerPrMaaned">A full-time a-dagpenge month in hundredths of an hour: 16033.</param>
/// <param name="Brud">A forløb ends when so many whole days follow without the ydelse.</param>
public sealed record Fuldtidsregler(string Version, int TimerPrMaaned, int Brud, Fremskrivning Fremskrivning)
{
    /// <summary>Null: varighed is not counted.</summary>
    public Refusionstrappe? Trappe { get; init; }
}

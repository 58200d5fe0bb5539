namespace Pipeline.Measure.Benchmark;

/// <summary>The four groups of Figur 3.4: cost and result against the average.</summary>
public enum Kvadrant
{
    /// <summary>Low cost, low result.</summary>
    Investeringspotentiale = 1,

    /// <summary>High cost, low result.</summary>
    Optimeringspotentiale = 2,

    /// <summary>High cost, high result.</summary>
    Effektiviseringspotentiale = 3,

    /// <summary>Low cost, high result.</summary>
    HoejOmkostningseffektivitet = 4,
}

public static class Kvadranter
{
    /// <summary>On the average counts as low: group 4 has costs "på eller under gennemsnittet" and results over it.</summary>
    public static Kvadrant? Af(decimal? omkostning, decimal? resultat) =>
        (omkostning, resultat) switch
        {
            ({ } o, { } r) => (o > 0, r > 0) switch
            {
                (false, false) => Kvadrant.Investeringspotentiale,
                (true, false) => Kvadrant.Optimeringspotentiale,
                (true, true) => Kvadrant.Effektiviseringspotentiale,
                _ => Kvadrant.HoejOmkostningseffektivitet,
            },
            _ => null,
        };
}

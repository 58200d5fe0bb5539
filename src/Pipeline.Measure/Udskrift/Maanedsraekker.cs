namespace Pipeline.Measure.Udskrift;

/// <summary>A month of a small product, whose rows are at hand: one file, and then no more is written of it.</summary>
internal static class Maanedsraekker
{
    /// <returns>Rows written.</returns>
    public static long Skriv<TRaekke>(IReadOnlyList<Kolonne<TRaekke>> kolonner, IEnumerable<TRaekke> raekker, string fil)
        where TRaekke : struct
    {
        using var skriver = new Kubeskriver<TRaekke>(kolonner);
        return skriver.Skriv(
            modtager =>
            {
                foreach (var raekke in raekker)
                {
                    modtager(raekke);
                }
            },
            fil
        );
    }
}

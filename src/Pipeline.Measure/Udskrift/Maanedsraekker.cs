using Pipeline.Lake.Published;

namespace Pipeline.Measure.Udskrift;

/// <summary>A month of a small product, whose rows are at hand: one file, and then no more is written of it.</summary>
internal static class Maanedsraekker
{
    /// <returns>Rows written.</returns>
    public static long Skriv<TRaekke>(IReadOnlyList<Kolonne<TRaekke>> kolonner, IEnumerable<TRaekke> raekker, MonthFile fil)
        where TRaekke : struct
    {
        return new Kubeskriver<TRaekke>(kolonner).Skriv(
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

using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion;

/// <summary>The third room: from staged data to the cubes of the products that are measured together, one Parquet file a month.</summary>
internal static class Maaling
{
    /// <summary>Measures the months and returns what was found in the data.</summary>
    /// <param name="bestillinger">One for each rule set, of the same staged data.</param>
    public static IReadOnlyList<Kontrolresultat> Koer(Rundgang rundgang, IMaaling motor, IReadOnlyList<Maalebestilling> bestillinger) =>
        rundgang.Trin(
            $"Måling af {string.Join(", ", bestillinger.SelectMany(b => b.Ud).Select(u => u.Navn).Distinct())}",
            trin =>
            {
                foreach (var kuber in bestillinger.SelectMany(b => b.Ud).Select(u => u.Kuber).Distinct())
                {
                    Kubemaaneder.Ryd(kuber);
                }

                var fremdrift = rundgang.Spande(trin, bestillinger[0].Stand.Buckets, bestillinger.Min(b => motor.SpandeIForvejen(b).Count));
                var maalt = motor.Koer(bestillinger, fremdrift, rundgang.Afbryd);
                trin.Talte(maalt.RaekkerInd, maalt.RaekkerUd);
                return maalt.Datakontroller;
            }
        );
}

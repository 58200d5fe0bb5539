using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion;

/// <summary>The third room: from staged data to the cubes of the products that are measured together, one Parquet file a month.</summary>
internal static class Maaling
{
    /// <summary>Measures the months and returns what was found in the data.</summary>
    public static IReadOnlyList<Kontrolresultat> Koer(Rundgang rundgang, IMaaling motor, Maalebestilling bestilling) =>
        rundgang.Trin(
            $"Måling af {string.Join(", ", bestilling.Ud.Select(u => u.Navn))}",
            trin =>
            {
                var fremdrift = rundgang.Spande(trin, bestilling.Stand.Buckets, motor.SpandeIForvejen(bestilling).Count);
                var maalt = motor.Koer(bestilling, fremdrift, rundgang.Afbryd);
                trin.Talte(maalt.RaekkerInd, maalt.RaekkerUd);
                return maalt.Datakontroller;
            }
        );
}

using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>Records a backfill that is begun for the workers to share: what is measured of it already counts, and what is recorded is found by their next round.</summary>
internal static class Uddeling
{
    /// <returns>Whether every bucket was measured already, so that the publish step is started by this.</returns>
    public static bool Opret(Efterberegningsbog bog, string koersel, Bestilling bestilling, Efterberegning efter)
    {
        return bog.Opret(
            new()
            {
                Koersel = koersel,
                Produkt = bestilling.Produkter[0],
                Fra = bestilling.Fra!,
                Til = bestilling.Til!,
                Regelsaet = bestilling.Regler!,
                Data = efter.Data,
                Kode = Kodeversion.Tekst,
            },
            efter.Spande,
            efter.Maalte
        );
    }

    /// <summary>The one that is under way and is this; null = none.</summary>
    public static Efterberegningspost? Samme(Efterberegningsstatus status, Bestilling bestilling, TimeProvider ur) =>
        status
            .Siden(ur.GetUtcNow())
            .FirstOrDefault(p =>
                p.ErIGang
                && (p.Produkt, p.Fra, p.Til, p.Regelsaet) == (bestilling.Produkter[0], bestilling.Fra, bestilling.Til, bestilling.Regler)
            );
}

using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>Shares a backfill out to the workers: what is measured of it already counts, and the rest comes into the queue bucket by bucket.</summary>
internal static class Uddeling
{
    public static void Opret(
        JobQueue queue,
        PostgresVarehus varehus,
        TimeProvider ur,
        string koersel,
        Bestilling bestilling,
        Efterberegning efter
    )
    {
        var bog = new Efterberegningsbog(varehus, ur);
        var (spande, maalte) = (efter.Spande, efter.Maalte);
        var ny = new Efterberegningspost
        {
            Koersel = koersel,
            Produkt = bestilling.Produkter[0],
            Fra = bestilling.Fra!,
            Til = bestilling.Til!,
            Regelsaet = bestilling.Regler!,
            Data = efter.Data,
            Kode = Kodeversion.Tekst,
        };
        queue.Together(
            varehus,
            f => bog.Opret(f, ny, spande, maalte),
            udgives =>
            {
                switch (udgives)
                {
                    case true:
                        queue.Publication(koersel);
                        break;
                    case false:
                        queue.Buckets(koersel, Enumerable.Range(0, spande).Except(maalte));
                        break;
                    default:
                        // Recorded already, and so in the queue.
                        break;
                }
            }
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

using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>Backfills: on a cluster shared out bucket by bucket, embedded as one run of the service's own.</summary>
internal sealed partial class Driftstyring
{
    public Task<Efterberegningsplan> Planlaeg(Efterberegningsbestilling bestilling, CancellationToken token = default) =>
        Task.Run(
            () =>
            {
                var efter = Efter(Bestilling.Af(bestilling));
                var plan = efter.Produktplan();
                var maalt = efter.Maalte.Count;
                var anslag = Anslag(bestilling.Produkt, efter.Spande - maalt);
                return new Efterberegningsplan(
                    bestilling.Produkt,
                    bestilling.Regler,
                    plan.IKraft,
                    [.. Maaneder(plan)],
                    efter.Spande,
                    maalt,
                    anslag?.Tid,
                    anslag?.Grundlag,
                    efter.FaerdigVersion
                );
            },
            token
        );

    public Task<string> StartEfterberegning(Efterberegningsbestilling bestilling, CancellationToken token = default) =>
        Efterberegn(Bestilling.Af(bestilling), token);

    private async Task<string> Efterberegn(Bestilling bestilling, CancellationToken token)
    {
        var efter = await Task.Run(() => Efter(bestilling), token);
        if (Uddeling.Samme(miljoe.Status, bestilling, miljoe.Ur) is { } anden)
        {
            throw new PipelineFejl($"Den samme efterberegning er i gang (kørsel {anden.Koersel}); følg den, eller afbryd den først.");
        }

        if (!miljoe.ErKlynge || efter.Spande == 0 || efter.ErIntetAtGoere)
        {
            return await Bestil(bestilling, token);
        }

        var koersel = id.Nyt();
        miljoe.Bestillinger.Skriv(koersel, bestilling.Kommando, bestilling.Tekst(), bestilling.Bruger);
        await Task.Run(() => efter.Begynd(koersel), token);
        tavle.Saet(koersel, bestilling);
        await Task.Run(() => Uddeling.Opret(queue, (PostgresVarehus)miljoe.Varehus, miljoe.Ur, koersel, bestilling, efter), token);
        return koersel;
    }

    /// <exception cref="PipelineFejl">The order cannot be filled.</exception>
    private Efterberegning Efter(Bestilling bestilling)
    {
        var (fra, til) = (bestilling.FraMaaned!.Value, bestilling.TilMaaned!.Value);
        return til < fra
            ? throw new PipelineFejl($"Den sidste måned {til} ligger før den første {fra}; byt dem om.", Afslutning.ForkertBrug)
            : new(miljoe.Vaert, miljoe.Mappe, Produktvalg.Et(bestilling.Produkter[0]), fra, til, bestilling.Regler!)
            {
                Godkend = bestilling.Godkend,
                Af = bestilling.By,
            };
    }

    /// <summary>From the seconds a bucket took in the last backfill, shared by the threads there are.</summary>
    private (TimeSpan Tid, string Grundlag)? Anslag(string produkt, int spande)
    {
        if (!miljoe.ErKlynge || miljoe.Status.SekunderPrSpand(produkt) is not { } sekunder)
        {
            return null;
        }

        var traade = Math.Max(1, Levende().Where(s => s.Queues.Contains(Queues.Buckets)).Sum(s => s.WorkersCount));
        return (
            TimeSpan.FromSeconds(sekunder * Math.Ceiling((double)spande / traade)),
            $"{Tekst.Varighed(TimeSpan.FromSeconds(sekunder))} for en spand sidst, {Tekst.Antal(traade)} ad gangen"
        );
    }

    private IEnumerable<Hangfire.Storage.Monitoring.ServerDto> Levende() =>
        WorkUnderWay.Servers(store.Storage, miljoe.Indstillinger.Tjeneste.Silence, miljoe.Ur);
}

using Microsoft.Extensions.Hosting;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>
/// A process' round in the cluster: it says that it is alive, and sees to it that what the warehouse says is to be done is in the scheduler too. The
/// two are not one transaction, so a process that dies between them leaves work that nobody was told of until the next round.
/// </summary>
internal sealed class Rundering(Tjenestemiljoe miljoe, ISchedulerFactory fabrik) : BackgroundService
{
    private static readonly TimeSpan Eftertid = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await fabrik.GetScheduler(stoppingToken);
        using var ur = new PeriodicTimer(TimeSpan.FromSeconds(miljoe.Indstillinger.Tjeneste.Livstegn), miljoe.Ur);
        do
        {
            try
            {
                Livstegn();
                await Efterse(scheduler, stoppingToken);
            }
#pragma warning disable CA1031 // The next round tries again; meanwhile /health/ready says what is wrong.
            catch (Exception fejl) when (!stoppingToken.IsCancellationRequested)
            {
                miljoe.Vaert.Log.Undtagelse(fejl, "Rundering");
            }
#pragma warning restore CA1031
        } while (await ur.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            miljoe.Status.Farvel(miljoe.Proces.Navn, miljoe.Ur.GetUtcNow() - TimeSpan.FromDays(1));
        }
#pragma warning disable CA1031 // Others see soon enough that it is gone.
        catch (Exception fejl)
        {
            miljoe.Vaert.Log.Undtagelse(fejl, "Farvel");
        }
#pragma warning restore CA1031
    }

    private void Livstegn() =>
        miljoe.Status.Livstegn(
            new()
            {
                Navn = miljoe.Proces.Navn,
                Maskine = miljoe.Proces.Maskine,
                Traade = miljoe.Traade,
                Startet = Tidstekst.Af(miljoe.Proces.Startet),
            }
        );

    private async Task Efterse(IScheduler scheduler, CancellationToken token)
    {
        var koe = new Koebestilling(scheduler);
        foreach (var post in miljoe.Status.Siden(miljoe.Ur.GetUtcNow() - Eftertid))
        {
            switch (post.Tilstand)
            {
                case Efterberegningspost.Maales:
                    var kendte = await scheduler.QueryTriggers(
                        new TriggerQuery
                        {
                            Group = GroupMatcher<TriggerKey>.GroupEquals(Noegler.Spand(post.Koersel, 0).Group),
                            Take = PagedQuery.All,
                        },
                        token
                    );
                    var bestilte = kendte.Items.Select(t => t.Key).ToHashSet();
                    var glemte = miljoe.Status.Venter(post.Koersel).Where(s => !bestilte.Contains(Noegler.Spand(post.Koersel, s))).ToList();
                    if (glemte.Count > 0)
                    {
                        await koe.Spande(post.Koersel, glemte, token);
                    }

                    break;
                case Efterberegningspost.Udgives:
                    if (!await scheduler.Exists(Noegler.Udgivelse(post.Koersel), token))
                    {
                        await koe.Udgivelse(post.Koersel, token);
                    }

                    break;
                default:
                    await koe.Glem(post.Koersel, token);
                    break;
            }
        }
    }
}

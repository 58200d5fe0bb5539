using Microsoft.Extensions.Hosting;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>
/// A process' round in the cluster: it says that it is alive, and sees to it that what the warehouse says is to be done is in the scheduler too. The
/// two are not one transaction, so a process that dies between them leaves work that nobody was told of until the next round. Buckets that a dead process
/// had are the scheduler's to give to others; should it have lost them, they are given back here.
/// </summary>
internal sealed class Rundering(Tjenestemiljoe miljoe, Spandmaaling maaling, ISchedulerFactory fabrik) : BackgroundService
{
    private static readonly TimeSpan Eftertid = TimeSpan.FromMinutes(10);

    /// <summary>Signs of life that a process has missed before its buckets are given back here; the scheduler takes them over after two.</summary>
    private const int Udeblevne = 4;

    /// <summary>By backfill the buckets that the scheduler did not know in the last round, though they waited.</summary>
    private Dictionary<string, HashSet<int>> _savnede = [];

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

    private TimeSpan Tavshed => TimeSpan.FromSeconds(Udeblevne * miljoe.Indstillinger.Tjeneste.Livstegn);

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
        var poster = miljoe.Status.Siden(miljoe.Ur.GetUtcNow() - Eftertid);
        maaling.Behold(poster.Where(p => p.Tilstand == Efterberegningspost.Maales).Select(p => p.Koersel).ToHashSet());
        var savnede = new Dictionary<string, HashSet<int>>();
        foreach (var post in poster)
        {
            switch (post.Tilstand)
            {
                case Efterberegningspost.Maales:
                    miljoe.Bog.GivTavsesTilbage(post.Koersel, miljoe.Ur.GetUtcNow() - Tavshed);
                    savnede[post.Koersel] = await Bestil(koe, scheduler, post, token);
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

        _savnede = savnede;
    }

    /// <summary>
    /// Puts buckets into the scheduler that wait and that it does not know: at once when it knows none, since then the backfill is new, and else when
    /// they have been missed in two rounds: one that is just being taken, or put there by another process, is missed in one.
    /// </summary>
    /// <returns>Those that are missed for the first time.</returns>
    private async Task<HashSet<int>> Bestil(Koebestilling koe, IScheduler scheduler, Efterberegningspost post, CancellationToken token)
    {
        var savnede = await Savnede(scheduler, post.Koersel, token);
        var nye = savnede.Count == post.Spande - post.Maalte;
        List<int> bestilles = [.. nye ? savnede : savnede.Intersect(_savnede.GetValueOrDefault(post.Koersel, []))];
        if (bestilles.Count > 0)
        {
            await koe.Spande(post.Koersel, bestilles, token);
        }

        return [.. savnede.Except(bestilles)];
    }

    private async Task<HashSet<int>> Savnede(IScheduler scheduler, string koersel, CancellationToken token)
    {
        var kendte = await scheduler.QueryTriggers(
            new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(Noegler.Spand(koersel, 0).Group), Take = PagedQuery.All },
            token
        );
        var bestilte = kendte.Items.Select(t => t.Key).ToHashSet();
        return [.. miljoe.Status.Venter(koersel).Where(s => !bestilte.Contains(Noegler.Spand(koersel, s)))];
    }
}

using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Host.Tjeneste.Styring;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste;

/// <summary>What a process of the service is put together of.</summary>
internal static class Opsaetning
{
    /// <summary>The service: schedule, runs, buckets and publications.</summary>
    public static void Tjeneste(IServiceCollection services, Tjenestemiljoe miljoe)
    {
        services.AddSingleton(new Produktvalgte([.. Produktvalg.Alle.Select(p => p.Definition)]));
        services.AddSingleton<Koerselsid>().AddSingleton<Tavle>().AddSingleton<Koerselsgang>();
        services.AddSingleton<IDriftstyring, Driftstyring>();
        services.AddSingleton<RunOnQueue>().AddSingleton<DeletedJobs>().AddSingleton<Workforce>();
        services.AddSingleton(new SchedulePauses(miljoe.Varehus, miljoe.Ur)).AddSingleton<Schedule>();
        services.AddHostedService<ScheduleArrangement>();
        Faelles(services, miljoe, (Queues.Runs, 1));
        if (miljoe.ErKlynge)
        {
            services.AddHostedService<Efterberegningsblik>();
        }
    }

    /// <summary>A worker: buckets and publications. It has neither landing folder nor key.</summary>
    public static void Arbejder(IServiceCollection services, Tjenestemiljoe miljoe) => Faelles(services, miljoe);

    private static void Faelles(IServiceCollection services, Tjenestemiljoe miljoe, params (string, int)[] queues)
    {
        services.AddSingleton(miljoe).AddSingleton(miljoe.Varehus);
        services.AddSingleton(
            new Mappekoe(miljoe.Ur, TimeSpan.FromSeconds(miljoe.Indstillinger.Tjeneste.Ventetid), () => PaaTvaers(miljoe))
        );
        services.AddSingleton<Spandmaaling>();
        JobEngine.AddClient(services, miljoe);
        JobEngine.AddServers(
            services,
            miljoe,
            miljoe.ErKlynge ? [(Queues.Buckets, miljoe.Traade), (Queues.Publications, 1), .. queues] : queues
        );
    }

    /// <summary>Whoever writes in the data folder has this lock of the shared database; embedded there is one machine, and the folder's own lock is enough.</summary>
    private static IDisposable? PaaTvaers(Tjenestemiljoe miljoe) =>
        miljoe.Varehus is PostgresVarehus varehus ? varehus.LaasHvisLedig("datamappen") : Stream.Null;
}

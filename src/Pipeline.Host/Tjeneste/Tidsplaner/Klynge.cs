using Microsoft.Extensions.DependencyInjection;
using Pipeline.Host.Tjeneste.Arbejde;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>
/// The scheduler of a process. On PostgreSQL all processes are one cluster, whose state is in the schema <c>tidsplan</c>; the embedded store has one
/// process, and its state in memory.
/// </summary>
internal static class Klynge
{
    /// <param name="grupper">The execution groups this process takes work of.</param>
    public static void Tilfoej(IServiceCollection services, Tjenestemiljoe miljoe, string[] grupper)
    {
        var valg = miljoe.Indstillinger.Tjeneste;
        var livstegn = TimeSpan.FromSeconds(valg.Livstegn);
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = Noegler.Klynge;
                o.InstanceId = miljoe.Proces.Navn;
                o.IdleWaitTime = TimeSpan.FromSeconds(valg.Opslag);
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                o.ServedExecutionGroups.AddRange(grupper);
            });
            // Runs and publications wait for the data folder, and must not keep the buckets waiting with them.
            q.UseDefaultThreadPool(miljoe.Traade + 8);
            q.UseExecutionLimits(g => g.ForGroup(Noegler.Spande, miljoe.Traade, ExecutionLimitScope.Node));
            q.UseTimeProvider(miljoe.Ur);
            if (miljoe.Database is not { } database)
            {
                q.UseInMemoryStore(o => o.MisfireThreshold = TimeSpan.FromSeconds(valg.Forsinkelse));
                return;
            }

            q.UsePersistentStore(lager =>
            {
                lager.UsePostgres(o => o.DataSourceFactory = _ => database.Kilde());
                lager.ConfigureStore(o =>
                {
                    o.TablePrefix = "tidsplan.qrtz_";
                    o.StoreJobDataAsStrings = true;
                    o.MisfireThreshold = TimeSpan.FromSeconds(valg.Forsinkelse);
                    o.RecoverFiringsCancelledByShutdown = true;
                    o.DbRetryInterval = livstegn;
                });
                lager.UseClustering(k =>
                {
                    k.CheckinInterval = livstegn;
                    k.CheckinMisfireThreshold = livstegn;
                });
            });
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}

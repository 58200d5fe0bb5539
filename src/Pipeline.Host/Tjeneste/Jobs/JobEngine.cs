using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Hangfire in a process of the service: its storage, its clients, and a server for each queue that the process takes work from.</summary>
internal static class JobEngine
{
    /// <summary>What every process has that puts jobs into the queue.</summary>
    public static void AddClient(IServiceCollection services, Tjenestemiljoe miljoe)
    {
        // Ours are there before Hangfire's own, which are the whole program's.
        services.AddSingleton(_ => JobStore.Open(miljoe.Database, miljoe.Indstillinger.Tjeneste));
        services.AddSingleton(s => s.GetRequiredService<JobStore>().Storage);
        services.AddSingleton<JobActivator>(s => new Hangfire.AspNetCore.AspNetCoreJobActivator(
            s.GetRequiredService<IServiceScopeFactory>()
        ));
        services.AddSingleton(s => JobFilters.Provider([.. s.GetServices<DeletedJobs>()]));
        services.AddHangfire(c => c.UseLogProvider(new HangfireLog(miljoe.Vaert.Log)));
        services.AddSingleton<RunLinks>().AddSingleton<JobQueue>();
    }

    /// <param name="queues">Each with how many jobs of it are done at a time.</param>
    public static void AddServers(IServiceCollection services, Tjenestemiljoe miljoe, params (string Queue, int Workers)[] queues)
    {
        foreach (var (i, (queue, workers)) in queues.Index())
        {
            services.AddHangfireServer((_, o) => Configure(o, miljoe, queue, workers, isFirst: i == 0));
        }
    }

    private static void Configure(BackgroundJobServerOptions options, Tjenestemiljoe miljoe, string queue, int workers, bool isFirst)
    {
        var settings = miljoe.Indstillinger.Tjeneste;
        options.ServerName = miljoe.Proces.Navn;
        options.Queues = [queue];
        options.WorkerCount = workers;
        // The first also schedules, and keeps up what all of the process have in hand.
        options.IsLightweightServer = !isFirst;
        options.HeartbeatInterval = settings.Heartbeat;
        options.ServerTimeout = settings.Silence;
        options.ServerCheckInterval = settings.Silence;
        options.SchedulePollingInterval = TimeSpan.FromSeconds(settings.Opslag);
        options.CancellationCheckInterval = TimeSpan.FromSeconds(1);
        // Asked to stop, what is under way hears it at once.
        options.StopTimeout = TimeSpan.Zero;
        options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Nedlukning);
    }

    /// <summary>For a command that puts jobs into the queue and performs none.</summary>
    public static JobQueue Queue(JobStore store) =>
        new(new BackgroundJobClient(store.Storage, JobFilters.Provider()), store, new(store.Storage));
}

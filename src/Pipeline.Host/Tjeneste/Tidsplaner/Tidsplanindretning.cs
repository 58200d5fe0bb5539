using Microsoft.Extensions.Hosting;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>Puts the definitions' schedules into the scheduler before it starts.</summary>
internal sealed class Tidsplanindretning(ISchedulerFactory fabrik, Produktvalgte produkter) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await new Planlaegger(await fabrik.GetScheduler(cancellationToken), produkter.Alle).Indret(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

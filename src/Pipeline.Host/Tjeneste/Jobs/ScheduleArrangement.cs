using Microsoft.Extensions.Hosting;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Puts the definitions' schedules into Hangfire before its servers start.</summary>
internal sealed class ScheduleArrangement(Schedule schedule) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(schedule.Arrange, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.Hosting;

namespace Pipeline.Host.Tjeneste;

/// <summary>The signals are the command's own (<see cref="Omgivelser.Vaert"/>), so the web host listens for none.</summary>
internal sealed class Vaertsliv : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Hangfire;
using Hangfire.Server;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>A run that somebody asked for, as ops.bestillinger has it.</summary>
[Queue(Queues.Runs)]
[AutomaticRetry(Attempts = 0)]
internal sealed class RequestedRunJob(RunOnQueue runs, Tjenestemiljoe miljoe)
{
    [JobDisplayName("Kørsel {0}")]
    public void Run(string koersel, PerformContext context, CancellationToken token) =>
        runs.Run(
            koersel,
            Bestilling.Laes(
                miljoe.Bestillinger.Find(koersel) ?? throw new JobRefusedException($"Kørslen {koersel} er ikke bestilt i dette varehus.")
            ),
            context,
            token
        );
}

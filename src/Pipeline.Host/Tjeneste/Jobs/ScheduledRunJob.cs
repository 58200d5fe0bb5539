using Hangfire;
using Hangfire.Server;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The run of a measurement by its schedule. Begun again by another process it is the same run.</summary>
[Queue(Queues.Runs)]
[AutomaticRetry(Attempts = 0)]
internal sealed class ScheduledRunJob(RunOnQueue runs, Koerselsid id, Produktvalgte produkter)
{
    /// <summary>Its name among the job's parameters.</summary>
    public const string RunParameter = "Run";

    [JobDisplayName("Kørsel af {0} efter tidsplanen")]
    public void Run(string maaling, PerformContext context, CancellationToken token)
    {
        if (context.GetJobParameter<string>(RunParameter) is not { } koersel)
        {
            context.SetJobParameter(RunParameter, koersel = id.Nyt());
        }

        runs.Run(koersel, Bestilling.EfterTidsplan(produkter.Af(maaling)), context, token);
    }
}

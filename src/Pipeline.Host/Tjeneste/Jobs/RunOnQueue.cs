using Hangfire;
using Hangfire.Server;
using Hangfire.States;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Does a run as a job. What came of it stands in ops.koersler, whoever asked; the queue hears whether it went well, and which run it was.</summary>
internal sealed class RunOnQueue(Koerselsgang gang, RunLinks links)
{
    public void Run(string koersel, Bestilling bestilling, PerformContext context, CancellationToken token)
    {
        links.Set(koersel, context.BackgroundJob.Id);
        var slut = gang.Koer(koersel, bestilling, () => IsDeleted(context), token).GetAwaiter().GetResult();
        if (slut.Tilstand is Tilstand.Fejlet or Tilstand.Afvist)
        {
            throw new JobRefusedException(slut.Besked ?? slut.Tilstand.ToString());
        }
    }

    /// <summary>Whether somebody asked for the job to stop, here or in another process; else it is the process that stops.</summary>
    private static bool IsDeleted(PerformContext context) =>
        context.Connection.GetStateData(context.BackgroundJob.Id)?.Name == DeletedState.StateName;
}

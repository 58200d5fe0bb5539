using Hangfire.States;
using Hangfire.Storage;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Styring;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>
/// A job that somebody deletes, on our pages or on Hangfire's, is a run that was stopped: one that waited is recorded as such here, one under way by the process that
/// has it. A backfill without one of its buckets is never whole, and so is over.
/// </summary>
internal sealed class DeletedJobs(Tjenestemiljoe miljoe, Tavle tavle) : IApplyStateFilter
{
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is not DeletedState || context.BackgroundJob.Job is not { } job || job.Args is not [string koersel, ..])
        {
            return;
        }

        if (job.Type == typeof(BucketJob) || job.Type == typeof(PublicationJob))
        {
            miljoe.Bog.Slut(koersel, Efterberegningspost.Annulleret, "afbrudt", null, "Afbrudt på ønske.");
        }
        else if (job.Type == typeof(RequestedRunJob) && context.OldStateName == EnqueuedState.StateName)
        {
            NeverBegan(koersel);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }

    private void NeverBegan(string koersel)
    {
        const string Besked = "Afbrudt på ønske, før den begyndte.";
        if (miljoe.Bestillinger.Find(koersel) is { } tekst && Bestilling.Laes(tekst) is var bestilling)
        {
            miljoe.Bestillinger.Afslut(koersel, bestilling.Kommando, bestilling.Regler, Kodeversion.Tekst, "afbrudt", Besked);
            tavle.Aendr(tavle.Saet(koersel, bestilling), f => f with { Tilstand = Tilstand.Afbrudt, Besked = Besked });
        }
    }
}

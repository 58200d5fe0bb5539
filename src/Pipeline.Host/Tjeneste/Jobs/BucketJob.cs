using Hangfire;
using Hangfire.Server;
using Pipeline.Domain;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>One bucket of a backfill. The last one to be handed in puts the publish step into the queue.</summary>
[Queue(Queues.Buckets)]
[AutomaticRetry(Attempts = Attempts, DelaysInSeconds = [2, 6, 18], ExceptOn = [typeof(JobRefusedException)])]
internal sealed class BucketJob(Spandmaaling maaling, Tjenestemiljoe miljoe)
{
    /// <summary>Attempts after the first at a bucket or a publish step that failed; after them the backfill has failed.</summary>
    public const int Attempts = 3;

    [JobDisplayName("Spand {1} af {0}")]
    public void Run(string koersel, int spand, PerformContext context, CancellationToken token)
    {
        try
        {
            // Asked to stop, the job is over at once, and not when the engine has come to a place to stop at.
            var aflevering = Task.Run(() => maaling.Maal(koersel, spand, token), CancellationToken.None)
                .WaitAsync(token)
                .GetAwaiter()
                .GetResult();
            if (aflevering == Aflevering.Afvist)
            {
                // Another has the job by now, and what becomes of it is for that one to say.
                context.CancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Not only OperationCanceledException: an interrupted engine has its own.
            throw new OperationCanceledException(token);
        }
        catch (Exception fejl) when (fejl is not OperationCanceledException)
        {
            var besked = (fejl as PipelineFejl)?.Message ?? miljoe.Vaert.Oversaet(fejl);
            if (fejl is not PipelineFejl && context.GetJobParameter<int>("RetryCount") < Attempts)
            {
                throw new JobFailedException(besked ?? $"{fejl.GetType().Name}; se loggen.");
            }

            // Nothing gets better by trying again.
            besked ??= miljoe.Vaert.Log.Uventet(fejl);
            miljoe.Bog.Slut(koersel, Efterberegningspost.Fejlet, "fejlet", null, besked);
            throw new JobRefusedException(besked);
        }
    }
}

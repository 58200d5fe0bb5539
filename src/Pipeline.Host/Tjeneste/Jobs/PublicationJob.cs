using Hangfire;
using Hangfire.Server;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The publish step of a backfill whose buckets are all there. Stopped anywhere it is done again, and finds what was done.</summary>
[Queue(Queues.Publications)]
[AutomaticRetry(Attempts = BucketJob.Attempts, DelaysInSeconds = [2, 6, 18], ExceptOn = [typeof(JobRefusedException)])]
internal sealed class PublicationJob(Tjenestemiljoe miljoe, Mappekoe koe)
{
    [JobDisplayName("Udgivelse af {0}")]
    public void Run(string koersel, PerformContext context, CancellationToken token)
    {
        try
        {
            using var vaert = new Vaert(miljoe.Vaert, TextWriter.Null, new LinjeFremdrift(miljoe.Vaert.Log, miljoe.Ur), token);
            koe.Med(miljoe.Mappe.Sti, mappe => Publish(vaert, mappe, koersel), token).GetAwaiter().GetResult();
        }
        catch (PipelineFejl fejl)
        {
            var udfald = fejl.Afslutning == Afslutning.AfvistAfKontrol ? "afvist" : "fejlet";
            miljoe.Bog.Slut(koersel, Efterberegningspost.Fejlet, udfald, null, fejl.Message);
            throw new JobRefusedException(fejl.Message);
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            throw new OperationCanceledException(token);
        }
        catch (Exception fejl)
        {
            var besked = miljoe.Vaert.Oversaet(fejl) ?? miljoe.Vaert.Log.Uventet(fejl);
            if (context.GetJobParameter<int>("RetryCount") < BucketJob.Attempts)
            {
                throw new JobFailedException(besked);
            }

            miljoe.Bog.Slut(koersel, Efterberegningspost.Fejlet, "fejlet", null, besked);
            throw new JobRefusedException(besked);
        }
    }

    private bool Publish(Vaert vaert, Datamappe mappe, string koersel)
    {
        // Asked for again under the lock: somebody may have cancelled it, or done it.
        if (miljoe.Status.Find(koersel) is not { Tilstand: Efterberegningspost.Udgives } post)
        {
            return false;
        }

        var version = Spandmaaling.Efter(vaert, mappe, post).Koer(koersel);
        var besked = version is null ? "Ingen måned bliver anderledes." : $"{post.Produkt} {version} ligger klar.";
        miljoe.Bog.Slut(koersel, Efterberegningspost.Faerdig, "udfoert", version, besked);
        var rod = Spandmaaling.Rod(mappe, koersel);
        if (Directory.Exists(rod))
        {
            Directory.Delete(rod, recursive: true);
        }

        return true;
    }
}

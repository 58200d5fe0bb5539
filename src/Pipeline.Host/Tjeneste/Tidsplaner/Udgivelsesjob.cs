using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>The publish step of a backfill whose buckets are all there. Stopped anywhere it is done again, and finds what was done.</summary>
internal sealed class Udgivelsesjob(Tjenestemiljoe miljoe, Mappekoe koe) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var koersel = context.MergedJobDataMap.GetString(Felter.Koersel)!;
        try
        {
            await Task.Run(() => Udgiv(koersel, cancellationToken), CancellationToken.None);
        }
        catch (PipelineFejl fejl)
        {
            var afvist = fejl.Afslutning == Afslutning.AfvistAfKontrol;
            miljoe.Bog.Slut(koersel, Efterberegningspost.Fejlet, afvist ? "afvist" : "fejlet", null, fejl.Message);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception fejl) when (context.RetryAttempt >= Koebestilling.Genforsoeg.MaxAttempts)
        {
            var besked = miljoe.Vaert.Oversaet(fejl) ?? miljoe.Vaert.Log.Uventet(fejl);
            miljoe.Bog.Slut(koersel, Efterberegningspost.Fejlet, "fejlet", null, besked);
        }
    }

    private async Task Udgiv(string koersel, CancellationToken token)
    {
        using var vaert = new Vaert(miljoe.Vaert, TextWriter.Null, new LinjeFremdrift(miljoe.Vaert.Log, miljoe.Ur), token);
        await koe.Med(
            miljoe.Mappe.Sti,
            mappe =>
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
            },
            token
        );
    }
}

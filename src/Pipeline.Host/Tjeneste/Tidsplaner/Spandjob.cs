using Pipeline.Domain;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>One bucket. The last one to be handed in puts the publish step into the scheduler.</summary>
internal sealed class Spandjob(Spandmaaling maaling, Tjenestemiljoe miljoe) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var koersel = context.MergedJobDataMap.GetString(Felter.Koersel)!;
        var spand = int.Parse(context.MergedJobDataMap.GetString(Felter.Spand)!, System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            var aflevering = await Task.Run(
                () => maaling.Maal(koersel, spand, context.Recovering, cancellationToken),
                CancellationToken.None
            );
            if (aflevering == Aflevering.Afvist)
            {
                miljoe.Vaert.Log.Log.Information(
                    "Afvist spand {Spand} af {Koersel}: en anden har den, eller den er ikke mere",
                    spand,
                    koersel
                );
            }

            if (aflevering == Aflevering.Sidste)
            {
                await new Koebestilling(context.Scheduler).Udgivelse(koersel, CancellationToken.None);
            }
        }
        catch (Exception fejl) when (!cancellationToken.IsCancellationRequested)
        {
            miljoe.Vaert.Log.Undtagelse(fejl, $"Spand {spand} af {koersel}");
            if (fejl is PipelineFejl || context.RetryAttempt >= Koebestilling.Genforsoeg.MaxAttempts)
            {
                // Nothing gets better by trying again.
                miljoe.Bog.Slut(
                    koersel,
                    Efterberegningspost.Fejlet,
                    "fejlet",
                    null,
                    miljoe.Vaert.Oversaet(fejl) ?? (fejl as PipelineFejl)?.Message ?? miljoe.Vaert.Log.Uventet(fejl)
                );
                await new Koebestilling(context.Scheduler).Fjern(koersel, CancellationToken.None);
                return;
            }

            throw;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Not only OperationCanceledException: an interrupted engine has its own.
            throw new OperationCanceledException(cancellationToken);
        }
    }
}

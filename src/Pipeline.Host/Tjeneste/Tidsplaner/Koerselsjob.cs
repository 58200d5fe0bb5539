using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Styring;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>A run, by its schedule or because somebody asked. What came of it stands in ops.koersler, whoever asked; the scheduler only hears that it is over.</summary>
internal sealed class Koerselsjob(Koerselsgang gang, Koerselsid id, Produktvalgte produkter) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var (koersel, bestilling) = data.TryGetString(Felter.Bestilling, out var tekst)
            ? (data.GetString(Felter.Koersel)!, Bestilling.Laes(tekst!))
            : (id.Nyt(), Bestilling.EfterTidsplan(produkter.Af(data.GetString(Felter.Maaling)!)));
        await gang.Koer(koersel, bestilling, cancellationToken);
    }
}

using Microsoft.Extensions.Hosting;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Laesning;

/// <summary>
/// Which months are stale, asked of the service in the background: finding out reads every delivery through, which is no work for a page. A page
/// shows what is known, and nothing until something is.
/// </summary>
internal sealed class Forventninger(IDriftstyring drift, TimeProvider ur) : BackgroundService
{
    private static readonly TimeSpan Mellemrum = TimeSpan.FromMinutes(2);

    private volatile IReadOnlyDictionary<string, IReadOnlyList<Planlagtmaaned>>? _nu;

    /// <summary>By product; null: not known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Planlagtmaaned>>? Nu() => _nu;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Spoerg(stoppingToken);
            await Task.Delay(Mellemrum, ur, stoppingToken);
        }
    }

    internal async Task Spoerg(CancellationToken token)
    {
        try
        {
            if (drift.IGang().Count == 0)
            {
                var plan = await drift.Koerselsplan(token);
                _nu = plan.ToDictionary(p => p.Produkt, p => p.Maaneder, StringComparer.Ordinal);
            }
        }
        catch (PipelineFejl)
        {
            // A delivery is missing or cannot be read: what a run would do is not known. The run itself tells why.
            _nu = null;
        }
    }
}

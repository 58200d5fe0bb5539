using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Varehuse;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>The service without its pages, in the tests' own process.</summary>
internal sealed class Proevetjeneste : IDisposable
{
    private readonly StringWriter _ord = new();
    private readonly Vaert _vaert;
    private readonly Datamappe _mappe;
    private readonly IHost _host;

    public Proevetjeneste(string data)
    {
        _vaert = new(_ord, _ord);
        _mappe = _vaert.Deltag(data);
        var miljoe = Tjenestestart.Miljoe(_vaert, _mappe, "proeve", landing: null);
        Varehus = miljoe.Varehus;
        var bygger = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        Webvaert.Faelles(bygger.Services, bygger.Logging, _vaert, miljoe.Indstillinger.Tjeneste);
        Opsaetning.Tjeneste(bygger.Services, miljoe);
        _host = bygger.Build();
        _host.Start();
    }

    public string Data => _mappe.Sti;

    public IVarehus Varehus { get; }

    public IDriftstyring Styring => _host.Services.GetRequiredService<IDriftstyring>();

    public JobStorage Jobs => _host.Services.GetRequiredService<JobStorage>();

    /// <summary>Fires the schedule of a measurement, as its time would.</summary>
    /// <returns>The job; null: one waits already.</returns>
    public string? Fire(string measurement) => _host.Services.GetRequiredService<IRecurringJobManagerV2>().TriggerJob(measurement);

    /// <summary>Follows the board until the run has ended.</summary>
    public async Task<List<Dashboard.Driftstyring.Fremdrift>> Foelg(string koersel)
    {
        using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var set = new List<Dashboard.Driftstyring.Fremdrift>();
        await foreach (var fremdrift in Styring.Foelg(frist.Token))
        {
            if (fremdrift.Koersel == koersel)
            {
                set.Add(fremdrift);
                if (fremdrift.ErSlut)
                {
                    break;
                }
            }
        }

        return set;
    }

    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
        _mappe.Dispose();
        _vaert.Dispose();
        _ord.Dispose();
    }
}

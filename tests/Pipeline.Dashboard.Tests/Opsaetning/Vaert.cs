using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>The pages on a real port of this machine, over a data folder, with the clock at <see cref="Stortlager.Nu"/>.</summary>
internal sealed class Vaert : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Vaert(WebApplication app, Hviledrift drift) => (_app, Drift) = (app, drift);

    public Hviledrift Drift { get; }

    public Uri Rod => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IVarehus Varehus => _app.Services.GetRequiredService<IVarehus>();

    public static async Task<Vaert> Start(
        string data,
        Func<DashboardIndstillinger, DashboardIndstillinger>? valg = null,
        IVarehus? varehus = null,
        TimeProvider? ur = null
    )
    {
        var bygger = WebApplication.CreateEmptyBuilder(new());
        bygger.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        bygger.Services.AddRoutingCore();
        bygger.Logging.ClearProviders();
        var drift = new Hviledrift();
        bygger.Services.AddSingleton(varehus ?? new SqliteVarehus(data));
        bygger.Services.AddSingleton<IDriftstyring>(drift);
        bygger.Services.AddSingleton(ur ?? new Stilleur());
        var indstillinger = new DashboardIndstillinger { Data = data, Pipelines = Pipelines() };
        bygger.Services.AddDashboard(valg?.Invoke(indstillinger) ?? indstillinger with { Demo = true });
        var app = bygger.Build();
        app.UseRouting();
        app.MapDashboard();
        await app.StartAsync();
        return new(app, drift);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(2)).Token);
        await _app.DisposeAsync();
    }

    public static string Pipelines()
    {
        var sti = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(sti, "pipelines")))
        {
            sti = Path.GetDirectoryName(sti)!;
        }

        return Path.Combine(sti, "pipelines");
    }

    private sealed class Stilleur : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Stortlager.Nu;
    }
}

/// <summary>The large store on disk, made once, and the browser.</summary>
public sealed class Lager : IAsyncLifetime
{
    public string Data { get; } = Directory.CreateTempSubdirectory("dashboard-").FullName;

    public Browser Browser { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Stortlager.Skriv(Data);
        await Browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}

[CollectionDefinition("lager")]
public sealed class Lagersamling : ICollectionFixture<Lager>;

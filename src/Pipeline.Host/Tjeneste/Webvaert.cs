using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Serilog;
using Serilog.Extensions.Logging;

namespace Pipeline.Host.Tjeneste;

/// <summary>The web application that <c>serve</c> is: Kestrel on one address, the command's log, and nothing read from the folder it stands in.</summary>
internal static class Webvaert
{
    public static WebApplicationBuilder Byg(Vaert vaert, Uri adresse, Tjenesteindstillinger indstillinger)
    {
        var bygger = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        bygger.WebHost.UseKestrel(k => k.AddServerHeader = false).UseUrls(adresse.GetLeftPart(UriPartial.Authority));
        bygger.Services.AddRoutingCore();
        Faelles(bygger.Services, bygger.Logging, vaert, indstillinger);
        return bygger;
    }

    /// <summary>What the service and a worker have in common.</summary>
    public static void Faelles(IServiceCollection services, ILoggingBuilder log, Vaert vaert, Tjenesteindstillinger indstillinger)
    {
        services.AddSingleton<IHostLifetime, Vaertsliv>();
        services.AddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(indstillinger.Nedlukning));
        log.AddSerilog(vaert.Log.Log);
        // What the parts say of themselves is for the log's readers only when something is wrong.
        log.AddFilter<SerilogLoggerProvider>(null, LogLevel.Warning);
        // It warns of every page with a form that it is not cached, as it should not be.
        log.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // The keys of logins lie in a folder that only its owner may open.
        log.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    /// <summary>Runs until the command is asked to stop.</summary>
    /// <param name="startet">Told when it runs.</param>
    /// <exception cref="PipelineFejl">The address is taken.</exception>
    public static void Koer(IHost app, Vaert vaert, Action startet)
    {
        try
        {
            app.StartAsync(vaert.Afbryd).GetAwaiter().GetResult();
        }
        catch (IOException fejl) when (app is WebApplication)
        {
            throw Adresse.Optaget(fejl);
        }
        catch (OperationCanceledException) when (vaert.Afbryd.IsCancellationRequested)
        {
            // Asked to stop before it ran: an end as it was asked for, and not a failure.
            app.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
            return;
        }

        startet();
        vaert.Afbryd.WaitHandle.WaitOne();
        app.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The address with the port that was taken.</summary>
    public static string Faktisk(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}

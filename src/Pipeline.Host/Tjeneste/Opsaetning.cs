using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Styring;
using Pipeline.Host.Tjeneste.Tidsplaner;

namespace Pipeline.Host.Tjeneste;

/// <summary>What a process of the service is put together of.</summary>
internal static class Opsaetning
{
    /// <summary>The service: schedule, runs, buckets and publications.</summary>
    public static void Tjeneste(IServiceCollection services, Tjenestemiljoe miljoe)
    {
        services.AddSingleton(new Produktvalgte([.. Produktvalg.Alle.Select(p => p.Definition)]));
        services.AddSingleton<Koerselsid>().AddSingleton<Tavle>().AddSingleton<Koerselsgang>();
        services.AddSingleton<IDriftstyring, Driftstyring>();
        Faelles(services, miljoe, [Noegler.Koersler, Noegler.Spande, Noegler.Udgivelser]);
        services.AddHostedService<Tidsplanindretning>();
        if (miljoe.ErKlynge)
        {
            services.AddHostedService<Efterberegningsblik>();
        }
    }

    /// <summary>A worker: buckets and publications. It has neither landing folder nor key.</summary>
    public static void Arbejder(IServiceCollection services, Tjenestemiljoe miljoe) =>
        Faelles(services, miljoe, [Noegler.Spande, Noegler.Udgivelser]);

    private static void Faelles(IServiceCollection services, Tjenestemiljoe miljoe, string[] grupper)
    {
        services.AddSingleton(miljoe).AddSingleton(miljoe.Varehus);
        services.AddSingleton(new Mappekoe(miljoe.Ur, TimeSpan.FromSeconds(miljoe.Indstillinger.Tjeneste.Ventetid)));
        services.AddSingleton<Spandmaaling>();
        Klynge.Tilfoej(services, miljoe, grupper);
        if (miljoe.ErKlynge)
        {
            services.AddHostedService<Rundering>();
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.Host.Tjeneste;

/// <summary>The service with its pages, until it is stopped.</summary>
internal static class Servering
{
    /// <param name="landing">Where deliveries come; null: the data folder's own.</param>
    /// <param name="url">Null: what the options say.</param>
    /// <param name="demo">Whoever sits at this machine is in, with every role.</param>
    public static void Koer(Vaert vaert, Datamappe mappe, string? landing, string? url, bool demo)
    {
        var indstillinger = vaert.Indstillinger(mappe);
        var adresse = Adresse.Laes(url ?? indstillinger.Tjeneste.Url ?? Tjenesteindstillinger.Standardadresse);
        Adresse.Proev(adresse);
        using var app = Byg(Tjenestestart.Miljoe(vaert, mappe, "tjeneste", landing), adresse, demo);
        if (!Adresse.ErLokal(adresse))
        {
            vaert.Log.Log.Warning(
                "{Advarsel:l}",
                $"Tjenesten taler http på {adresse.Authority}; sæt en proxy med TLS foran, før andre når den, og skriv den i dashboard.proxies."
            );
        }

        Webvaert.Koer(
            app,
            vaert,
            () =>
            {
                vaert.Meld($"Tjenesten svarer på {Webvaert.Faktisk(app)}. Stop den med Ctrl-C.");
                if (!demo && indstillinger.Dashboard is { Brugere: null or [], Oidc: null })
                {
                    vaert.Meld(
                        "Ingen kan logge ind endnu: der er ingen brugere i indstillingerne. Kør 'pipeline kodeord', og skriv navn, hash og roller under "
                            + "dashboard.brugere i appsettings.json ved siden af datamappen."
                    );
                }
            }
        );
    }

    /// <summary>The service with its pages, not yet started.</summary>
    public static WebApplication Byg(Tjenestemiljoe miljoe, Uri adresse, bool demo)
    {
        var bygger = Webvaert.Byg(miljoe.Vaert, adresse, miljoe.Indstillinger.Tjeneste);
        Opsaetning.Tjeneste(bygger.Services, miljoe);
        bygger.Services.AddDashboard(miljoe.Indstillinger.Dashboard.For(miljoe.Mappe, demo, adresse));
        var app = bygger.Build();
        app.UseRouting();
        Sundhed.Tilfoej(app, new Beredskab(miljoe, app.Services.GetRequiredService<JobStore>()).Mangler);
        Sundhed.Fresh(app, new LateProducts(miljoe.Varehus, new(Definitioner.Mappe), miljoe.Ur).Sentences);
        app.MapDashboard();
        HangfirePages.Map(app, miljoe);
        return app;
    }
}

using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline serve</c>: the schedule and the dashboard, until it is stopped.</summary>
internal static class ServeKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var landing = Tilvalg.Landing();
        var url = new Option<string?>("--url")
        {
            Description = $"Adressen, der svares på (standard: {Tjenesteindstillinger.Standardadresse})",
            HelpName = "adresse",
        };
        var kommando = new Kommando("serve", "Kører målingerne efter deres tidsplan og viser driften, indtil den stoppes.")
        {
            Eksempler = ["pipeline serve", "pipeline serve --landing /leveringer --data /srv/pipeline --url http://127.0.0.1:8080"],
        };
        kommando.Add(landing);
        kommando.Add(data);
        kommando.Add(url);
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Deltag(valg.GetRequiredValue(data));
                var indstillinger = vaert.Indstillinger(mappe);
                var adresse = Adresse.Laes(valg.GetValue(url) ?? indstillinger.Tjeneste.Url ?? Tjenesteindstillinger.Standardadresse);
                var bygger = Webvaert.Byg(vaert, adresse, indstillinger.Tjeneste);
                using var app = bygger.Build();
                app.UseRouting();
                Sundhed.Tilfoej(app, _ => Task.FromResult<IReadOnlyList<string>>([]));
                Webvaert.Koer(app, vaert, () => vaert.Meld($"Tjenesten svarer på {Webvaert.Faktisk(app)}. Stop den med Ctrl-C."));
                return Afslutning.Udfoert;
            }
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Sider;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>Another version in force, back again, or never: two steps, the second with the figures seen.</summary>
internal static class Versionsruter
{
    public static void Map(IEndpointRouteBuilder ruter)
    {
        ruter.MapGet("/versioner/{produkt}/{version}/skift", Bekraeft);
        ruter.MapPost("/versioner/{produkt}/{version}/skift", Skift);
        ruter.MapGet(
            "/versioner/{produkt}/tilbage",
            (Laesning.Udgivelser u, Katalog k, string produkt) =>
                Side<Bekraeftelsesside>(new Bekraeftelsesmodel(k.Produkt(produkt), k.Titel(produkt), null, u.Gaeldende(produkt), null))
        );
        ruter.MapPost("/versioner/{produkt}/tilbage", Tilbage);
        ruter.MapPost("/versioner/{produkt}/slip", Slip);
        ruter.MapPost("/versioner/{produkt}/{version}/kasser", Kasser);
    }

    private static IResult Bekraeft(Laesning.Udgivelser udgivelser, Manifester manifester, Katalog katalog, string produkt, string version)
    {
        var fundet = katalog.Produkt(produkt);
        return manifester.Find(produkt, version) is { } manifest
            ? Side<Bekraeftelsesside>(
                new Bekraeftelsesmodel(fundet, katalog.Titel(produkt), version, udgivelser.Gaeldende(produkt), manifest)
                {
                    Pins = Pins(udgivelser.Pins(produkt), manifest, katalog.Mappe(produkt)?.Definition.Regelsaet),
                }
            )
            : IkkeFundet($"{katalog.Titel(produkt)} har ingen version med det navn.");
    }

    /// <summary>What a switch to the version would do to the pinned rule sets of the months it was measured for.</summary>
    private static PinChange Pins(IReadOnlyList<RecordedPin> nu, Manifest manifest, string? eget)
    {
        var foer = RegelsaetPins.Of(nu).Within(manifest.Maalte);
        return new(foer, eget is null ? foer : RegelsaetPins.Of(manifest, eget));
    }

    private static Task<IResult> Slip(
        HttpContext http,
        IDriftstyring drift,
        string produkt,
        [FromForm] string fra,
        [FromForm] string til,
        [FromForm] string? hvorfor
    ) =>
        Handling.Koer(
            http,
            "slip regelsæt",
            produkt,
            $"{fra} – {til}",
            $"/versioner/{produkt}",
            async bruger =>
            {
                var aendring = await drift.Slip(
                    produkt,
                    Maaned(fra, "Fra"),
                    Maaned(til, "Til"),
                    new(bruger, Valg(hvorfor)),
                    http.RequestAborted
                );
                return new($"{produkt}:{aendring.Text}", $"/versioner/{produkt}");
            }
        );

    private static Task<IResult> Skift(
        HttpContext http,
        IDriftstyring drift,
        Laesning.Udgivelser udgivelser,
        string produkt,
        string version,
        [FromForm] string? bekraeft,
        [FromForm] string? fra,
        [FromForm] string? hvorfor
    ) =>
        Handling.Koer(
            http,
            "sæt i kraft",
            produkt,
            version,
            $"/versioner/{produkt}/{version}/skift",
            async bruger =>
            {
                Kraev(bekraeft, fra, udgivelser.Gaeldende(produkt));
                return udgivelser.Versioner(produkt).Any(v => v.Version == version && v.Kasseret)
                    ? throw new PipelineFejl($"{version} er kasseret; fortryd det under Versioner, før den sættes i kraft.")
                    : new(
                        Saetning(produkt, await drift.Skift(produkt, version, new(bruger, Valg(hvorfor)), http.RequestAborted)),
                        $"/versioner/{produkt}"
                    );
            }
        );

    private static Task<IResult> Tilbage(
        HttpContext http,
        IDriftstyring drift,
        Laesning.Udgivelser udgivelser,
        string produkt,
        [FromForm] string? bekraeft,
        [FromForm] string? fra,
        [FromForm] string? hvorfor
    ) =>
        Handling.Koer(
            http,
            "rul tilbage",
            produkt,
            null,
            $"/versioner/{produkt}/tilbage",
            async bruger =>
            {
                Kraev(bekraeft, fra, udgivelser.Gaeldende(produkt));
                return new(
                    Saetning(produkt, await drift.Tilbage(produkt, fra!, new(bruger, Valg(hvorfor)), http.RequestAborted)),
                    $"/versioner/{produkt}"
                );
            }
        );

    private static Task<IResult> Kasser(
        HttpContext http,
        Laesning.Udgivelser udgivelser,
        Manifester manifester,
        string produkt,
        string version,
        [FromForm] bool? fortryd
    ) =>
        Handling.Koer(
            http,
            fortryd == true ? "fortryd kassering" : "kassér",
            produkt,
            version,
            $"/versioner/{produkt}",
            bruger =>
            {
                if (manifester.Find(produkt, version) is null)
                {
                    throw new PipelineFejl("Der er ingen version med det navn.");
                }

                if (udgivelser.Gaeldende(produkt) == version)
                {
                    throw new PipelineFejl($"{version} er i kraft og kan ikke kasseres; rul tilbage først.");
                }

                if (fortryd == true)
                {
                    udgivelser.Fortryd(produkt, version);
                }
                else
                {
                    udgivelser.Kasser(produkt, version, bruger);
                }

                return Task.FromResult(
                    new Handlingssvar(
                        fortryd == true
                            ? $"{version} kan igen sættes i kraft."
                            : $"{version} er kasseret. Den bliver liggende og kan hentes frem igen.",
                        $"/versioner/{produkt}"
                    )
                );
            }
        );

    /// <summary>The second step: ticked, and what was in force when the page was made still is.</summary>
    private static void Kraev(string? bekraeft, string? fra, string? gaeldende)
    {
        if (bekraeft != "ja")
        {
            throw new PipelineFejl("Sæt krydset, der bekræfter skiftet, og prøv igen.");
        }

        if ((fra ?? "") != (gaeldende ?? ""))
        {
            throw new PipelineFejl($"Siden du så, er forældet: {gaeldende} er i kraft nu. Se tallene igen, før du skifter.");
        }
    }

    private static string Saetning(string produkt, Versionsskifte skifte) =>
        string.Join(' ', [Skiftet(produkt, skifte), .. skifte.Notices]);

    private static string Skiftet(string produkt, Versionsskifte skifte) =>
        skifte.AendredeTal == 0
            ? $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); intet tal er anderledes.{skifte.Omfang}{skifte.Pins.Text}"
            : $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); {Dansk.Antal(skifte.AendredeTal)} tal er anderledes i {Dansk.Antal(skifte.Maaneder, "måned", "måneder")}.{skifte.Omfang}{skifte.Pins.Text}";
}

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
using Pipeline.Publish.Udgivelser;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>What an operator does. Every change is a form with an antiforgery token, and is recorded.</summary>
internal static class Handlingsruter
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var ruter = app.MapGroup("").RequireAuthorization(Roller.Operatoer).ExcludeFromDescription();
        ruter.MapPost("/koersler/start", Start);
        ruter.MapPost(
            "/koersler/{id}/afbryd",
            (HttpContext http, IDriftstyring drift, string id, [FromForm] string? _) =>
                Handling.Koer(
                    http,
                    "afbryd kørsel",
                    null,
                    id,
                    $"/koersler/{id}",
                    async _ =>
                    {
                        await drift.Afbryd(id, http.RequestAborted);
                        return new("Kørslen er bedt om at standse.", $"/koersler/{id}");
                    }
                )
        );
        ruter.MapPost(
            "/koersler/{id}/igen",
            (HttpContext http, IDriftstyring drift, string id, [FromForm] string? _) =>
                Handling.Koer(
                    http,
                    "kør igen",
                    null,
                    id,
                    $"/koersler/{id}",
                    async bruger =>
                    {
                        var ny = await drift.KoerIgen(id, bruger, http.RequestAborted);
                        return new("Kørslen er sat i gang igen.", $"/koersler/{ny}");
                    }
                )
        );
        ruter.MapPost("/tidsplan/{produkt}", Tidsplan);
        ruter.MapGet("/efterberegning", Efterberegning);
        ruter.MapPost("/efterberegning", StartEfterberegning);
        ruter.MapGet("/versioner/{produkt}/{version}/skift", Bekraeft);
        ruter.MapPost("/versioner/{produkt}/{version}/skift", Skift);
        ruter.MapGet(
            "/versioner/{produkt}/tilbage",
            (Laesning.Udgivelser u, Katalog k, string produkt) =>
                Side<Bekraeftelsesside>(new Bekraeftelsesmodel(k.Produkt(produkt), k.Titel(produkt), null, u.Gaeldende(produkt), null))
        );
        ruter.MapPost("/versioner/{produkt}/tilbage", Tilbage);
        ruter.MapPost("/versioner/{produkt}/{version}/kasser", Kasser);
    }

    private static Task<IResult> Start(HttpContext http, IDriftstyring drift, Katalog katalog, [FromForm] string? produkt) =>
        Handling.Koer(
            http,
            "start kørsel",
            Valg(produkt),
            null,
            "/koersler",
            async bruger =>
            {
                var produkter = Valg(produkt) is { } p ? new[] { katalog.Produkt(p).Navn } : [];
                var id = await drift.StartKoersel(new(produkter, null, null, null, bruger), http.RequestAborted);
                return new("Kørslen er bestilt.", $"/koersler/{id}");
            }
        );

    private static Task<IResult> Tidsplan(HttpContext http, IDriftstyring drift, string produkt, [FromForm] bool pause) =>
        Handling.Koer(
            http,
            pause ? "sæt tidsplan på pause" : "genoptag tidsplan",
            produkt,
            null,
            "/koersler",
            async _ =>
            {
                await (pause ? drift.SaetPaaPause(produkt, http.RequestAborted) : drift.Genoptag(produkt, http.RequestAborted));
                return new(pause ? "Tidsplanen er på pause." : "Tidsplanen tæller igen fra nu.", "/koersler");
            }
        );

    private static async Task<IResult> Efterberegning(
        IDriftstyring drift,
        Katalog katalog,
        Laesning.Udgivelser udgivelser,
        Resultater resultater,
        string? produkt,
        string? fra,
        string? til,
        string? regler,
        HttpContext http
    )
    {
        var navn = katalog.Produkt(Valg(produkt) ?? "jobsamtaler").Navn;
        var maaneder = resultater.Maaneder(navn);
        var regelsaet = katalog.Regelsaet(navn);
        var gaeldende = udgivelser.Gaeldende(navn);
        var iKraft = udgivelser.Versioner(navn).FirstOrDefault(v => v.Version == gaeldende)?.Regelsaet;
        var valg = new Efterberegningsvalg(navn, Valg(fra), Valg(til), Valg(regler));
        Efterberegningsplan? plan = null;
        IReadOnlyList<Regelaendring> aendringer = [];
        string? fejl = null;
        if (valg is { Fra: not null, Til: not null, Regler: not null })
        {
            try
            {
                plan = await drift.Planlaeg(
                    new(navn, Maaned(valg.Fra, "Fra"), Maaned(valg.Til, "Til"), valg.Regler, http.User.Identity?.Name ?? ""),
                    http.RequestAborted
                );
                aendringer = katalog.Aendringer(navn, iKraft ?? "", valg.Regler);
            }
            catch (PipelineFejl e)
            {
                fejl = e.Message;
            }
        }

        return Side<Efterberegningsside>(
            new Efterberegningsmodel(valg, Sideruter.Produkter(katalog), regelsaet, iKraft, maaneder, plan, fejl, aendringer),
            fejl is null ? 200 : 400
        );
    }

    private static Task<IResult> StartEfterberegning(
        HttpContext http,
        IDriftstyring drift,
        [FromForm] string produkt,
        [FromForm] string fra,
        [FromForm] string til,
        [FromForm] string regler
    ) =>
        Handling.Koer(
            http,
            $"start efterberegning {regler}",
            produkt,
            $"{fra} – {til}",
            $"/efterberegning?produkt={Uri.EscapeDataString(produkt)}&fra={Uri.EscapeDataString(fra)}&til={Uri.EscapeDataString(til)}&regler={Uri.EscapeDataString(regler)}",
            async bruger =>
            {
                var id = await drift.StartEfterberegning(
                    new(produkt, Maaned(fra, "Fra"), Maaned(til, "Til"), regler, bruger),
                    http.RequestAborted
                );
                return new("Efterberegningen er sat i gang. Siden følger med.", $"/koersler/{id}");
            }
        );

    private static IResult Bekraeft(Laesning.Udgivelser udgivelser, Manifester manifester, Katalog katalog, string produkt, string version)
    {
        var fundet = katalog.Produkt(produkt);
        return manifester.Find(produkt, version) is { } manifest
            ? Side<Bekraeftelsesside>(
                new Bekraeftelsesmodel(fundet, katalog.Titel(produkt), version, udgivelser.Gaeldende(produkt), manifest)
            )
            : IkkeFundet($"{katalog.Titel(produkt)} har ingen version med det navn.");
    }

    private static Task<IResult> Skift(
        HttpContext http,
        IDriftstyring drift,
        Laesning.Udgivelser udgivelser,
        string produkt,
        string version,
        [FromForm] string? bekraeft,
        [FromForm] string? fra
    ) =>
        Handling.Koer(
            http,
            "sæt i kraft",
            produkt,
            version,
            $"/versioner/{produkt}/{version}/skift",
            async _ =>
            {
                Kraev(bekraeft, fra, udgivelser.Gaeldende(produkt));
                return udgivelser.Versioner(produkt).Any(v => v.Version == version && v.Kasseret)
                    ? throw new PipelineFejl($"{version} er kasseret; fortryd det under Versioner, før den sættes i kraft.")
                    : new(Saetning(produkt, await drift.Skift(produkt, version, http.RequestAborted)), $"/versioner/{produkt}");
            }
        );

    private static Task<IResult> Tilbage(
        HttpContext http,
        IDriftstyring drift,
        Laesning.Udgivelser udgivelser,
        string produkt,
        [FromForm] string? bekraeft,
        [FromForm] string? fra
    ) =>
        Handling.Koer(
            http,
            "rul tilbage",
            produkt,
            null,
            $"/versioner/{produkt}/tilbage",
            async _ =>
            {
                Kraev(bekraeft, fra, udgivelser.Gaeldende(produkt));
                return new(Saetning(produkt, await drift.Tilbage(produkt, http.RequestAborted)), $"/versioner/{produkt}");
            }
        );

    private static Task<IResult> Kasser(
        HttpContext http,
        Laesning.Udgivelser udgivelser,
        Manifester manifester,
        string produkt,
        string version,
        [FromForm] bool fortryd
    ) =>
        Handling.Koer(
            http,
            fortryd ? "fortryd kassering" : "kassér",
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

                if (fortryd)
                {
                    udgivelser.Fortryd(produkt, version);
                }
                else
                {
                    udgivelser.Kasser(produkt, version, bruger);
                }

                return Task.FromResult(
                    new Handlingssvar(
                        fortryd
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
        skifte.AendredeTal == 0
            ? $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); intet tal er anderledes."
            : $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); {Dansk.Antal(skifte.AendredeTal)} tal er anderledes i {Dansk.Antal(skifte.Maaneder, "måned", "måneder")}.";
}

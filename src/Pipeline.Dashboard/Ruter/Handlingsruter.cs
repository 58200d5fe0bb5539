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
        ruter.MapPost("/koersler/{id}/godkend", Godkend);
        ruter.MapPost("/tidsplan/{produkt}", Tidsplan);
        Efterberegningsruter.Map(ruter);
        Versionsruter.Map(ruter);
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

    private static Task<IResult> Godkend(
        HttpContext http,
        IDriftstyring drift,
        string id,
        [FromForm] string? bekraeft,
        [FromForm] string? hvorfor
    ) =>
        Handling.Koer(
            http,
            "godkend afvist kørsel",
            null,
            id,
            $"/koersler/{id}",
            async bruger =>
                bekraeft != "ja" || Valg(hvorfor) is not { } grund
                    ? throw new PipelineFejl(
                        "Skriv, hvorfor leveringen er rigtig, som den er, og sæt kryds ved, at du har set, hvad der mangler."
                    )
                    : new(
                        "Det er godkendt, og kørslen er sat i gang igen.",
                        $"/koersler/{await drift.Godkend(id, new(bruger, grund), http.RequestAborted)}"
                    )
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
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Domain;
using Pipeline.Publish.Drift;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>What the pages show, as JSON for machines: read only, described by OpenAPI at <c>/api/openapi.json</c>.</summary>
internal static class Apiruter
{
    private static readonly TimeSpan Strømlaengde = TimeSpan.FromMinutes(15);

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/openapi.json").RequireAuthorization(Roller.Laeser);
        var api = app.MapGroup("/api").RequireAuthorization(Roller.Laeser).WithTags("Pipeline");
        api.MapGet("/overblik", Overblik)
            .WithSummary("Hver målings version i kraft, friskhed, seneste og næste kørsel, og dagen i en linje.");
        api.MapGet("/koersler", Koersler).WithSummary("Kørsler, de nyeste først, 50 ad gangen.");
        api.MapGet("/koersler/{id}", Koersel).WithSummary("En kørsel med dens trin og kontroller.");
        api.MapGet(
                "/maaneder",
                (Maanedsgitter gitter) => gitter.Laes().Select(g => new Gittersvar(g.Produkt, g.Gaeldende, [.. g.Celler.Select(Celle)]))
            )
            .WithSummary("Hver måned af hver måling: i kraft, revideret, forældet eller manglende.");
        api.MapGet("/resultater", Resultater).WithSummary("Måling 1-5 af jobsamtaler: efter kommune, varighed eller maaned.");
        api.MapGet("/tilsyn", (Resultater r, string maaned) => r.Tilsyn(Maaned(maaned, "maaned").ToString()))
            .WithSummary("Rangordenen til skærpet tilsyn.");
        api.MapGet("/leveringer", (Leveringer l) => l.Alle()).WithSummary("Leverede filer med rækker og afviste rækker.");
        api.MapGet("/karantaene", (Leveringer l) => l.Grunde()).WithSummary("Afviste rækker, talt efter grund.");
        api.MapGet("/kontroller", (Leveringer l, Katalog k, string produkt) => l.Kontrolhistorie(k.Produkt(produkt).Navn))
            .WithSummary("En målings kontroller i de seneste kørsler.");
        api.MapGet("/haendelser", Haendelser)
            .WithSummary("Kørsler i gang, som server-sent events af typen 'koersel'.")
            .ExcludeFromDescription();
        app.MapGet("/metrics", Maal).RequireAuthorization(Roller.Laeser).ExcludeFromDescription();
    }

    public static void Beskriv(OpenApiOptions valg) =>
        valg.AddDocumentTransformer(
            (dokument, _, _) =>
            {
                dokument.Info.Title = "Pipeline";
                dokument.Info.Description =
                    "Driften og de udgivne tal. Kun læsning; kald med 'Authorization: Bearer <maskintoken>' eller som en bruger, der er logget ind.";
                dokument.Servers?.Clear();
                return Task.CompletedTask;
            }
        );

    private static async Task<Overbliksvar> Overblik(Overblikslaeser laeser, CancellationToken token)
    {
        var billede = await laeser.Laes(token);
        return new(
            billede.Linje.Tekst,
            billede.Linje.Stemning.ToString(),
            [
                .. billede.Produkter.Select(p => new Produktsvar(
                    p.Navn,
                    p.Titel,
                    p.Status,
                    p.ErFrisk,
                    p.Seneste,
                    p.Tidsplan?.Naeste,
                    [.. p.Ventende.Select(v => v.Version)]
                )),
            ],
            billede.IGang
        );
    }

    private static Koerslersvar Koersler(Koersler koersler, string? udfald, string? kommando, string? produkt, int? side)
    {
        var (fundne, iAlt) = koersler.Liste(new(Valg(udfald), Valg(kommando), Valg(produkt), Math.Clamp(side ?? 1, 1, 1_000_000)));
        return new(fundne, iAlt);
    }

    private static IResult Koersel(Koersler koersler, Leveringer leveringer, string id) =>
        koersler.Find(id) is { } koersel
            ? Results.Ok(new Koerselssvar(koersel, koersler.Trin(id), leveringer.Kontroller(id)))
            : Results.Problem(statusCode: 404, title: "Der er ingen kørsel med det id.");

    private static IReadOnlyList<Maaltal> Resultater(
        Resultater resultater,
        string? maaned,
        string? omraade,
        string? gruppe,
        string? varighed,
        string? efter
    )
    {
        var maaneder = resultater.Maaneder();
        if (maaneder.Count == 0)
        {
            return [];
        }

        var valg = Resultatruter.Valgt(maaneder, maaned, omraade, gruppe, varighed);
        return efter switch
        {
            "varighed" => resultater.Varigheder(valg),
            "maaned" => resultater.Forloeb(valg),
            null or "" or "kommune" => resultater.Kommuner(valg),
            _ => throw new PipelineFejl("efter skal være kommune, varighed eller maaned.", Afslutning.ForkertBrug),
        };
    }

    private static IResult Haendelser(IDriftstyring drift, IHostApplicationLifetime liv, HttpContext http)
    {
        // Buffering in a proxy would hold the events back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Foelg(drift, liv.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<object>> Foelg(
        IDriftstyring drift,
        CancellationToken standser,
        [EnumeratorCancellation] CancellationToken gaaet
    )
    {
        using var slut = CancellationTokenSource.CreateLinkedTokenSource(standser, gaaet);
        // The browser calls again by itself, and whether it may is then asked anew.
        slut.CancelAfter(Strømlaengde);
        var strøm = drift.Foelg(slut.Token).GetAsyncEnumerator(slut.Token);
        // Listened to before what is under way is told: a run that ends in between is then in one of the two.
        var naeste = Naeste(strøm);
        try
        {
            // What is under way as the stream opens: a run that ended while the page was on its way would otherwise never be heard of.
            yield return new(drift.IGang().Select(f => f.Koersel).ToList(), "stand");
            while (await naeste)
            {
                yield return new(Fremdriftssvar.Af(strøm.Current), "koersel");
                naeste = Naeste(strøm);
            }
        }
        finally
        {
            await slut.CancelAsync();
            await naeste;
            await strøm.DisposeAsync();
        }
    }

    /// <summary>The browser going, or the service stopping, is the end of the stream and no error.</summary>
    private static async Task<bool> Naeste(IAsyncEnumerator<Fremdrift> strøm)
    {
        try
        {
            return await strøm.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<IResult> Maal(Overblikslaeser laeser, Leveringer leveringer, CancellationToken token) =>
        Results.Text(Maaltekst.Af(await laeser.Laes(token), leveringer.Alle()), Maaltekst.Type);

    private static Cellesvar Celle(Gittercelle celle) =>
        new(
            celle.Maaned.ToString(),
            celle.Tilstand.ToString(),
            celle.Version,
            celle.Regelsaet,
            celle.Venter,
            celle.Grunde,
            celle.Fastholdt
        );
}

public sealed record Overbliksvar(string Linje, string Stemning, IReadOnlyList<Produktsvar> Produkter, IReadOnlyList<Fremdrift> IGang);

public sealed record Produktsvar(
    string Produkt,
    string Titel,
    Produktstatus? IKraft,
    bool Frisk,
    Laesning.Koersel? SenesteKoersel,
    DateTimeOffset? NaesteKoersel,
    IReadOnlyList<string> Ventende
);

public sealed record Koerslersvar(IReadOnlyList<Laesning.Koersel> Koersler, int IAlt);

public sealed record Koerselssvar(Laesning.Koersel Koersel, IReadOnlyList<Koerselstrin> Trin, IReadOnlyList<Kontroludfald> Kontroller);

public sealed record Gittersvar(string Produkt, string? Gaeldende, IReadOnlyList<Cellesvar> Maaneder);

/// <param name="Fastholdt">The rule set the month is pinned to; null: it follows the product's own.</param>
public sealed record Cellesvar(
    string Maaned,
    string Tilstand,
    string? Version,
    string? Regelsaet,
    bool Venter,
    IReadOnlyList<string> Grunde,
    string? Fastholdt
);

/// <summary>A run's progress, with the words the page puts in place.</summary>
public sealed record Fremdriftssvar(
    string Koersel,
    string Tilstand,
    string? Trin,
    double Andel,
    string? Ord,
    string? Besked,
    string? Version,
    bool Slut
)
{
    public static Fremdriftssvar Af(Fremdrift f) =>
        new(f.Koersel, Sider.Ord.Tilstand(f.Tilstand), f.Trin, f.Andel, f.Ord, f.Besked, f.Version, f.ErSlut);
}

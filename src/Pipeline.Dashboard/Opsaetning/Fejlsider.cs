using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Ruter;
using Pipeline.Domain;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>What a person sees when something went wrong: the sentence that says what to do, and never how the program is made.</summary>
internal static partial class Fejlsider
{
    public static void UseFejlsider(this IApplicationBuilder app) =>
        app.Use(
            async (http, naeste) =>
            {
                try
                {
                    await naeste(http);
                }
                catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
                {
                    // The browser left.
                    return;
                }
                catch (Exception fejl) when (!http.Response.HasStarted)
                {
                    await Svar(http, fejl);
                    return;
                }

                await Tomt(http);
            }
        );

    public static void UseBeskeder(this IApplicationBuilder app) =>
        app.Use(
            (http, naeste) =>
            {
                if (HttpMethods.IsGet(http.Request.Method) && ErSide(http))
                {
                    Handling.Modtag(http);
                }

                return naeste(http);
            }
        );

    private static async Task Svar(HttpContext http, Exception fejl)
    {
        var pipelinefejl = fejl as PipelineFejl ?? http.RequestServices.GetRequiredService<IVarehus>().Oversaet(fejl);
        var (status, titel, tekst) = (pipelinefejl, fejl) switch
        {
            ({ Afslutning: Afslutning.ForkertBrug } p, _) => (400, "Det kan ikke vises", p.Message),
            ({ } p, _) => (500, "Noget gik galt", p.Message),
            (_, BadHttpRequestException or AntiforgeryValidationException) => (
                400,
                "Formularen kunne ikke læses",
                "Gå tilbage, hent siden igen, og prøv en gang til."
            ),
            _ => (
                500,
                "Noget gik galt",
                $"Uventet fejl (reference {Log(http, fejl)}). Detaljerne står i loggen; opgiv referencen, når fejlen meldes."
            ),
        };
        await Skriv(http, status, titel, tekst);
    }

    /// <summary>An answer that is a status alone gets a page.</summary>
    private static Task Tomt(HttpContext http) =>
        http.Response.HasStarted || http.Response.ContentLength > 0 || http.Response.ContentType is not null
            ? Task.CompletedTask
            : http.Response.StatusCode switch
            {
                400 => Skriv(http, 400, "Formularen kunne ikke læses", "Gå tilbage, hent siden igen, og prøv en gang til."),
                404 => Skriv(http, 404, "Siden findes ikke", "Adressen er ikke en side her. Vælg en i menuen."),
                405 => Skriv(http, 405, "Sådan kan siden ikke bruges", "Vælg en side i menuen."),
                429 => Skriv(http, 429, "For mange forsøg", "Vent et minut, og prøv igen."),
                _ => Task.CompletedTask,
            };

    private static Task Skriv(HttpContext http, int status, string titel, string tekst)
    {
        http.Response.StatusCode = status;
        tekst = ServerPaths.Hide(tekst);
        return (
            ErSide(http) ? Sidesvar.Fejl(status, titel, tekst) : Results.Problem(statusCode: status, title: titel, detail: tekst)
        ).ExecuteAsync(http);
    }

    private static bool ErSide(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api")
        && !http.Request.Path.StartsWithSegments("/metrics")
        && !http.Request.Path.StartsWithSegments(Webfiler.Rod);

    private static string Log(HttpContext http, Exception fejl)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];

        // The type and where it happened: a message may hold a value from a row.
        Uventet(
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Pipeline.Dashboard"),
            reference,
            fejl.GetType().Name,
            fejl.StackTrace
        );
        return reference;
    }

    [LoggerMessage(LogLevel.Error, "Uventet fejl {Reference}: {Art}{Spor}")]
    private static partial void Uventet(ILogger log, string reference, string art, string? spor);
}

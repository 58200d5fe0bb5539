using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Laesning;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Ruter;

/// <param name="Art">god or fejl.</param>
public sealed record Besked(string Art, string Tekst)
{
    public string Tekst { get; init; } = ServerPaths.Hide(Tekst);
}

/// <summary>What came of a change, where to look now.</summary>
public sealed record Handlingssvar(string Tekst, string Til);

/// <summary>A change a user asks for: recorded in the trail, done, and answered by a page to go to, so that a reload does not do it again.</summary>
internal static class Handling
{
    private const string Cookie = "besked";
    private const string Noegle = "pipeline.besked";

    /// <param name="tilbage">Where to go when it cannot be done.</param>
    public static async Task<IResult> Koer(
        HttpContext http,
        string handling,
        string? produkt,
        string? genstand,
        string tilbage,
        Func<string, Task<Handlingssvar>> arbejde
    )
    {
        var spor = http.RequestServices.GetRequiredService<Revisionsspor>();
        var bruger = http.User.Identity?.Name ?? "ukendt";
        var id = spor.Begynd(bruger, handling, produkt, genstand);
        try
        {
            var svar = await arbejde(bruger);
            spor.Slut(id, udfoert: true);
            Sig(http, new("god", svar.Tekst));
            return Results.Redirect(svar.Til);
        }
        catch (PipelineFejl fejl)
        {
            spor.Slut(id, udfoert: false);
            Sig(http, new("fejl", fejl.Message));
            return Results.Redirect(tilbage);
        }
    }

    /// <summary>Takes the message the last change left for this browser, so that it is shown once.</summary>
    public static void Modtag(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: > 0 } cookie)
        {
            http.Response.Cookies.Delete(Cookie);
            try
            {
                http.Items[Noegle] = JsonSerializer.Deserialize<Besked>(Segl(http).Unprotect(cookie));
            }
            catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or JsonException)
            {
                // Sealed by another server or made up: there is nothing to show.
            }
        }
    }

    public static Besked? Laest(HttpContext? http) => http?.Items[Noegle] as Besked;

    private static void Sig(HttpContext http, Besked besked) =>
        http.Response.Cookies.Append(
            Cookie,
            Segl(http).Protect(JsonSerializer.Serialize(besked)),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromMinutes(2),
                Path = "/",
            }
        );

    private static IDataProtector Segl(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Noegle);
}

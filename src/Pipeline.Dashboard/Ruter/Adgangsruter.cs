using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Sider;

namespace Pipeline.Dashboard.Ruter;

/// <summary>In and out.</summary>
internal static class Adgangsruter
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var aabne = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        aabne.MapGet(
            "/login",
            (string? til, DashboardIndstillinger valg, Brugere brugere) => Login(til, valg, brugere, null, StatusCodes.Status200OK)
        );
        aabne.MapPost("/login", LogInd);
        // A link and no form: what a page lets its forms lead to is this service alone.
        aabne.MapGet(
            "/login/oidc",
            async (HttpContext http, string? til, DashboardIndstillinger valg) =>
                valg.Oidc is null
                    ? Sidesvar.IkkeFundet("Login med organisationens konto er ikke sat op.")
                    : await OidcLogin.Start(http, Lokal(til))
        );
        aabne.MapGet(
            "/ingen-adgang",
            () => Sidesvar.Fejl(403, "Ingen adgang", "Din bruger har ikke den rolle, siden kræver. Spørg den, der har sat pipelinen op.")
        );
        aabne.MapPost("/tema", Tema);
        app.MapPost(
                SessionCheck.LogoutPath,
                async (HttpContext http, [FromForm] string? _) =>
                {
                    await SessionCheck.LogOut(http);
                    return Results.Redirect("/login");
                }
            )
            .ExcludeFromDescription();
    }

    private static async Task<IResult> LogInd(
        HttpContext http,
        Brugere brugere,
        Revisionsspor spor,
        LoginThrottle throttle,
        DashboardIndstillinger valg,
        [FromForm] string? navn,
        [FromForm] string? kodeord,
        [FromForm] string? til
    )
    {
        var attempt = throttle.Try(navn ?? "", http.Connection.RemoteIpAddress);
        if (attempt.Wait > TimeSpan.Zero)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(attempt.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Sidesvar.Fejl(StatusCodes.Status429TooManyRequests, "For mange forsøg", "Vent et minut, og prøv igen.");
        }

        if (brugere.LogInd(navn ?? "", kodeord ?? "") is not { } bruger)
        {
            // The name is not recorded: people type their password, or somebody's number, in the wrong field.
            spor.Slut(spor.Begynd("(ukendt)", "login", null, null), udfoert: false);
            return Login(til, valg, brugere, "Navn eller kodeord er forkert. Prøv igen.", StatusCodes.Status401Unauthorized);
        }

        attempt.Succeeded();
        spor.Slut(spor.Begynd(bruger.Identity!.Name!, "login", null, null), udfoert: true);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, bruger);
        return Results.Redirect(Lokal(til));
    }

    private static IResult Login(string? til, DashboardIndstillinger valg, Brugere brugere, string? fejl, int status) =>
        Sidesvar.Side<Loginside>(new Loginmodel(Lokal(til), valg.Oidc is not null, brugere.ErTom, fejl), status);

    private static IResult Tema(HttpContext http, [FromForm] string? tema, [FromForm] string? til)
    {
        if (tema is "lyst" or "moerkt")
        {
            http.Response.Cookies.Append(
                "tema",
                tema,
                new()
                {
                    MaxAge = TimeSpan.FromDays(365),
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                }
            );
        }

        return Results.Redirect(Lokal(til));
    }

    /// <summary>A page here, whatever the address says: a login must not send anybody elsewhere.</summary>
    internal static string Lokal(string? til) =>
        til is ['/', ..] && til is not ['/', '/' or '\\', ..] && !til.Any(char.IsControl) && Uri.TryCreate(til, UriKind.Relative, out _)
            ? til
            : "/";
}

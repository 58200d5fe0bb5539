using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Access;

/// <summary>Login by an OpenID Connect provider: the code flow with PKCE, and of what the provider says of the user, the name and the roles known here.</summary>
internal static class OidcLogin
{
    public const string Scheme = "oidc";

    private static readonly string[] Names = ["preferred_username", "name", "email", "sub"];

    /// <summary>Where a browser is sent to log in by the provider.</summary>
    /// <param name="then">The page to come back to.</param>
    public static string Address(string then) => $"/login/oidc?til={Uri.EscapeDataString(then)}";

    /// <exception cref="PipelineFejl">The provider is not reached by https. One on this machine need not be.</exception>
    public static void Configure(OpenIdConnectOptions options, Oidcindstilling oidc)
    {
        var local = Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var authority) && authority.IsLoopback;
        if (authority is null || (authority.Scheme != Uri.UriSchemeHttps && !local))
        {
            throw new PipelineFejl(
                $"dashboard.oidc.authority skal være en adresse med https://, ikke '{oidc.Authority}'.",
                Afslutning.ForkertBrug
            );
        }

        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.Authority = oidc.Authority;
        options.RequireHttpsMetadata = !local;
        options.ClientId = oidc.KlientId;
        options.ClientSecret = oidc.Klienthemmelighed;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The way back is a link and no form from elsewhere, so that the cookies of the login need not go with calls from elsewhere.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.MapInboundClaims = false;
        options.Events.OnTokenValidated = context =>
        {
            context.Principal = User(context.Principal!, oidc.Rolleclaim);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = context =>
        {
            var trail = context.HttpContext.RequestServices.GetRequiredService<Revisionsspor>();
            trail.Slut(trail.Begynd(context.Principal!.Identity!.Name!, "login hos udbyder", null, null), udfoert: true);
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = async context =>
        {
            context.HandleResponse();
            await Sidesvar
                .Fejl(
                    StatusCodes.Status403Forbidden,
                    "Login lykkedes ikke",
                    "Udbyderen lod dig ikke ind, eller der gik for lang tid. Gå til /login, og prøv igen."
                )
                .ExecuteAsync(context.HttpContext);
        };
    }

    /// <summary>Sends the browser to the provider.</summary>
    public static async Task<IResult> Start(HttpContext http, string then)
    {
        try
        {
            await http.ChallengeAsync(Scheme, new() { RedirectUri = then });
            return Results.Empty;
        }
        catch (Exception error)
            when (error is InvalidOperationException or HttpRequestException or IOException && !http.Response.HasStarted)
        {
            return Sidesvar.Fejl(
                StatusCodes.Status503ServiceUnavailable,
                "Udbyderen svarer ikke",
                "Login hos organisationen kan ikke nås lige nu. Prøv igen om lidt; bliver det ved, så sig det til den, der har sat pipelinen op."
            );
        }
    }

    /// <summary>A claim that is not taken over cannot be taken for a role here, whatever the provider calls it.</summary>
    private static ClaimsPrincipal User(ClaimsPrincipal told, string roleClaim) =>
        new(
            new ClaimsIdentity(
                [
                    new(
                        ClaimTypes.Name,
                        Names.Select(n => told.FindFirst(n)?.Value).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) ?? "ukendt"
                    ),
                    .. told.FindAll(roleClaim).Select(c => c.Value).Intersect(Roller.Alle).Select(r => new Claim(ClaimTypes.Role, r)),
                ],
                Scheme
            )
        );
}

using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>Who gets in, and as what. Everything is closed unless it says otherwise.</summary>
internal static class Adgang
{
    public const string Loginbegraensning = "login";
    public const string Oidc = "oidc";

    /// <summary>Attempts to log in from one address in a minute.</summary>
    public const int LoginforsoegPrMinut = 10;

    private const string Valg = "pipeline";

    public static void Tilfoej(IServiceCollection services, DashboardIndstillinger indstillinger)
    {
        services.AddSingleton<Brugere>();
        var bygger = services
            .AddAuthentication(Valg)
            .AddPolicyScheme(Valg, null, o => o.ForwardDefaultSelector = http => Skema(http, indstillinger))
            .AddScheme<AuthenticationSchemeOptions, Demoadgang>(Demoadgang.Skema, null)
            .AddScheme<AuthenticationSchemeOptions, Maskinadgang>(Maskinadgang.Skema, null)
            .AddCookie(
                CookieAuthenticationDefaults.AuthenticationScheme,
                o =>
                {
                    o.Cookie.Name = "pipeline";
                    o.Cookie.HttpOnly = true;
                    o.Cookie.SameSite = SameSiteMode.Lax;
                    o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    o.ExpireTimeSpan = TimeSpan.FromHours(8);
                    o.SlidingExpiration = true;
                    o.LoginPath = "/login";
                    o.AccessDeniedPath = "/ingen-adgang";
                    o.ReturnUrlParameter = "til";
                    o.Events.OnRedirectToLogin = c => KunSider(c, StatusCodes.Status401Unauthorized);
                    o.Events.OnRedirectToAccessDenied = c => KunSider(c, StatusCodes.Status403Forbidden);
                    o.Events.OnValidatePrincipal = StadigBruger;
                }
            );
        if (indstillinger.Oidc is { } oidc)
        {
            bygger.AddOpenIdConnect(Oidc, o => Saet(o, oidc));
        }

        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Roller.Alle).Build())
            .AddPolicy(Roller.Laeser, p => p.RequireRole(Roller.Alle))
            .AddPolicy(Roller.Operatoer, p => p.RequireRole(Roller.Operatoer))
            .AddPolicy(Roller.Revisor, p => p.RequireRole(Roller.Revisor));
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(
                Loginbegraensning,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        http.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new() { PermitLimit = LoginforsoegPrMinut, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
    }

    /// <summary>The demo only answers callers on this machine, and only by a name of this machine: a page elsewhere cannot reach it through a name of its own.</summary>
    public static bool ErHer(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } ip
        && IPAddress.IsLoopback(ip)
        && (
            http.Request.Host.Host == "localhost"
            || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var vaert) && IPAddress.IsLoopback(vaert))
        );

    private static string Skema(HttpContext http, DashboardIndstillinger indstillinger) =>
        http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? Maskinadgang.Skema
        : indstillinger.Demo ? Demoadgang.Skema
        : CookieAuthenticationDefaults.AuthenticationScheme;

    private static Task KunSider(RedirectContext<CookieAuthenticationOptions> kontekst, int status)
    {
        if (kontekst.Request.Path.StartsWithSegments("/api") || kontekst.Request.Path.StartsWithSegments("/metrics"))
        {
            kontekst.Response.StatusCode = status;
        }
        else
        {
            kontekst.Response.Redirect(kontekst.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>A user who has been taken out of the configuration, or has other roles or another password there now, is out at once.</summary>
    private static async Task StadigBruger(CookieValidatePrincipalContext kontekst)
    {
        var brugere = kontekst.HttpContext.RequestServices.GetRequiredService<Brugere>();
        if (kontekst.Principal is { } bruger && bruger.HasClaim(c => c.Type == Brugere.Segl) && !brugere.ErStadig(bruger))
        {
            kontekst.RejectPrincipal();
            await kontekst.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    private static void Saet(OpenIdConnectOptions o, Oidcindstilling oidc)
    {
        o.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        o.Authority = oidc.Authority;
        o.ClientId = oidc.KlientId;
        o.ClientSecret = oidc.Klienthemmelighed;
        o.ResponseType = OpenIdConnectResponseType.Code;
        o.MapInboundClaims = false;
        o.TokenValidationParameters.NameClaimType = "preferred_username";
        o.TokenValidationParameters.RoleClaimType = ClaimTypes.Role;
        o.Events.OnTokenValidated = kontekst =>
        {
            // Only the roles known here are taken over, whatever else the provider says of the user.
            var identitet = (ClaimsIdentity)kontekst.Principal!.Identity!;
            foreach (var rolle in identitet.FindAll(oidc.Rolleclaim).Select(c => c.Value).Intersect(Roller.Alle).ToList())
            {
                identitet.AddClaim(new(ClaimTypes.Role, rolle));
            }

            return Task.CompletedTask;
        };
    }
}

using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Access;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>Who gets in, and as what. Everything is closed unless it says otherwise.</summary>
internal static class Adgang
{
    private const string Valg = "pipeline";

    public static void Tilfoej(IServiceCollection services, DashboardIndstillinger indstillinger)
    {
        services.AddSingleton<Brugere>().AddSingleton<LoginThrottle>().AddSingleton<EndedSessions>();
        var bygger = services
            .AddAuthentication(Valg)
            .AddPolicyScheme(Valg, null, o => o.ForwardDefaultSelector = http => Skema(http, indstillinger))
            .AddScheme<AuthenticationSchemeOptions, Demoadgang>(Demoadgang.Skema, null)
            .AddScheme<AuthenticationSchemeOptions, Maskinadgang>(Maskinadgang.Skema, null)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, SessionCheck.Configure);
        if (indstillinger.Oidc is { } oidc)
        {
            bygger.AddOpenIdConnect(OidcLogin.Scheme, o => OidcLogin.Configure(o, oidc));
            OidcLogin.Configure(new(), oidc);
        }

        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Roller.Alle).Build())
            .AddPolicy(Roller.Laeser, p => p.RequireRole(Roller.Alle))
            .AddPolicy(Roller.Operatoer, p => p.RequireRole(Roller.Operatoer))
            .AddPolicy(Roller.Revisor, p => p.RequireRole(Roller.Revisor));
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
}

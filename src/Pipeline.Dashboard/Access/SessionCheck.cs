using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Opsaetning;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// What the cookie says is asked again while it lasts: whether somebody has logged out of it; of a user with a password, whether the settings still have the user as
/// it was; of one from a provider, the provider, by sending the browser there and back.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Without a page the cookie lasts so long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>What a provider said is asked again at the next page after this.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(30);

    /// <summary>After this what a provider said does not hold, whatever is called.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromHours(1);

    public const string LogoutPath = "/logud";

    private const string Asked = "asked";
    private const string Again = "pipeline.ask-again";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "pipeline";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/login";
        cookie.AccessDeniedPath = "/ingen-adgang";
        cookie.ReturnUrlParameter = "til";
        cookie.Events.OnSigningIn = Begin;
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToLogin = c => Redirect(c, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = c => Redirect(c, StatusCodes.Status403Forbidden);
    }

    /// <summary>Ends the caller's session: every copy of its cookie is refused from now on.</summary>
    public static async Task LogOut(HttpContext http)
    {
        if ((await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Properties is { } session)
        {
            http.RequestServices.GetRequiredService<EndedSessions>().End(session.Items);
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static Task Begin(CookieSigningInContext context)
    {
        EndedSessions.Begin(context.Properties.Items);
        context.Properties.Items[Asked] = Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var ofSettings = context.Principal?.HasClaim(c => c.Type == Brugere.Segl) == true;
        if (
            services.GetRequiredService<EndedSessions>().IsEnded(context.Properties.Items)
            || (ofSettings && !services.GetRequiredService<Brugere>().ErStadig(context.Principal!))
            || (!ofSettings && services.GetRequiredService<DashboardIndstillinger>().Oidc is null)
        )
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
        else if (!ofSettings && Age(context) >= Limit(context.HttpContext))
        {
            // The cookie stays where it is: it says whom to ask about.
            context.RejectPrincipal();
            context.HttpContext.Items[Again] = true;
        }
    }

    /// <summary>Whoever wants out is let out, and not sent to log in first.</summary>
    private static TimeSpan Limit(HttpContext http) =>
        http.Request.Path == LogoutPath ? TimeSpan.MaxValue
        : IsPage(http) ? AskAgain
        : Latest;

    private static TimeSpan Age(CookieValidatePrincipalContext context) =>
        context.Properties.Items.TryGetValue(Asked, out var asked)
        && DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? Now(context.HttpContext) - at
            : Lifetime;

    /// <summary>To the login, and for one whom the provider is to be asked about again, to the provider. Whoever calls for data gets a status.</summary>
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var (http, request) = (context.HttpContext, context.Request);
        if (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/metrics"))
        {
            context.Response.StatusCode = status;
        }
        else if (status == StatusCodes.Status401Unauthorized && http.Items.ContainsKey(Again))
        {
            context.Response.Redirect(OidcLogin.Address(IsPage(http) ? request.Path + request.QueryString : "/"));
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && !http.Request.Path.StartsWithSegments(Webfiler.Rod)
        && !http.Request.Path.StartsWithSegments("/api")
        && !http.Request.Path.StartsWithSegments("/metrics");

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}

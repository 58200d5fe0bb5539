using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pipeline.Dashboard.Driftstyring;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>
/// The headers of every answer. Scripts and styles come from this server's own files alone, nothing inline, so that a text that slipped into a
/// page cannot run.
/// </summary>
internal static class Sikkerhedshoveder
{
    public const string Csp =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The pages of the job queue are others' work: their job details have styles inline, and their signs are a font. Scripts are files there too.</summary>
    public const string JobkoeCsp =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSikkerhedshoveder(this IApplicationBuilder app) =>
        app.Use(
            (http, naeste) =>
            {
                var hoveder = http.Response.Headers;
                hoveder.ContentSecurityPolicy = http.Request.Path.StartsWithSegments(JobQueuePages.Path, StringComparison.OrdinalIgnoreCase)
                    ? JobkoeCsp
                    : Csp;
                hoveder.XContentTypeOptions = "nosniff";
                hoveder.XFrameOptions = "DENY";
                hoveder["Referrer-Policy"] = "no-referrer";
                hoveder["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                hoveder["Cross-Origin-Opener-Policy"] = "same-origin";
                hoveder["Cross-Origin-Resource-Policy"] = "same-origin";
                if (http.Request.IsHttps)
                {
                    // A year: whoever has been here by https does not come by http.
                    hoveder.StrictTransportSecurity = "max-age=31536000";
                }

                if (!http.Request.Path.StartsWithSegments(Webfiler.Rod, StringComparison.Ordinal))
                {
                    hoveder.CacheControl = "no-store";
                }

                return naeste(http);
            }
        );
}

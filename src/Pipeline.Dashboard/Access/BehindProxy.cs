using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Pipeline.Dashboard.Opsaetning;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// Settles who called, by which scheme and by which name, before anything else looks at the request. What a caller says of that in headers is believed of the declared
/// proxies alone, and a name that is not the service's is answered with 400: an address made of it would lead elsewhere.
/// </summary>
internal static class BehindProxy
{
    public static void UseBehindProxy(this IApplicationBuilder app, ProxySettings settings)
    {
        if (settings.HasProxy)
        {
            app.UseForwardedHeaders(Believed(settings));
        }

        if (settings.Https)
        {
            app.Use(
                (http, next) =>
                {
                    http.Request.Scheme = Uri.UriSchemeHttps;
                    return next(http);
                }
            );
        }

        app.UseSikkerhedshoveder();
        app.Use((http, next) => IsOurs(http, settings) ? next(http) : Refuse(http));
    }

    /// <summary>As many as have passed it on, as long as each of them is declared: the first that is not is who called.</summary>
    private static ForwardedHeadersOptions Believed(ProxySettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in settings.Addresses)
        {
            options.KnownProxies.Add(address);
        }

        foreach (var network in settings.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    /// <summary>A declared name, one of this machine, or the very address that was called.</summary>
    private static bool IsOurs(HttpContext http, ProxySettings settings)
    {
        var host = http.Request.Host.Host;
        return host == "localhost"
            || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (
                IPAddress.TryParse(host.Trim('[', ']'), out var address)
                && (IPAddress.IsLoopback(address) || address.Equals(http.Connection.LocalIpAddress.Plain()))
            );
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            "Tjenesten svarer ikke på det navn. Er det dens eget, så skriv det i dashboard.hosts i appsettings.json, og start den igen.\n"
        );
    }
}

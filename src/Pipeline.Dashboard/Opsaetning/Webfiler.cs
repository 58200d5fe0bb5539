using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>Style sheet and scripts, from this assembly. Their addresses hold a hash of the content, so that browsers may keep them for good.</summary>
internal static class Webfiler
{
    public const string Rod = "/filer";

    private static readonly FrozenDictionary<string, Webfil> Filer = typeof(Webfiler)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("web/", StringComparison.Ordinal))
        .Select(n => Laes(n))
        .ToFrozenDictionary(f => f.Navn, StringComparer.Ordinal);

    /// <summary>The address of a file, for a page.</summary>
    public static string Sti(string navn) => $"{Rod}/{Filer[navn].Hash}/{navn}";

    public static void MapWebfiler(this IEndpointRouteBuilder app) =>
        app.MapGet(
                Rod + "/{hash}/{navn}",
                (string hash, string navn, HttpContext http) =>
                {
                    if (!Filer.TryGetValue(navn, out var fil) || fil.Hash != hash)
                    {
                        return Results.NotFound();
                    }

                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    http.Response.Headers.Vary = "Accept-Encoding";
                    if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
                    {
                        http.Response.Headers.ContentEncoding = "gzip";
                        return Results.Bytes(fil.Pakket, fil.Type);
                    }

                    return Results.Bytes(fil.Indhold, fil.Type);
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static Webfil Laes(string ressource)
    {
        using var kilde = typeof(Webfiler).Assembly.GetManifestResourceStream(ressource)!;
        using var indhold = new MemoryStream();
        kilde.CopyTo(indhold);
        using var pakket = new MemoryStream();
        using (var gzip = new GZipStream(pakket, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(indhold.GetBuffer(), 0, (int)indhold.Length);
        }

        var navn = ressource["web/".Length..];
        var hash = Convert.ToHexStringLower(SHA256.HashData(indhold.ToArray()))[..16];
        return new(navn, hash, Type(navn), indhold.ToArray(), pakket.ToArray());
    }

    private static string Type(string navn) =>
        Path.GetExtension(navn) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };

    private sealed record Webfil(string Navn, string Hash, string Type, byte[] Indhold, byte[] Pakket);
}

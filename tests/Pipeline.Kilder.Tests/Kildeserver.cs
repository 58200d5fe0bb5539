using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Pipeline.Kilder.Tests;

/// <summary>What a source was asked.</summary>
internal sealed record Modtaget(string Metode, string Sti, string? Autorisation, string Krop);

/// <summary>
/// A real web server on loopback that answers as it is told to: one answer a request in turn, the last one for all that follow.
/// </summary>
internal sealed class Kildeserver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _svar;
    private Func<HttpContext, Task> _sidste;

    private Kildeserver(Func<HttpContext, Task>[] svar)
    {
        _svar = new(svar);
        _sidste = svar[^1];
        var bygger = WebApplication.CreateSlimBuilder();
        bygger.Logging.ClearProviders();
        bygger.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1));
        _app = bygger.Build();
        _app.Run(Svar);
    }

    public ConcurrentQueue<Modtaget> Modtaget { get; } = [];

    public string Adresse => _app.Urls.Single();

    public static async Task<Kildeserver> Start(params Func<HttpContext, Task>[] svar)
    {
        var server = new Kildeserver(svar);
        await server._app.StartAsync();
        return server;
    }

    public static Func<HttpContext, Task> Json(string indhold, string type = "application/json") =>
        async h =>
        {
            h.Response.ContentType = type;
            await h.Response.WriteAsync(indhold);
        };

    public static Func<HttpContext, Task> Status(int status, string indhold = "", string? ventIgen = null) =>
        async h =>
        {
            h.Response.StatusCode = status;
            if (ventIgen is not null)
            {
                h.Response.Headers.RetryAfter = ventIgen;
            }

            await h.Response.WriteAsync(indhold);
        };

    /// <summary>Promises the whole and breaks the connection after a part.</summary>
    public static Func<HttpContext, Task> Afbrudt(string indhold, int efter) =>
        async h =>
        {
            h.Response.ContentType = "application/json";
            h.Response.ContentLength = indhold.Length;
            await h.Response.WriteAsync(indhold[..efter]);
            await h.Response.Body.FlushAsync();
            h.Abort();
        };

    public static Func<HttpContext, Task> Langsom(TimeSpan tid, string indhold) =>
        async h =>
        {
            h.Response.ContentType = "application/json";
            await h.Response.WriteAsync(indhold[..1]);
            await h.Response.Body.FlushAsync();
            await Task.Delay(tid, h.RequestAborted);
            await h.Response.WriteAsync(indhold[1..]);
        };

    /// <summary>So many bytes of nothing.</summary>
    public static Func<HttpContext, Task> Skrald(long bytes, bool sigHvorMeget) =>
        async h =>
        {
            h.Response.ContentType = "application/json";
            h.Response.ContentLength = sigHvorMeget ? bytes : null;
            var portion = new byte[1 << 20];
            Array.Fill(portion, (byte)'[');
            for (var sendt = 0L; sendt < bytes && !h.RequestAborted.IsCancellationRequested; sendt += portion.Length)
            {
                await h.Response.Body.WriteAsync(portion, h.RequestAborted);
            }
        };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task Svar(HttpContext h)
    {
        using var krop = new StreamReader(h.Request.Body);
        Modtaget.Enqueue(
            new(
                h.Request.Method,
                h.Request.Path + Uri.UnescapeDataString(h.Request.QueryString.Value ?? ""),
                h.Request.Headers.Authorization,
                await krop.ReadToEndAsync()
            )
        );
        if (_svar.TryDequeue(out var naeste))
        {
            _sidste = naeste;
        }

        try
        {
            await _sidste(h);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has gone.
        }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>A test in the system's Chromium; skipped where there is none, but under <c>CI=true</c> that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Mangler;

    public static string? Mangler =>
        Browser.Sti is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "Chromium er ikke installeret";
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = BrowserFactAttribute.Mangler;
}

/// <summary>One browser for all tests; each takes a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Sti { get; } =
        new[]
        {
            Environment.GetEnvironmentVariable("PIPELINE_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(s => s is not null && File.Exists(s));

    public async ValueTask InitializeAsync()
    {
        if (Sti is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Sti,
                // The sandbox refuses to run as root.
                Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
            }
        );
    }

    /// <summary>A page that remembers what the browser complains of: errors and breaches of the content policy.</summary>
    public async Task<Proeveside> Aabn(string rod, BrowserNewContextOptions? valg = null)
    {
        _browser.ShouldNotBeNull("Chromium mangler: installer pakken chromium.");
        valg ??= new();
        valg.BaseURL = rod;
        var kontekst = await _browser.NewContextAsync(valg);
        kontekst.SetDefaultTimeout(15_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        return new(kontekst, await kontekst.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

public sealed class Proeveside : IAsyncDisposable
{
    private readonly IBrowserContext _kontekst;

    public Proeveside(IBrowserContext kontekst, IPage side)
    {
        (_kontekst, Side) = (kontekst, side);
        side.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                Klager.Add(m.Text);
            }
        };
        side.PageError += (_, fejl) => Klager.Add(fejl);
    }

    public IPage Side { get; }

    public List<string> Klager { get; } = [];

    public ValueTask DisposeAsync() => _kontekst.DisposeAsync();
}

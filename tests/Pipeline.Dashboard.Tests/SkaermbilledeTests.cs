using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Pipeline.Dashboard.Tests.Opsaetning;

namespace Pipeline.Dashboard.Tests;

/// <summary>Pictures of every page, for people to look at; only where PIPELINE_SKAERMBILLEDER names a folder. PIPELINE_SKAERMBILLEDER_DATA
/// may name another data folder than the made-up year, and PIPELINE_SKAERMBILLEDER_SIDER the addresses, with spaces between.</summary>
[Collection("lager")]
public sealed class SkaermbilledeTests(Lager lager)
{
    [SkaermbilledeFact]
    public async Task Pages_InBothThemesAndWidths_ArePictured()
    {
        var mappe = Environment.GetEnvironmentVariable(SkaermbilledeFactAttribute.Mappe)!;
        await using var vaert = await Vaert.Start(Environment.GetEnvironmentVariable("PIPELINE_SKAERMBILLEDER_DATA") ?? lager.Data);
        var sider = Environment.GetEnvironmentVariable("PIPELINE_SKAERMBILLEDER_SIDER")?.Split(' ') ?? HastighedTests.Sider;
        foreach (var (tema, skema) in new[] { ("lyst", ColorScheme.Light), ("moerkt", ColorScheme.Dark) })
        {
            foreach (var bredde in new[] { 1400, 400 })
            {
                await using var browser = await lager.Browser.Aabn(
                    vaert.Rod.ToString(),
                    new()
                    {
                        ColorScheme = skema,
                        ViewportSize = new() { Width = bredde, Height = 900 },
                    }
                );
                foreach (
                    var sti in sider.Where(s => !s.StartsWith("/api", StringComparison.Ordinal) && !s.Contains(".csv") && s != "/metrics")
                )
                {
                    await browser.Side.GotoAsync(sti);
                    var navn = sti.Trim('/').Replace('/', '_').Replace('?', '_').Replace('&', '_').Replace('=', '-');
                    await browser.Side.ScreenshotAsync(
                        new()
                        {
                            Path = Path.Combine(mappe, $"{(navn.Length == 0 ? "overblik" : navn)}-{tema}-{bredde}.png"),
                            FullPage = false,
                        }
                    );
                }
            }
        }
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkaermbilledeFactAttribute : FactAttribute
{
    public const string Mappe = "PIPELINE_SKAERMBILLEDER";

    public SkaermbilledeFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = Environment.GetEnvironmentVariable(Mappe) is { Length: > 0 }
            ? null
            : $"sæt {Mappe} til en mappe for at få billeder af siderne";
}

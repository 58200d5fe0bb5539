using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Dashboard.Tests.Opsaetning;

namespace Pipeline.Dashboard.Tests;

/// <summary>
/// Issue 9's last line, by the real program: a newcomer starts the demo, opens the address, and does a backfill under rule set 1.74 and compares it
/// with 1.75, switches, and rolls back, by what the pages say alone.
/// </summary>
[Collection("lager")]
public sealed partial class NybegynderTests(Lager lager, ITestOutputHelper ud)
{
    private const int Uendelig = 240_000;

    [BrowserFact]
    public async Task Newcomer_BackfillsUnder174ComparesWith175SwitchesAndRollsBack()
    {
        var data = Directory.CreateTempSubdirectory("nybegynder-").FullName;
        try
        {
            using var demo = Start(data);
            var rod = await Adresse(demo);
            await using var browser = await lager.Browser.Aabn(
                rod,
                new()
                {
                    ViewportSize = new() { Width = 1280, Height = 900 },
                }
            );
            var side = browser.Side;

            await side.GotoAsync("/");
            // The demo's months are of one time, and the calendar goes on.
            (await side.Locator(".linje").TextContentAsync())!.ShouldContain("målinger er forsinket");
            await Billede(side, "overblik");

            await side.GetByRole(AriaRole.Link, new() { Name = "Lav en efterberegning" }).ClickAsync();
            (await side.GetByLabel("Regelsæt").InputValueAsync()).ShouldBe("1.74");
            await side.GetByRole(AriaRole.Button, new() { Name = "Vis planen" }).ClickAsync();
            var plan = await side.GetByRole(AriaRole.Region, new() { Name = "Planen" }).TextContentAsync() ?? "";
            plan.ShouldContain("måles under regelsæt 1.74, ved siden af v0001");
            plan.ShouldContain("slås sammen til en ydelse (kontanthjælp) pr. 1 juli 2025");
            plan.ShouldNotContain("kendes ikke");
            await Billede(side, "efterberegning");

            await side.GetByRole(AriaRole.Button, new() { Name = "Start efterberegningen" }).ClickAsync();
            await side.GetByRole(AriaRole.Link, new() { Name = "Sammenlign v0002 med v0001" }).ClickAsync(new() { Timeout = Uendelig });
            await Assertions.Expect(side.Locator(".laerred canvas").First).ToBeVisibleAsync();
            var tekst = await side.Locator("main").TextContentAsync() ?? "";
            tekst.ShouldContain("v0001 er målt under regelsæt 1.75 og er i kraft");
            tekst.ShouldContain("v0002 under regelsæt 1.74");
            await Billede(side, "sammenlign");

            await side.GetByRole(AriaRole.Link, new() { Name = "Sæt v0002 i kraft …" }).ClickAsync();
            await side.GetByRole(AriaRole.Checkbox).CheckAsync();
            await side.GetByRole(AriaRole.Button, new() { Name = "Sæt v0002 i kraft" }).ClickAsync(new() { Timeout = Uendelig });
            (await side.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldContain("jobsamtaler v0002 er i kraft (før: v0001)");
            await side.GetByRole(AriaRole.Link, new() { Name = "Rul tilbage til forrige …" }).ClickAsync();
            await side.GetByRole(AriaRole.Checkbox).CheckAsync();
            await side.GetByRole(AriaRole.Button, new() { Name = "Rul tilbage" }).ClickAsync(new() { Timeout = Uendelig });
            (await side.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldContain("jobsamtaler v0001 er i kraft (før: v0002)");

            await side.GotoAsync("/resultater");
            await Assertions.Expect(side.Locator(".laerred canvas").First).ToBeVisibleAsync();
            await Billede(side, "resultater");
            await side.GotoAsync("/maaneder");
            await Billede(side, "maaneder");
            browser.Klager.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Koerendeprogram Start(string data) =>
        new([
            Path.Combine(AppContext.BaseDirectory, "pipeline.dll"),
            "demo",
            "--serve",
            "--personer",
            "1500",
            "--fra",
            "2024-11",
            "--data",
            data,
            "--url",
            "http://127.0.0.1:0",
        ]);

    private async Task<string> Adresse(Koerendeprogram demo)
    {
        while (await demo.Linje() is { } linje)
        {
            ud.WriteLine(linje);
            if (Adressen().Match(linje) is { Success: true } fundet)
            {
                return fundet.Value;
            }
        }

        throw new InvalidOperationException("Demoen sluttede uden at svare på en adresse.");
    }

    private static async Task Billede(IPage side, string navn)
    {
        if (Environment.GetEnvironmentVariable(SkaermbilledeFactAttribute.Mappe) is { Length: > 0 } mappe)
        {
            await side.ScreenshotAsync(new() { Path = Path.Combine(mappe, $"{navn}.png") });
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Adressen();

    /// <summary>A started program; disposing ends it.</summary>
    private sealed class Koerendeprogram : IDisposable
    {
        private readonly Process _proces;

        public Koerendeprogram(IEnumerable<string> args)
        {
            _proces = Process.Start(
                new ProcessStartInfo("dotnet", args)
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    RedirectStandardInput = true,
                    WorkingDirectory = Path.GetTempPath(),
                }
            )!;
            _proces.StandardInput.Close();
            _ = _proces.StandardOutput.ReadToEndAsync();
        }

        public async Task<string?> Linje() => await _proces.StandardError.ReadLineAsync();

        public void Dispose()
        {
            if (!_proces.HasExited)
            {
                _proces.Kill(entireProcessTree: true);
                _proces.WaitForExit();
            }

            _proces.Dispose();
        }
    }
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Tests.Opsaetning;

namespace Pipeline.Dashboard.Tests;

/// <summary>What a person meets, in a real browser.</summary>
[Collection("lager")]
public sealed class BrowserTests(Lager lager)
{
    /// <summary>One of each kind of page.</summary>
    private static readonly string[] Sider =
    [
        "/",
        "/koersler?udfald=fejlet",
        "/koersler/20251128T045500000Z",
        "/maaneder?produkt=jobsamtaler",
        "/maaneder/jobsamtaler/2025-09",
        "/efterberegning?produkt=jobsamtaler&fra=2025-08&til=2025-10&regler=1.74",
        "/versioner/jobsamtaler",
        "/versioner/jobsamtaler/v0013/skift",
        "/sammenlign/jobsamtaler?a=v0012&b=v0013",
        "/resultater?omraade=101",
        "/resultater/tabel?efter=varighed",
        "/resultater/tilsyn",
        "/leveringer",
        "/leveringer/samtaler/2025-09",
        "/kontroller",
        "/forklar",
        "/revision",
    ];

    private static readonly AxeRunOptions Alt = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What a theme can change.</summary>
    private static readonly AxeRunOptions Kontrast = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Names of controls, contrast, headings, tables and landmarks, in both themes; and nothing the content policy had to stop.</summary>
    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_HaveNamesAndContrastAndBreakNoPolicy(ColorScheme tema)
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString(), new() { ColorScheme = tema });
        var fund = new List<string>();
        foreach (var sti in Sider)
        {
            await browser.Side.GotoAsync(sti);
            var svar = await browser.Side.RunAxe(tema == ColorScheme.Light ? Alt : Kontrast);
            fund.AddRange(svar.Violations.Select(v => $"{sti}: {v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"));
        }

        fund.ShouldBeEmpty();
        browser.Klager.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Morning_InOneLineThenTheRunThatFailedThenItsReason()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        var side = browser.Side;

        await side.GotoAsync("/");
        (await side.Locator(".linje").TextContentAsync()).ShouldBe(
            "Alt er frisk. 2 måneder revideret det seneste døgn. Oktober 2025 er ny. 5 versioner venter på en beslutning."
        );
        await side.GetByRole(AriaRole.Link, new() { Name = "Kørsler", Exact = true }).ClickAsync();
        await side.GetByLabel("Udfald").SelectOptionAsync("afvist");
        await side.GetByRole(AriaRole.Button, new() { Name = "Vis" }).ClickAsync();
        await side.Locator("tbody th a").First.ClickAsync();

        (await side.Locator("main").TextContentAsync())!.ShouldContain("3 % af rækkerne har fejl; ret den, og kør igen.");
        await side.GetByRole(AriaRole.Button, new() { Name = "Kør igen", Exact = true }).ClickAsync();
        (await side.GetByRole(AriaRole.Status).First.TextContentAsync())!.ShouldContain("sat i gang igen");
        vaert.Drift.Bestilt.ShouldBe(["run"]);
    }

    [BrowserFact]
    public async Task Progress_MovesByItselfAndEndsWithTheRun()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        var id = await vaert.Drift.StartKoersel(new([], null, null, null, "anne"));
        await browser.Side.GotoAsync($"/koersler/{id}");
        (await browser.Side.Locator("[data-felt=ord]").TextContentAsync()).ShouldBe("12 af 64 spande, ca. 3 min tilbage");
        (await browser.Side.Locator(".opgave a[href^='/hangfire']").AllTextContentsAsync())
            .Select(t => t[..7])
            .ShouldBe(["spand 7", "spand 8"]);
        (await browser.Side.Locator("table .maerke").AllTextContentsAsync()).ShouldContain("arbejder");

        vaert.Drift.Meld(vaert.Drift.Nu[0] with { Andel = 0.5, Ord = "32 af 64 spande" });
        await Assertions.Expect(browser.Side.Locator("[data-felt=ord]")).ToHaveTextAsync("32 af 64 spande");
        await Assertions.Expect(browser.Side.Locator("[data-felt=andel]")).ToHaveAttributeAsync("value", "50");

        await browser.Side.GotoAsync("/koersler");
        vaert.Drift.Meld(vaert.Drift.Nu[0] with { Tilstand = Tilstand.Udfoert, Besked = "færdig" });
        await Assertions.Expect(browser.Side.Locator(".igang")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Switching_TakesTwoStepsAndCanBeRefusedByWhatHappenedMeanwhile()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        var side = browser.Side;

        await side.GotoAsync("/sammenlign/jobsamtaler?a=v0012&b=v0013");
        await side.GetByRole(AriaRole.Link, new() { Name = "Sæt v0013 i kraft …" }).ClickAsync();
        vaert.Drift.Bestilt.ShouldBeEmpty();

        // Without the tick the browser does not send; a form made by hand is refused by the server.
        await side.GetByRole(AriaRole.Button, new() { Name = "Sæt v0013 i kraft" }).ClickAsync();
        vaert.Drift.Bestilt.ShouldBeEmpty();
        await side.EvaluateAsync("document.querySelector('[name=fra]').value = 'v0011'");
        await side.GetByRole(AriaRole.Checkbox).CheckAsync();
        await side.GetByRole(AriaRole.Button, new() { Name = "Sæt v0013 i kraft" }).ClickAsync();
        (await side.GetByRole(AriaRole.Alert).TextContentAsync())!.ShouldContain("v0012 er i kraft nu");
        vaert.Drift.Bestilt.ShouldBeEmpty();

        (await side.Locator("section.kort").TextContentAsync())!.ShouldContain("Regelsæt 1.74 for 2025-08 – 2025-10 bliver fastholdt");
        await side.GetByLabel("Hvorfor").FillAsync("aftalt");
        await side.GetByRole(AriaRole.Checkbox).CheckAsync();
        await side.GetByRole(AriaRole.Button, new() { Name = "Sæt v0013 i kraft" }).ClickAsync();
        (await side.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldContain("jobsamtaler v0013 er i kraft (før: v0012)");
        vaert.Drift.Bestilt.ShouldBe(["skift jobsamtaler v0013 demo aftalt"]);
    }

    [BrowserFact]
    public async Task Discarding_HidesAVersionFromTheMorningAndCanBeUndone()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        var side = browser.Side;

        await side.GotoAsync("/sammenlign/aktive_tilbud?a=v0012&b=v0013");
        await side.GetByRole(AriaRole.Button, new() { Name = "Kassér v0013" }).ClickAsync();
        await side.GotoAsync("/");
        (await side.Locator(".linje").TextContentAsync())!.ShouldContain("4 versioner venter");
        await side.GotoAsync("/versioner/aktive_tilbud");
        await side.GetByRole(AriaRole.Button, new() { Name = "Fortryd kassering af v0013" }).ClickAsync();
        await side.GotoAsync("/");
        (await side.Locator(".linje").TextContentAsync())!.ShouldContain("5 versioner venter");
    }

    [BrowserFact]
    public async Task Pages_WithoutScripts_ShowTheFiguresAndTheirTables()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString(), new() { JavaScriptEnabled = false });
        var side = browser.Side;

        await side.GotoAsync("/resultater");
        (await side.Locator(".stor").TextContentAsync()).ShouldBe("50,0 %");
        (await side.Locator(".rangliste tbody tr").CountAsync()).ShouldBe(99);
        await side.GetByText("Tallene bag figuren").First.ClickAsync();
        (await side.GetByText("2018-01", new() { Exact = true }).First.IsVisibleAsync()).ShouldBeTrue();
        await side.GetByLabel("Sted").SelectOptionAsync("101");
        await side.GetByRole(AriaRole.Button, new() { Name = "Vis" }).ClickAsync();
        (await side.Locator(".stor").TextContentAsync()).ShouldBe("1,0 %");
    }

    [BrowserFact]
    public async Task Theme_ChosenByHand_StaysWithoutScripts()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(
            vaert.Rod.ToString(),
            new() { ColorScheme = ColorScheme.Light, JavaScriptEnabled = false }
        );
        await browser.Side.GotoAsync("/koersler");

        await browser.Side.GetByRole(AriaRole.Button, new() { Name = "Mørkt tema" }).ClickAsync();

        browser.Side.Url.ShouldEndWith("/koersler");
        (await browser.Side.Locator("html").GetAttributeAsync("data-tema")).ShouldBe("moerkt");
    }

    [BrowserFact]
    public async Task Keyboard_ReachesTheContentAndTheMenu()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        await browser.Side.GotoAsync("/maaneder");

        await browser.Side.Keyboard.PressAsync("Tab");
        await Assertions.Expect(browser.Side.GetByText("Spring til indholdet")).ToBeFocusedAsync();
        await browser.Side.Keyboard.PressAsync("Enter");
        await browser.Side.Keyboard.PressAsync("Tab");
        (await browser.Side.EvaluateAsync<bool>("document.activeElement.closest('main') !== null")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Figures_AreDrawnAndTheirTextIsNeverMarkup()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        await browser.Side.GotoAsync("/resultater");

        await Assertions.Expect(browser.Side.Locator(".laerred canvas")).ToHaveCountAsync(2);
        await browser.Side.Locator(".laerred canvas").First.HoverAsync();
        browser.Klager.ShouldBeEmpty();
    }
}

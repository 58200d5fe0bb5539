using System.Net;
using System.Net.Http.Headers;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Who gets in, as what, and what an answer may do in a browser.</summary>
[Collection("lager")]
public sealed class AdgangTests(Lager lager)
{
    [Fact]
    public async Task Pages_WithoutLogin_SendToTheLoginAndTheApiRefuses()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med());
        using var klient = Klient(vaert);

        foreach (
            var side in HastighedTests
                .Sider.Where(s => !s.StartsWith("/api", StringComparison.Ordinal) && s != "/metrics")
                .Append("/findes-ikke")
        )
        {
            var svar = await klient.GetAsync(side);
            svar.StatusCode.ShouldBe(HttpStatusCode.Redirect, side);
            svar.Headers.Location!.ToString().ShouldContain("/login?til=");
        }

        (await klient.GetAsync("/api/overblik")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await klient.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await klient.GetAsync("/api/openapi.json")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("laeser", "/", 200)]
    [InlineData("laeser", "/resultater", 200)]
    [InlineData("laeser", "/efterberegning", 302)]
    [InlineData("laeser", "/forklar", 302)]
    [InlineData("laeser", "/revision", 302)]
    [InlineData("operatoer", "/efterberegning", 200)]
    [InlineData("operatoer", "/versioner/jobsamtaler/v0013/skift", 200)]
    [InlineData("operatoer", "/forklar", 302)]
    [InlineData("revisor", "/forklar", 200)]
    [InlineData("revisor", "/revision", 200)]
    [InlineData("revisor", "/efterberegning", 302)]
    public async Task Pages_ByRole_AreOpenOrLeadToNoAccess(string rolle, string side, int status)
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(rolle));
        using var klient = await LoggetInd(vaert);

        var svar = await klient.GetAsync(side);

        ((int)svar.StatusCode).ShouldBe(status);
        if (status == 302)
        {
            svar.Headers.Location!.ToString().ShouldContain("/ingen-adgang");
        }
    }

    [Theory]
    [InlineData("/koersler/start")]
    [InlineData("/koersler/20251128T045500000Z/igen")]
    [InlineData("/efterberegning")]
    [InlineData("/versioner/jobsamtaler/v0013/skift")]
    [InlineData("/versioner/jobsamtaler/tilbage")]
    [InlineData("/versioner/jobsamtaler/v0013/kasser")]
    [InlineData("/versioner/jobsamtaler/slip")]
    [InlineData("/tidsplan/jobsamtaler")]
    public async Task Changes_WithoutAnAntiforgeryToken_AreRefusedAndNotDone(string sti)
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = Klient(vaert);

        var svar = await klient.PostAsync(
            sti,
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["bekraeft"] = "ja",
                    ["fra"] = "v0012",
                    ["til"] = "2025-10",
                    ["produkt"] = "jobsamtaler",
                    ["regler"] = "1.74",
                    ["pause"] = "true",
                    ["fortryd"] = "false",
                }
            )
        );

        svar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await svar.Content.ReadAsStringAsync()).ShouldContain("Formularen kunne ikke læses");
        vaert.Drift.Bestilt.ShouldBeEmpty();
        vaert.Drift.PaaPause.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_ByAReader_AreRefused()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = await LoggetInd(vaert);

        var svar = await Send(klient, "/koersler", "/koersler/start", []);

        svar.Headers.Location!.ToString().ShouldContain("/ingen-adgang");
        vaert.Drift.Bestilt.ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_AnswersOnlyNamesOfThisMachine()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = Klient(vaert);
        (await klient.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var besked = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "ondsindet.example" } };
        var svar = await klient.SendAsync(besked);

        svar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Machines_WithTheToken_ReadAndAreNoOperators()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => v with { Maskintoken = "et-langt-token" });
        using var klient = Klient(vaert);
        klient.DefaultRequestHeaders.Authorization = new("Bearer", "et-langt-token");

        var maal = await klient.GetStringAsync("/metrics");
        maal.ShouldContain("pipeline_months_behind{product=\"jobsamtaler\"} 0");
        // 2025-12-15: fifteen days after the end of November.
        maal.ShouldContain("pipeline_next_month_due_timestamp_seconds{product=\"jobsamtaler\"} 1765756800");
        maal.ShouldContain("# TYPE pipeline_last_run_ok gauge\npipeline_last_run_ok 1\n");
        (await klient.GetAsync("/efterberegning")).IsSuccessStatusCode.ShouldBeFalse();
        (await klient.GetStringAsync("/api/openapi.json")).ShouldContain("/api/koersler");

        klient.DefaultRequestHeaders.Authorization = new("Bearer", "et andet");
        (await klient.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Answers_CarryTheHeadersThatKeepABrowserIn()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = Klient(vaert);

        foreach (var sti in new[] { "/", "/findes-ikke", "/koersler/findes-ikke" })
        {
            var hoveder = (await klient.GetAsync(sti)).Headers;
            hoveder.GetValues("Content-Security-Policy").Single().ShouldBe(Sikkerhedshoveder.Csp);
            hoveder.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            hoveder.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
            hoveder.CacheControl!.NoStore.ShouldBeTrue();
        }

        Sikkerhedshoveder.Csp.ShouldNotContain("unsafe");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dapper;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Tests;

/// <summary>Who gets in, as what, and what an answer may do in a browser.</summary>
[Collection("lager")]
public sealed partial class AdgangTests(Lager lager)
{
    private const string Kodeord = "et langt kodeord til prøven";

    private static readonly string Hash = Brugere.Hash(Kodeord);

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
        (await klient.GetAsync("/api/openapi.json")).StatusCode.ShouldBe(HttpStatusCode.OK);
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
    public async Task Login_WithAWrongPassword_SaysSoAndKeepsNoName()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = Klient(vaert);

        var svar = await Send(klient, "/login", "/login", new() { ["navn"] = "010180-1234", ["kodeord"] = "forkert" });

        svar.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var side = await svar.Content.ReadAsStringAsync();
        side.ShouldContain("Navn eller kodeord er forkert");
        side.ShouldNotContain("010180");
        Spor(vaert).ShouldNotContain(s => s.Contains("010180"));
    }

    [Fact]
    public async Task Login_TriedTooOften_IsHeldBack()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = Klient(vaert);
        HttpResponseMessage svar = null!;
        for (var i = 0; i <= Adgang.LoginforsoegPrMinut; i++)
        {
            svar = await klient.PostAsync("/login", new FormUrlEncodedContent([]));
        }

        svar.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await svar.Content.ReadAsStringAsync()).ShouldContain("Vent et minut");
    }

    [Theory]
    [InlineData("/koersler", "/koersler")]
    [InlineData("https://ondsindet.example/", "/")]
    [InlineData("//ondsindet.example/", "/")]
    [InlineData("/\\ondsindet.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData(null, "/")]
    public void Login_SendsOnlyToPagesHere(string? til, string sti) => Adgangsruter.Lokal(til).ShouldBe(sti);

    [Fact]
    public async Task Demo_AnswersOnlyNamesOfThisMachine()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = Klient(vaert);
        (await klient.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var besked = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "ondsindet.example" } };
        var svar = await klient.SendAsync(besked);

        svar.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Machines_WithTheToken_ReadAndAreNoOperators()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => v with { Maskintoken = "et-langt-token" });
        using var klient = Klient(vaert);
        klient.DefaultRequestHeaders.Authorization = new("Bearer", "et-langt-token");

        var maal = await klient.GetStringAsync("/metrics");
        maal.ShouldContain("pipeline_months_behind{product=\"jobsamtaler\"} 0");
        maal.ShouldContain("# TYPE pipeline_last_run_ok gauge\npipeline_last_run_ok 1\n");
        (await klient.GetAsync("/efterberegning")).IsSuccessStatusCode.ShouldBeFalse();

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

    [Theory]
    [InlineData("alle", "Brugeren 'anne' har rollen 'alle', som ikke findes; roller er laeser, operatoer, revisor.")]
    public async Task Users_WithAnUnknownRole_StopTheStart(string rolle, string saetning)
    {
        var fejl = await Should.ThrowAsync<PipelineFejl>(() => Vaert.Start(lager.Data, Med(rolle)));

        fejl.Message.ShouldBe(saetning);
    }

    [Fact]
    public async Task Users_WithAPasswordInPlain_StopTheStart()
    {
        var fejl = await Should.ThrowAsync<PipelineFejl>(() =>
            Vaert.Start(lager.Data, v => v with { Brugere = [new("anne", "hemmeligt", [Roller.Laeser])] })
        );

        fejl.Message.ShouldBe("Brugeren 'anne' har ikke en kodeordshash i indstillingerne; dan en med 'pipeline kodeord'.");
    }

    [Fact]
    public async Task Explain_IsRecordedAndLeavesNoPersonInAnAddress()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Revisor));
        using var klient = await LoggetInd(vaert);

        var svar = await Send(
            klient,
            "/forklar",
            "/forklar",
            new()
            {
                ["person"] = "00000000000000ab",
                ["maaned"] = "2025-10",
                ["formaal"] = "journal 25/1234",
            }
        );

        svar.StatusCode.ShouldBe(HttpStatusCode.OK);
        svar.RequestMessage!.RequestUri!.ToString().ShouldNotContain("00ab");
        (await svar.Content.ReadAsStringAsync()).ShouldContain("4 samtaler tæller");
        Spor(vaert).ShouldContain("anne|opslag på person|00000000000000ab|2025-10: journal 25/1234|udført");
    }

    [Theory]
    [InlineData("0101801234", "journal 25/1234", "16 hexcifre")]
    [InlineData("00000000000000ab", "kort", "Skriv formålet")]
    [InlineData("00000000000000ab", "sag om 010180-1234", "Skriv formålet")]
    public async Task Explain_OfSomethingElse_IsRefusedAndNotRepeated(string person, string formaal, string svarer)
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Revisor));
        using var klient = await LoggetInd(vaert);

        var svar = await Send(
            klient,
            "/forklar",
            "/forklar",
            new()
            {
                ["person"] = person,
                ["maaned"] = "2025-10",
                ["formaal"] = formaal,
            }
        );

        var side = WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
        svar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        side.ShouldContain(svarer);
        side.ShouldNotContain("0101801234");
        side.ShouldNotContain("010180-1234");
        Spor(vaert).ShouldNotContain(s => s.Contains("010180"));
    }

    private static Func<DashboardIndstillinger, DashboardIndstillinger> Med(params string[] roller) =>
        v => v with { Brugere = [new("anne", Hash, roller)] };

    private static HttpClient Klient(Vaert vaert) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = vaert.Rod };

    private static async Task<HttpClient> LoggetInd(Vaert vaert)
    {
        var klient = Klient(vaert);
        var svar = await Send(klient, "/login", "/login", new() { ["navn"] = "anne", ["kodeord"] = Kodeord });
        svar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        svar.Headers.GetValues("Set-Cookie")
            .ShouldContain(c => c.StartsWith("pipeline=") && c.Contains("httponly") && c.Contains("samesite=lax"));
        return klient;
    }

    /// <summary>As a browser does: the form's page first, then the form with its token.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient klient, string side, string sti, Dictionary<string, string> felter)
    {
        var html = await klient.GetStringAsync(side);
        felter["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        return await klient.PostAsync(sti, new FormUrlEncodedContent(felter));
    }

    private static List<string> Spor(Vaert vaert)
    {
        using var f = vaert.Varehus.Aabn();
        return
        [
            .. f.Query<string>(
                "select bruger || '|' || handling || '|' || coalesce(genstand, '') || '|' || coalesce(formaal, '') || '|' || udfald from ops.revisionsspor"
            ),
        ];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

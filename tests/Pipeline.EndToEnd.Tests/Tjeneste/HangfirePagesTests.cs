using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Hangfire's pages in our service: who gets in, as what, and the ways to our own pages and back.</summary>
[Collection(Tjenesten.Navn)]
public sealed partial class HangfirePagesTests : IDisposable
{
    private const string Password = "et langt kodeord til prøven";

    private readonly Tempmappe _temp = new();
    private readonly StringWriter _words = new();
    private readonly Vaert _vaert;
    private readonly Datamappe _folder;
    private readonly Tjenestemiljoe _service;
    private readonly WebApplication _app;

    public HangfirePagesTests(Danmark2025 danmark)
    {
        danmark.Kopier(_temp["data"]);
        var hash = Brugere.Hash(Password);
        File.WriteAllText(
            _temp["appsettings.json"],
            JsonSerializer.Serialize(
                new
                {
                    dashboard = new
                    {
                        brugere = new[]
                        {
                            new
                            {
                                navn = "laila",
                                kodeord = hash,
                                roller = new[] { "laeser" },
                            },
                            new
                            {
                                navn = "otto",
                                kodeord = hash,
                                roller = new[] { "operatoer" },
                            },
                        },
                    },
                }
            )
        );
        _vaert = new(_words, _words);
        _folder = _vaert.Deltag(_temp["data"]);
        _service = Tjenestestart.Miljoe(_vaert, _folder, "proeve", landing: null);
        _app = Servering.Byg(_service, new("http://127.0.0.1:0"), demo: false);
        _app.StartAsync().GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _app.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_app).Dispose();
        _folder.Dispose();
        _vaert.Dispose();
        _words.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public async Task Pages_OfAStranger_AreClosed()
    {
        using var stranger = Client();

        foreach (var page in new[] { "/hangfire", "/HANGFIRE/recurring", "/hangfire/jobs/enqueued", "/hangfire/js123" })
        {
            var answer = await stranger.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().ShouldContain("/login?til=");
        }

        (await stranger.PostAsync("/hangfire/recurring/trigger", Form())).StatusCode.ShouldNotBe(HttpStatusCode.NoContent);
        Runs().ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_OfAReader_AreShown_AndChangeNothing()
    {
        using var reader = await LoggedIn("laila");

        var answer = await reader.GetAsync("/hangfire/recurring");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("jobsamtaler");
        var csp = answer.Headers.GetValues("Content-Security-Policy").Single();
        csp.ShouldContain("script-src 'self';");
        csp.ShouldContain("style-src 'self' 'unsafe-inline';");
        // For that path alone.
        var ours = await reader.GetAsync("/koersler");
        ours.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        (await ours.Content.ReadAsStringAsync()).ShouldContain("href=\"/hangfire\"");

        var refused = await reader.PostAsync("/hangfire/recurring/trigger", await Form(reader));

        ((int)refused.StatusCode).ShouldBeInRange(400, 403);
        Runs().ShouldBeEmpty();
    }

    [Fact]
    public async Task Trigger_OfAnOperator_IsARunThatIsLinkedBothWays_AndStandsInTheTrail()
    {
        using var op = await LoggedIn("otto");
        // Without the token it is another site's.
        ((int)(await op.PostAsync("/hangfire/recurring/trigger", Form())).StatusCode).ShouldBe(403);

        (await op.PostAsync("/hangfire/recurring/trigger", await Form(op))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        Klyngedata.Vent(() => Runs() is [{ Udfald: "udfoert" }], "kørslen blev ikke færdig");
        var run = Runs().Single().Id;
        var page = await op.GetStringAsync($"/koersler/{run}");
        var job = JobLink().Match(page).Groups[1].Value;
        job.ShouldNotBeEmpty();
        (await op.GetStringAsync(job)).ShouldContain($"href=\"/koersler/{run}\"");
        using var f = _service.Varehus.Aabn();
        f.Query<string>("select bruger || ' ' || handling || ' ' || genstand || ' ' || udfald from ops.revision order by id")
            .ShouldContain("otto jobkøen /hangfire/recurring/trigger jobsamtaler udført");
    }

    private IReadOnlyList<Koerselsstatus> Runs() =>
        [.. Status.Laes(_service.Varehus).Koersler.Where(k => string.CompareOrdinal(k.Id, Begun) > 0)];

    /// <summary>The runs that made the data are older.</summary>
    private string Begun => Udgivelsestid(_service.Proces.Startet);

    private static string Udgivelsestid(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static FormUrlEncodedContent Form() => new([new("jobs[]", "jobsamtaler")]);

    private static async Task<HttpContent> Form(HttpClient client)
    {
        var form = Form();
        form.Headers.Add("RequestVerificationToken", Token().Match(await client.GetStringAsync("/koersler")).Groups[1].Value);
        return form;
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(Webvaert.Faktisk(_app)) };

    private async Task<HttpClient> LoggedIn(string name)
    {
        var client = Client();
        var login = await client.GetStringAsync("/login");
        var answer = await client.PostAsync(
            "/login",
            new FormUrlEncodedContent([
                new("navn", name),
                new("kodeord", Password),
                new("__RequestVerificationToken", Token().Match(login).Groups[1].Value),
            ])
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/hangfire/jobs/details/[^\"]+)\"")]
    private static partial Regex JobLink();
}

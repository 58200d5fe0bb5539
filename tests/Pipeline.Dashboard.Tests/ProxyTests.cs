using System.Net;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>The pages behind a proxy that ends TLS: its word counts, nobody else's does, and the service answers to its own names alone.</summary>
[Collection("lager")]
public sealed class ProxyTests(Lager lager)
{
    private static readonly ProxySettings Declared = ProxySettings.Of(["127.0.0.2"], [ProxiedClient.Host], https: false);

    [Fact]
    public async Task Host_ThatIsNotOurs_Is400AndLeadsNowhere()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = Klient(vaert);
        string[] hosts = ["evil.example", "evil.example:5080", "maalinger.example.dk.evil.example", "10.11.12.13", "maalinger.example.dk"];
        foreach (var (host, path) in hosts.Zip(["/", "/login", "/findes-ikke", "/api/overblik", "/"]))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };

            var answer = await klient.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, host);
            answer.Headers.Location.ShouldBeNull();
            (await answer.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
                t => t.ShouldContain("dashboard.hosts"),
                t => t.ShouldNotContain("example")
            );
        }
    }

    [Fact]
    public async Task Host_ThatIsOurs_IsAnswered()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => Med(Roller.Laeser)(v) with { Proxy = Declared });
        using var klient = Klient(vaert);
        foreach (var host in new[] { "localhost", "127.0.0.1:5080", "[::1]:5080", "MAALINGER.example.dk" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/login") { Headers = { Host = host } };

            (await klient.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK, host);
        }
    }

    [Fact]
    public async Task Headers_OfTheDeclaredProxy_MakeItHttps()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => Med(Roller.Laeser)(v) with { Proxy = Declared });
        using var klient = new ProxiedClient(vaert);

        var first = await klient.Get("/koersler");
        first.Headers.Location!.ToString().ShouldBe("https://maalinger.example.dk/login?til=%2Fkoersler");
        first.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
        (await klient.LogIn()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await klient.Post("/", "/tema", new() { ["tema"] = "lyst" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await klient.Get("/koersler")).StatusCode.ShouldBe(HttpStatusCode.OK);

        klient.SetCookies.Select(c => c.Split('=')[0]).Distinct().ShouldBe(["pipeline-formular", "pipeline", "tema"], ignoreOrder: true);
        klient.SetCookies.ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.3", true)]
    [InlineData(ProxiedClient.Proxy, false)]
    public async Task Headers_FromElsewhere_AreNotBelieved(string from, bool declared)
    {
        await using var vaert = await Vaert.Start(
            lager.Data,
            v => Med(Roller.Laeser)(v) with { Proxy = declared ? Declared : ProxySettings.None }
        );
        using var klient = new ProxiedClient(vaert, from);

        var answer = await klient.Get("/koersler");

        answer.Headers.Location!.ToString().ShouldBe($"{vaert.Rod}login?til=%2Fkoersler");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await klient.LogIn()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        klient.SetCookies.ShouldAllBe(c => !c.Contains("secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_ThatTheDeclaredProxyPassesOn_MustBeOursToo()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => Med(Roller.Laeser)(v) with { Proxy = Declared });
        using var klient = new ProxiedClient(vaert, host: "evil.example");

        (await klient.Get("/")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>The proxy says nothing of https, but there is no other way to the service.</summary>
    [Fact]
    public async Task Https_Declared_IsHttpsWhateverTheProxySays()
    {
        await using var vaert = await Vaert.Start(
            lager.Data,
            v => Med(Roller.Laeser)(v) with { Proxy = ProxySettings.Of(null, null, https: true) }
        );
        using var klient = new ProxiedClient(vaert, "127.0.0.1");

        var answer = await klient.Get("/");

        answer.Headers.Location!.Scheme.ShouldBe("https");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        await klient.LogIn();
        klient.SetCookies.ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal));
    }

    /// <summary>Not even a caller that the proxy says sits at this machine is let into the demo.</summary>
    [Fact]
    public async Task Demo_BehindAProxy_IsNotForThoseOutside()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => v with { Demo = true, Proxy = Declared });
        using var klient = new ProxiedClient(vaert);

        (await klient.Get("/")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("proxyen", null, "dashboard.proxies: 'proxyen' er hverken en adresse som 10.0.0.4 eller et net som 10.0.0.0/24.")]
    [InlineData("10.0.0.0/99", null, "dashboard.proxies: '10.0.0.0/99' er hverken")]
    [InlineData(null, "https://maalinger.example.dk", "dashboard.hosts: 'https://maalinger.example.dk' er ikke et værtsnavn;")]
    [InlineData(null, "maalinger.example.dk:443", "dashboard.hosts: 'maalinger.example.dk:443' er ikke et værtsnavn;")]
    [InlineData(null, "*", "dashboard.hosts: '*' er ikke et værtsnavn;")]
    public void Settings_ThatCannotBe_AreRefused(string? proxy, string? host, string sentence) =>
        Should
            .Throw<PipelineFejl>(() => ProxySettings.Of(proxy is null ? null : [proxy], host is null ? null : [host], https: false))
            .Message.ShouldStartWith(sentence);
}

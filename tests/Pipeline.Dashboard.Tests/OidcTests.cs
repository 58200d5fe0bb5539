using System.Net;
using Microsoft.Playwright;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Login by a real provider on this machine, as a browser does it behind the proxy.</summary>
[Collection("lager")]
public sealed class OidcTests(Lager lager) : IAsyncLifetime
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly MovableClock _clock = new(TimeProvider.System.GetUtcNow());
    private TestProvider _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await TestProvider.Start();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Login_BehindTheProxy_GoesBackByHttpsToThePublicName()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        (await (await klient.Get("/login?til=%2Fkoersler")).Content.ReadAsStringAsync()).ShouldContain(
            "href=\"/login/oidc?til=%2Fkoersler\""
        );

        var answer = await LogIn(klient, "/koersler");

        _provider.RedirectUris.ShouldBe(["https://maalinger.example.dk/signin-oidc"]);
        answer.Headers.Location!.ToString().ShouldBe("/koersler");
        klient.SetCookies.ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal));
        var page = await klient.Get("/koersler");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("<span class=\"bruger\">anne</span>");
        // Of all the provider says only the roles known here are taken, and only by the claim that is set up.
        (await klient.Get("/efterberegning"))
            .Headers.Location!.ToString()
            .ShouldContain("/ingen-adgang");
        Spor(vaert).ShouldContain("anne|login hos udbyder|||udført");
    }

    /// <summary>In a real browser, which holds the page to its content policy and the cookies to theirs.</summary>
    [BrowserFact]
    public async Task Browser_LogsInByTheProviderAndOutAgain()
    {
        await using var vaert = await Start();
        await using var browser = await lager.Browser.Aabn(vaert.Rod.ToString());
        await browser.Side.GotoAsync("/koersler");
        await browser.Side.GetByRole(AriaRole.Link, new() { Name = "Log ind med organisationens konto" }).ClickAsync();

        await Assertions.Expect(browser.Side.Locator(".bruger")).ToHaveTextAsync("anne");
        new Uri(browser.Side.Url).PathAndQuery.ShouldBe("/koersler");
        await browser.Side.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).ClickAsync();
        await browser.Side.GotoAsync("/koersler");
        new Uri(browser.Side.Url).AbsolutePath.ShouldBe("/login");
        browser.Klager.ShouldBeEmpty();
    }

    [Fact]
    public async Task Login_WithHeadersFromElsewhere_GoesBackToWhereItWasCalled()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert, from: "127.0.0.3", host: "evil.example");

        var answer = await LogIn(klient, "/", rod: vaert.Rod);

        _provider.RedirectUris.ShouldBe([$"{vaert.Rod}signin-oidc"]);
        answer.Headers.Location!.ToString().ShouldBe("/");
        (await klient.Get("/koersler")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Login_SendsNobodyElsewhereAfterwards(string til)
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);

        (await LogIn(klient, til)).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Login_ThatTheProviderRefuses_IsTold()
    {
        _provider.Refuses = true;
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);

        var answer = await LogIn(klient, "/");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Udbyderen lod dig ikke ind");
    }

    [Fact]
    public async Task Login_WhileTheProviderDoesNotAnswer_IsTold()
    {
        var settings = _provider.Settings with { Authority = "http://127.0.0.1:9" };
        await using var vaert = await Vaert.Start(lager.Data, v => v with { Oidc = settings, Proxy = Declared }, ur: _clock);
        using var klient = new ProxiedClient(vaert);

        var answer = await klient.Get("/login/oidc");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("kan ikke nås lige nu");
    }

    /// <summary>Half an hour after what the provider said, the next page asks it again, and the user sees nothing of it.</summary>
    [Fact]
    public async Task Roles_AreAskedAgainWhileTheCookieSlides()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        await LogIn(klient, "/");
        _clock.Add(SessionCheck.AskAgain - TimeSpan.FromSeconds(1));
        (await klient.Get("/koersler")).StatusCode.ShouldBe(HttpStatusCode.OK);

        _clock.Add(TimeSpan.FromSeconds(2));
        _provider.Roles.Clear();
        _provider.Roles.Add(Roller.Operatoer);
        var again = await klient.Get("/koersler?side=1");
        again.Headers.Location!.ToString().ShouldBe("/login/oidc?til=%2Fkoersler%3Fside%3D1");
        (await Follow(klient, await klient.Get(again.Headers.Location.ToString())))
            .Headers.Location!.ToString()
            .ShouldBe("/koersler?side=1");
        (await klient.Get("/efterberegning")).StatusCode.ShouldBe(HttpStatusCode.OK);

        _clock.Add(SessionCheck.AskAgain);
        _provider.Roles.Clear();
        await Follow(klient, await klient.Get((await klient.Get("/")).Headers.Location!.ToString()));
        (await klient.Get("/koersler")).Headers.Location!.ToString().ShouldContain("/ingen-adgang");
    }

    /// <summary>Of one whom the provider does not know any more an old copy of the cookie is worth nothing after an hour, whatever is called with it.</summary>
    [Theory]
    [InlineData("/api/overblik", HttpStatusCode.Unauthorized)]
    [InlineData("/koersler", HttpStatusCode.Redirect)]
    public async Task Cookie_AnHourAfterTheProviderWasAsked_HoldsForNothing(string path, HttpStatusCode status)
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        await LogIn(klient, "/");
        var copy = klient.Copy();
        for (var i = 0; i < 4; i++)
        {
            // In use all the time, so that it slides.
            klient.Paste(copy);
            (await klient.Get("/api/overblik")).StatusCode.ShouldBe(HttpStatusCode.OK);
            copy = klient.Copy();
            _clock.Add(TimeSpan.FromMinutes(15.1));
        }

        (await klient.Get(path)).StatusCode.ShouldBe(status);
        // The next page asks the provider by itself.
        (await klient.Get("/koersler"))
            .Headers.Location!.ToString()
            .ShouldBe("/login/oidc?til=%2Fkoersler");
    }

    [Fact]
    public async Task Logout_WhenTheProviderIsToBeAskedAgain_IsOut()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        await LogIn(klient, "/");
        var page = await klient.Get("/koersler");
        _clock.Add(SessionCheck.Latest);

        (await klient.PostFrom(page, "/logud")).Headers.Location!.ToString().ShouldBe("/login");

        (await klient.Get("/koersler")).Headers.Location!.ToString().ShouldContain("/login?til=");
    }

    [Fact]
    public async Task Authority_WithoutHttps_StopsTheStart()
    {
        var settings = _provider.Settings with { Authority = "http://login.example.dk" };

        (await Should.ThrowAsync<PipelineFejl>(() => Vaert.Start(lager.Data, v => v with { Oidc = settings }))).Message.ShouldBe(
            "dashboard.oidc.authority skal være en adresse med https://, ikke 'http://login.example.dk'."
        );
    }

    private static ProxySettings Declared { get; } = ProxySettings.Of([ProxiedClient.Proxy], [ProxiedClient.Host], https: false);

    private Task<Vaert> Start() => Vaert.Start(lager.Data, v => v with { Oidc = _provider.Settings, Proxy = Declared }, ur: _clock);

    private async Task<HttpResponseMessage> LogIn(ProxiedClient klient, string til, Uri? rod = null) =>
        await Follow(klient, await klient.Get($"/login/oidc?til={Uri.EscapeDataString(til)}"), rod);

    /// <summary>To the provider and back again.</summary>
    private async Task<HttpResponseMessage> Follow(ProxiedClient klient, HttpResponseMessage toProvider, Uri? rod = null)
    {
        toProvider.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var back = await _browser.GetAsync(toProvider.Headers.Location);
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect, await back.Content.ReadAsStringAsync());
        var address = back.Headers.Location!;
        address.GetLeftPart(UriPartial.Authority).ShouldBe(rod?.GetLeftPart(UriPartial.Authority) ?? "https://maalinger.example.dk");
        return await klient.Get(address.PathAndQuery);
    }
}

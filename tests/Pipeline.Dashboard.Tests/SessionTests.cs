using System.Net;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>What a cookie is worth ends with the logout, with the user, and with the user's roles.</summary>
[Collection("lager")]
public sealed class SessionTests(Lager lager)
{
    private readonly MovableClock _clock = new(Stortlager.Nu);
    private List<Brugerindstilling> _users = [new("anne", Hash, [Roller.Laeser])];

    [Fact]
    public async Task Logout_EndsEveryCopyOfTheCookie_AndNobodyElses()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        using var colleague = new ProxiedClient(vaert);
        await klient.LogIn();
        await colleague.LogIn();
        var copy = klient.Copy();

        (await klient.Post("/koersler", "/logud", [])).Headers.Location!.ToString().ShouldBe("/login");

        (await Allowed(klient, "/koersler")).ShouldBeFalse();
        foreach (var path in new[] { "/koersler", "/api/overblik", "/metrics" })
        {
            klient.Paste(copy);
            (await Allowed(klient, path)).ShouldBeFalse(path);
        }

        (await Allowed(colleague, "/koersler")).ShouldBeTrue();
        // Another process of the service over the same data folder.
        await using var second = await Start();
        using var there = new ProxiedClient(second);
        there.Paste(copy);
        (await Allowed(there, "/koersler")).ShouldBeFalse();
        there.Paste(colleague.Copy());
        (await Allowed(there, "/koersler")).ShouldBeTrue();
    }

    [Fact]
    public async Task Logout_AlsoEndsWhatTheCookieWasRenewedTo()
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        await klient.LogIn();
        var first = klient.Copy();
        _clock.Add(TimeSpan.FromHours(5));
        (await Allowed(klient, "/koersler")).ShouldBeTrue();
        var renewed = klient.Copy();
        renewed["pipeline"].ShouldNotBe(first["pipeline"]);

        klient.Paste(first);
        await klient.Post("/koersler", "/logud", []);

        klient.Paste(renewed);
        (await Allowed(klient, "/koersler")).ShouldBeFalse();
    }

    public static TheoryData<string> Changes => ["gone", "role", "password"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task User_ChangedInTheSettings_IsOutWithinTheStatedTime(string change)
    {
        await using var vaert = await Start();
        using var klient = new ProxiedClient(vaert);
        await klient.LogIn();

        _users = change switch
        {
            "gone" => [new("bo", Hash, [Roller.Laeser])],
            "role" => [new("anne", Hash, [Roller.Revisor])],
            _ => [new("anne", Brugere.Hash("et andet langt kodeord"), [Roller.Laeser])],
        };
        _clock.Add(Brugere.Aeldst);

        (await Allowed(klient, "/koersler")).ShouldBeFalse();
        (await klient.LogIn()).StatusCode.ShouldBe(change == "role" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task User_WhenTheSettingsCannotBeRead_StaysAsItWas()
    {
        await using var vaert = await Start(() => throw new PipelineFejl("linje 3 kan ikke læses"));
        using var klient = new ProxiedClient(vaert);
        await klient.LogIn();

        _clock.Add(Brugere.Aeldst);

        (await Allowed(klient, "/koersler")).ShouldBeTrue();
    }

    /// <summary>The provider that the user came by is not set up any more.</summary>
    [Fact]
    public async Task Cookie_NobodyVouchesFor_HoldsForNothing()
    {
        await using var provider = await TestProvider.Start();
        Dictionary<string, string> cookies;
        await using (
            var with = await Vaert.Start(
                lager.Data,
                v => v with { Oidc = provider.Settings },
                ur: new MovableClock(TimeProvider.System.GetUtcNow())
            )
        )
        {
            using var klient = new ProxiedClient(with);
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            var back = await browser.GetAsync((await klient.Get("/login/oidc")).Headers.Location);
            await klient.Get(back.Headers.Location!.PathAndQuery);
            (await Allowed(klient, "/koersler")).ShouldBeTrue();
            cookies = klient.Copy();
        }

        await using var without = await Vaert.Start(
            lager.Data,
            v => v with { Brugere = _users },
            ur: new MovableClock(TimeProvider.System.GetUtcNow())
        );
        using var later = new ProxiedClient(without);
        later.Paste(cookies);
        (await later.Get("/koersler")).Headers.Location!.ToString().ShouldContain("/login?til=");
    }

    private Task<Vaert> Start(Func<IReadOnlyList<Brugerindstilling>>? read = null) =>
        Vaert.Start(
            lager.Data,
            v =>
                v with
                {
                    Brugere = _users,
                    ReadUsers = read ?? (() => _users),
                    Proxy = ProxySettings.Of([ProxiedClient.Proxy], [ProxiedClient.Host], https: false),
                },
            ur: _clock
        );

    private static async Task<bool> Allowed(ProxiedClient klient, string path) => (await klient.Get(path)).StatusCode == HttpStatusCode.OK;
}

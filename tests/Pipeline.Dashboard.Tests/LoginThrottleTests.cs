using System.Globalization;
using System.Net;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Guessing is held back, by user and by the caller's address as the proxy tells it; whoever knows the password gets in.</summary>
[Collection("lager")]
public sealed class LoginThrottleTests(Lager lager)
{
    private readonly MovableClock _clock = new(Stortlager.Nu);

    [Fact]
    public async Task WrongTries_OfOneClientBehindTheProxy_LockOutThatClientAlone()
    {
        await using var vaert = await Start();
        using var guesser = new ProxiedClient(vaert, caller: "198.51.100.7");
        for (var i = 0; i < LoginThrottle.PerAddress; i++)
        {
            (await guesser.LogIn(password: "forkert")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var refused = await guesser.LogIn();

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Vent et minut");
        // The same user, and another, from elsewhere behind the same proxy.
        using var colleague = new ProxiedClient(vaert, caller: "198.51.100.8");
        (await colleague.LogIn()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _clock.Add(TimeSpan.FromMinutes(1));
        (await guesser.LogIn()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public void RightPasswords_AreNotCounted()
    {
        var throttle = new LoginThrottle(_clock);
        for (var i = 0; i < 2 * LoginThrottle.PerUser; i++)
        {
            var attempt = throttle.Try("anne", IPAddress.Parse("192.0.2.1"));
            attempt.Wait.ShouldBe(TimeSpan.Zero);
            attempt.Succeeded();
        }
    }

    /// <summary>Each client may make up another address for itself in a header; the one that the proxy added counts.</summary>
    [Fact]
    public async Task Address_ThatTheCallerMadeUp_DoesNotCount()
    {
        await using var vaert = await Start();
        for (var i = 0; i < LoginThrottle.PerAddress; i++)
        {
            using var klient = new ProxiedClient(vaert, caller: $"203.0.113.{i}, 198.51.100.7");
            (await klient.LogIn(password: "forkert")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var last = new ProxiedClient(vaert, caller: "203.0.113.99, 198.51.100.7");
        (await last.LogIn(password: "forkert")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public void Guessing_FromManyAddresses_IsSlowed_AndTheUserStillGetsInFromWhereItHasBeen()
    {
        var throttle = new LoginThrottle(_clock);
        var home = IPAddress.Parse("192.0.2.1");
        throttle.Try("anne", home).Succeeded();
        var tried = 0;
        for (var minute = 0; minute < 60; minute++)
        {
            for (var i = 0; i < 200; i++)
            {
                tried += throttle.Try("Anne ", new IPAddress(new byte[] { 203, 0, (byte)minute, (byte)i })).Wait == TimeSpan.Zero ? 1 : 0;
            }

            throttle.Try("anne", home).Wait.ShouldBe(TimeSpan.Zero);
            throttle.Try("berit", IPAddress.Parse("192.0.2.2")).Succeeded();
            _clock.Add(TimeSpan.FromMinutes(1));
        }

        // Twelve thousand were tried: thirty at once, and three a minute.
        tried.ShouldBeInRange(200, LoginThrottle.PerUser + (3 * 60));
        _clock.Add(TimeSpan.FromMinutes(1));
        throttle.Try("anne", IPAddress.Parse("192.0.2.9")).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Guessing_FromOneAddressForEver_DoesNotLockTheUserOutFromANewOne()
    {
        var throttle = new LoginThrottle(_clock);
        for (var i = 0; i < 24 * 60; i++)
        {
            for (var k = 0; k < 15; k++)
            {
                throttle.Try("anne", IPAddress.Parse("203.0.113.1"));
            }

            var attempt = throttle.Try("anne", new IPAddress(new byte[] { 192, 0, (byte)(i / 250), (byte)(i % 250) }));
            attempt.Wait.ShouldBe(TimeSpan.Zero);
            attempt.Succeeded();
            _clock.Add(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void Addresses_OfOneIpv6Network_AreOne()
    {
        var throttle = new LoginThrottle(_clock);
        for (var i = 0; i < LoginThrottle.PerAddress; i++)
        {
            throttle.Try($"bruger{i}", IPAddress.Parse($"2001:db8:1:2::{i + 1:x}")).Wait.ShouldBe(TimeSpan.Zero);
        }

        throttle.Try("en anden", IPAddress.Parse("2001:db8:1:2:ffff::1")).Wait.ShouldBeGreaterThan(TimeSpan.Zero);
        throttle.Try("en anden", IPAddress.Parse("2001:db8:1:3::1")).Wait.ShouldBe(TimeSpan.Zero);
        throttle.Try("en anden", IPAddress.Parse("::ffff:192.0.2.1")).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void NamesAndAddresses_MadeUpWithoutEnd_DoNotFillTheMemory()
    {
        var throttle = new LoginThrottle(_clock);
        var guesser = IPAddress.Parse("203.0.113.1");
        for (var i = 0; i < LoginThrottle.PerAddress; i++)
        {
            throttle.Try("anne", guesser);
        }

        for (var i = 0; i < 50_000; i++)
        {
            throttle.Try($"n{i}", new IPAddress(i + 1L));
        }

        throttle.Kept.ShouldBeLessThanOrEqualTo(3 * 20_000);
        // Who has used up most is remembered longest.
        throttle.Try("anne", guesser).Wait.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private Task<Vaert> Start() =>
        Vaert.Start(
            lager.Data,
            v => Med(Roller.Laeser)(v) with { Proxy = ProxySettings.Of([ProxiedClient.Proxy], [ProxiedClient.Host], https: false) },
            ur: _clock
        );
}

using System.Net;
using System.Net.Http.Headers;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Logging in, and the users there are.</summary>
[Collection("lager")]
public sealed class LoginTests(Lager lager)
{
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
    public async Task Login_WithoutUsers_SaysSoAndWhatMakesOne()
    {
        await using var vaert = await Vaert.Start(lager.Data, v => v);
        using var klient = Klient(vaert);

        var side = await klient.GetStringAsync("/login");

        side.ShouldContain("der er ingen brugere i indstillingerne");
        side.ShouldContain("<code>pipeline kodeord</code>");
    }

    [Theory]
    [InlineData("/koersler", "/koersler")]
    [InlineData("https://ondsindet.example/", "/")]
    [InlineData("//ondsindet.example/", "/")]
    [InlineData("/\\ondsindet.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData(null, "/")]
    public void Login_SendsOnlyToPagesHere(string? til, string sti) => Adgangsruter.Lokal(til).ShouldBe(sti);

    [Theory]
    [InlineData("alle", "Brugeren 'anne' har rollen 'alle', som ikke findes; roller er laeser, operatoer, revisor.")]
    public async Task Users_WithAnUnknownRole_StopTheStart(string rolle, string saetning)
    {
        var fejl = await Should.ThrowAsync<PipelineFejl>(() => Vaert.Start(lager.Data, Med(rolle)));

        fejl.Message.ShouldBe(saetning);
    }

    [Fact]
    public async Task Users_TwiceTheSame_StopTheStart()
    {
        var fejl = await Should.ThrowAsync<PipelineFejl>(() =>
            Vaert.Start(lager.Data, v => v with { Brugere = [new("anne", Hash, []), new("Anne", Hash, [])] })
        );

        fejl.Message.ShouldBe("Brugeren 'anne' står flere gange i indstillingerne; lad en stå.");
    }

    [Fact]
    public async Task Users_WithAPasswordInPlain_StopTheStart()
    {
        var fejl = await Should.ThrowAsync<PipelineFejl>(() =>
            Vaert.Start(lager.Data, v => v with { Brugere = [new("anne", "hemmeligt", [Roller.Laeser])] })
        );

        fejl.Message.ShouldBe("Brugeren 'anne' har ikke en kodeordshash i indstillingerne; dan en med 'pipeline kodeord'.");
    }
}

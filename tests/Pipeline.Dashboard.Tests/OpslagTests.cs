using System.Net;
using System.Net.Http.Headers;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Ruter;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Domain;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>Looking a person up by pseudonym: recorded, in no address, and never by a number.</summary>
[Collection("lager")]
public sealed class OpslagTests(Lager lager)
{
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
}

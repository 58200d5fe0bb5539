using System.Net;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>A refused run's page: whoever knows that the delivery is right says so there, with why.</summary>
[Collection("lager")]
public sealed class ApprovalPageTests(Lager lager)
{
    private static readonly string Refused = $"/koersler/{Stortlager.Id(50)}";

    [Theory]
    [InlineData(Roller.Operatoer, true)]
    [InlineData(Roller.Laeser, false)]
    public async Task RefusedRun_IsApprovedByOperators(string role, bool offered)
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser, role));
        using var klient = await LoggetInd(vaert);

        var page = WebUtility.HtmlDecode(await klient.GetStringAsync(Refused));

        page.ShouldContain("samtaler 2025-09 har 0 rækker");
        page.Contains("Godkend, og kør igen", StringComparison.Ordinal).ShouldBe(offered);
        WebUtility.HtmlDecode(await klient.GetStringAsync($"/koersler/{Stortlager.Id(1)}")).ShouldNotContain("Godkend, og kør igen");
    }

    [Theory]
    [InlineData("jobcentret var lukket", "ja", "udført")]
    [InlineData(" ", "ja", "afvist")]
    [InlineData("jobcentret var lukket", "", "afvist")]
    [InlineData("sag om 010180-1234", "ja", "afvist")]
    public async Task Approval_IsOrderedInTheUsersName_WithWhy(string hvorfor, string bekraeft, string udfald)
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser, Roller.Operatoer));
        using var klient = await LoggetInd(vaert);

        await Send(klient, Refused, $"{Refused}/godkend", new() { ["hvorfor"] = hvorfor, ["bekraeft"] = bekraeft });

        vaert
            .Drift.Bestilt.Where(b => b.StartsWith("godkend", StringComparison.Ordinal))
            .ShouldBe(udfald == "udført" ? [$"godkend {Stortlager.Id(50)} anne {hvorfor}"] : []);
        Spor(vaert).ShouldContain($"anne|godkend afvist kørsel|{Stortlager.Id(50)}||{udfald}");
        Spor(vaert).ShouldAllBe(s => !s.Contains("010180", StringComparison.Ordinal));
    }
}

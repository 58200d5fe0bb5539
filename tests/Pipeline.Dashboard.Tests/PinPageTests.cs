using System.Net;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>What the pages say of pinned rule sets, and how one is lifted.</summary>
[Collection("lager")]
public sealed class PinPageTests(Lager lager)
{
    [Theory]
    [InlineData("/versioner/jobsamtaler", "2024-11 – 2025-01", "1.74", "berit", "Aftalt i december", "målingens eget regelsæt, 1.75")]
    [InlineData("/versioner/aktive_tilbud", "Ingen: hver måned måles under målingens eget regelsæt, 1.75.")]
    [InlineData("/maaneder/jobsamtaler/2024-12", "Måneden er fastholdt på regelsæt 1.74")]
    [InlineData("/maaneder", "under regelsæt 1.75, fastholdt på regelsæt 1.74")]
    [InlineData("/", "Regelsæt 1.74 er fastholdt for 2024-11 – 2025-01")]
    [InlineData("/versioner/jobsamtaler/v0013/skift", "Regelsæt 1.74 for 2025-08 – 2025-10 bliver fastholdt")]
    [InlineData("/versioner/jobsamtaler/tilbage", "regelsæt er fastholdt, som de var før det")]
    [InlineData("/api/maaneder", "\"fastholdt\":\"1.74\"")]
    public async Task Pages_TellWhatIsPinned(string sti, params string[] ord)
    {
        await using var vaert = await Vaert.Start(lager.Data);
        using var klient = Klient(vaert);

        var side = WebUtility.HtmlDecode(await klient.GetStringAsync(sti));

        Array.ForEach(ord, o => side.ShouldContain(o));
    }

    [Theory]
    [InlineData("fejl i aftalen", "slip jobsamtaler 2024-11 2025-01 anne fejl i aftalen", "udført")]
    [InlineData("sag om 010180-1234", "", "afvist")]
    public async Task Lift_IsDoneInTheUsersName_AndKeepsNoPersonId(string hvorfor, string bestilt, string udfald)
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser, Roller.Operatoer));
        using var klient = await LoggetInd(vaert);

        var svar = await Send(
            klient,
            "/versioner/jobsamtaler",
            "/versioner/jobsamtaler/slip",
            new()
            {
                ["fra"] = "2024-11",
                ["til"] = "2025-01",
                ["hvorfor"] = hvorfor,
            }
        );

        svar.Headers.Location!.ToString().ShouldBe("/versioner/jobsamtaler");
        vaert.Drift.Bestilt.ShouldBe(bestilt.Length == 0 ? [] : [bestilt]);
        Spor(vaert).ShouldContain($"anne|slip regelsæt|2024-11 – 2025-01||{udfald}");
        Spor(vaert).ShouldAllBe(s => !s.Contains("010180", StringComparison.Ordinal));
    }
}

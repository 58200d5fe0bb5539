using System.Net;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>The pages say what figures are measured of, and what of the deliveries was not used.</summary>
[Collection("lager")]
public sealed class DataInUseTests(Lager lager)
{
    [Fact]
    public async Task DeliveriesAndRun_ShowWhatWasNotUsed()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = await LoggetInd(vaert);

        var deliveries = WebUtility.HtmlDecode(await klient.GetStringAsync("/leveringer"));
        deliveries.ShouldContain("<h2>Data i brug</h2>");
        deliveries.ShouldContain("den nyeste");
        deliveries.ShouldContain("notat.txt er ikke et kendt datasæt og er ikke læst.");
        WebUtility
            .HtmlDecode(await klient.GetStringAsync($"/koersler/{Stortlager.LastRun}"))
            .ShouldContain("notat.txt er ikke et kendt datasæt og er ikke læst.");
    }
}

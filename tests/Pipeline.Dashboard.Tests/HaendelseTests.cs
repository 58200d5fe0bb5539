using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Tests.Opsaetning;

namespace Pipeline.Dashboard.Tests;

[Collection("lager")]
public sealed class HaendelseTests(Lager lager)
{
    [Fact]
    public async Task RunThatEndsAsThePageBeginsToListen_IsHeardOf()
    {
        await using var vaert = await Vaert.Start(lager.Data);
        var id = await vaert.Drift.StartKoersel(new([], null, null, null, "anne"));
        vaert.Drift.EfterBlik = () =>
        {
            vaert.Drift.EfterBlik = null;
            vaert.Drift.Meld(vaert.Drift.Nu[0] with { Tilstand = Tilstand.Udfoert, Besked = "færdig" });
        };
        using var klient = new HttpClient { BaseAddress = vaert.Rod };
        using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var stroem = new StreamReader(await klient.GetStreamAsync("/api/haendelser", frist.Token));

        string? linje;
        do
        {
            linje = await stroem.ReadLineAsync(frist.Token);
        } while (linje is not null && !linje.Contains("\"slut\":true", StringComparison.Ordinal));

        linje.ShouldNotBeNull().ShouldContain(id);
    }
}

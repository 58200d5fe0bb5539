using Pipeline.Domain;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests;

public sealed class DriftTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void RunLog_TellsRunsStepsAndDeliveries()
    {
        using (var koersel = new Koerselslog(_data.Varehus, TimeProvider.System).Start("k1", "run", "1.75", "a1"))
        {
            koersel.Leveringer(Proevedata.Beskrivelse("k1").Inddata);
            using (var trin = koersel.Trin("stage"))
            {
                trin.Faerdig(100, 98, 2);
            }

            koersel.Trin("measure").Dispose();
            koersel.Leveringer(Proevedata.Beskrivelse("k1").Inddata);
            koersel.Slut(Afslutning.AfvistAfKontrol, "afvist");
        }

        _data
            .Spoerg<string>("select group_concat(nr || trin || udfald || coalesce(raekker_ud, '')) from ops.trin")
            .ShouldBe("1stageudfoert98,2measurefejlet");
        var status = Status.Laes(_data.Varehus);
        status.Koersler.ShouldHaveSingleItem().Udfald.ShouldBe("afvist");
        status.Leveringer.ShouldHaveSingleItem().Karantaene.ShouldBe(2);
        status
            .Karantaene.ShouldHaveSingleItem()
            .ShouldBe(
                new()
                {
                    Datasaet = "samtaler",
                    Maaned = "2025-03",
                    Aarsag = "ukendt person",
                    Antal = 2,
                }
            );
        status.Produkter.ShouldBeEmpty();
    }

    [Fact]
    public void RunLog_AfterAKill_TellsThatTheRunWasStopped()
    {
        var log = new Koerselslog(_data.Varehus, TimeProvider.System);
        _ = log.Start("k1", "run", null, "a1").Trin("stage");

        log.Start("k2", "run", null, "a1").Slut(Afslutning.Udfoert);

        Status.Laes(_data.Varehus).Koersler.Select(k => $"{k.Id} {k.Udfald}").ShouldBe(["k2 udfoert", "k1 afbrudt"]);
        _data.Spoerg<string>("select udfald from ops.trin").ShouldBe("afbrudt");
    }

    [Fact]
    public void RunLog_DisposedWithoutEnd_IsAFailedRun()
    {
        new Koerselslog(_data.Varehus, TimeProvider.System).Start("k1", "run", null, "a1").Dispose();
        Status.Laes(_data.Varehus).Koersler.ShouldHaveSingleItem().Udfald.ShouldBe("fejlet");
    }

    [Fact]
    public void Status_TellsTheVersionInForceAndItsFreshness()
    {
        using (var koersel = new Koerselslog(_data.Varehus, TimeProvider.System).Start("k1", "run", "1.75", "a1"))
        {
            koersel.Leveringer([new("samtaler", "2025-10", "h", 1, new Dictionary<string, long>())]);
            koersel.Slut(Afslutning.Udfoert);
        }

        _data.Udgiv("k1", [new("2025-07"), new("2025-08")]);
        _data.Udgiv("k2", [new("2025-07"), new("2025-08", frø: 2)], regler: "1.74", iKraft: false);

        var produkt = Status.Laes(_data.Varehus).Produkter.ShouldHaveSingleItem();
        (produkt.Version, produkt.Regelsaet, produkt.Maaneder, produkt.FoersteMaaned, produkt.NyesteMaaned, produkt.MaanederBagud).ShouldBe(
            ("v0001", "1.75", 2, "2025-07", "2025-08", 2)
        );
    }

    [Fact]
    public void Status_TellsHowOldTheDataAreAndWhatWasNotUsed()
    {
        Inddata Delivery(string dataset, string month) => new(dataset, month, "h", 1, new Dictionary<string, long>());
        foreach (var (run, unused) in new[] { ("k1", (string[])["gammelt"]), ("k2", ["a.txt er ikke læst.", "b.txt er ikke læst."]) })
        {
            using var koersel = new Koerselslog(_data.Varehus, TimeProvider.System).Start(run, "run", null, "a1");
            using (var trin = koersel.Trin("Udtræk"))
            {
                koersel.Unused(unused);
                koersel.Unused(unused);
                trin.Faerdig();
            }

            koersel.Leveringer([
                Delivery("samtaler", "2025-09"),
                Delivery("samtaler", "2025-10"),
                Delivery("bopael", "2025-08"),
                Delivery("ydelser", "2025-10"),
            ]);
            koersel.Slut(Afslutning.Udfoert);
        }

        var data = Status.Laes(_data.Varehus).InUse;
        data.Deliveries.Select(d => $"{d.Maaned} {d.Behind} {string.Join(',', d.Datasets.Select(x => x.Datasaet))}")
            .ShouldBe(["2025-10 0 samtaler,ydelser", "2025-08 2 bopael"]);
        data.Unused.ShouldBe(["a.txt er ikke læst.", "b.txt er ikke læst."]);
        DataInUse.UnusedBy(_data.Varehus, "k1").ShouldBe(["gammelt"]);
    }

    /// <summary>A year is measured when its December is delivered; until then nothing of it is late.</summary>
    [Theory]
    [InlineData("ledighedsmaaneder", "2024-12", "2025-10", 0)]
    [InlineData("ledighedsmaaneder", "2023-12", "2025-10", 12)]
    [InlineData("udgift", "2024-12", "2025-12", 12)]
    [InlineData("afgang", "2024-12", "2025-10", 10)]
    public void Freshness_OfAYearlyProductCountsFromTheLastWholeYear(string produkt, string nyeste, string levering, int bagud) =>
        new Produktstatus
        {
            Produkt = produkt,
            NyesteMaaned = nyeste,
            NyesteLevering = levering,
        }.MaanederBagud.ShouldBe(bagud);

    [Fact]
    public void Status_WithoutAWarehouse_SaysWhatToDo() =>
        Should.Throw<PipelineFejl>(() => Status.Laes(_data.Varehus)).Afslutning.ShouldBe(Afslutning.ForkertBrug);
}

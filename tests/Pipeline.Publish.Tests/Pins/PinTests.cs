using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests.Pins;

/// <summary>When a month is pinned to a rule set, and until when (docs/decisions/0035-pinned-rule-sets.md). In the embedded warehouse.</summary>
public sealed class PinTests : IDisposable
{
    private readonly Proevedata _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Switch_ToMonthsUnderOtherRules_PinsThemAll_AlsoThoseWithTheSameFigures()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 1, 2).Version.ShouldBe("v0002");
        s.Pins.IsEmpty.ShouldBeTrue();

        var skifte = s.Publish("v0002");

        skifte.Pins.Text.ShouldBe(" Regelsæt 1.74 for 2025-08 – 2025-09 er nu fastholdt, til det slippes med 'pipeline regelsaet'.");
        s.Pins.ToString().ShouldBe("1.74 for 2025-08 – 2025-09");
        s.Fil.ShouldBe(s.Pins);
        s.Optegnet.ShouldBe(["2025-08 – 2025-09 1.74 anna skift aftalt"]);
        s.Revisionsspor.ShouldBe("anna fasthold regelsæt 1.74 2025-08 – 2025-09 (v0002) aftalt udført");
        // August had the same figures under both and stays where it was published.
        s.Regelsaet.ShouldBe(["1.75", "1.75", "1.74"]);
    }

    [Fact]
    public void Run_AfterASwitch_KeepsThePins_AndSaysOfEachMonthItsRuleSetAndReason()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");

        var svar = s.Run("d2", 3, 3, 3);

        s.Regelsaet.ShouldBe(["1.75", "1.74", "1.74"]);
        svar.Maaneder.ShouldAllBe(m => m.Aarsager.Single() == Aarsag.SeneData);
        svar.Pins.ShouldBe(new(s.Pins, s.Pins));
        var manifest = _data.Lager.Laes("v0003");
        manifest.Koersel.Regelsaet.Version.ShouldBe("1.75");
        manifest.Koersel.AfvigendeRegelsaet!.Keys.ShouldBe(["2025-08", "2025-09"]);
        manifest.Fastholdt.ShouldBe(new Dictionary<string, string> { ["2025-08"] = "1.74", ["2025-09"] = "1.74" });
        _data.Spoerg<long>("select count(*) from ops.fastholdelser").ShouldBe(1);
    }

    [Fact]
    public void Movement_IsHeldAgainstTheMonthsOwnRuleSet()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");

        // Four times the persons: a month under the same rules is refused, one that changes rules is not.
        Should.Throw<PipelineFejl>(() => s.Run("d2", 1, -2, 2)).Message.ShouldContain("bevaegelse");
        s.Skift.Slip(new(2025, 8), new(2025, 8), Proevedata.Anna);
        s.Run("d3", 1, -2, 2).Maaneder.Single().Aarsager.ShouldBe([Aarsag.NyeRegler, Aarsag.SeneData]);
    }

    [Fact]
    public void Rollback_BringsBackThePinsBeforeTheSwitch_AndOneMoreThoseBeforeThat()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");
        s.Skift.Slip(new(2025, 9), null, Proevedata.Anna);
        s.Backfill("1.73", 4, 4);
        s.Publish("v0003").Pins.Text.ShouldStartWith(" Regelsæt 1.73 for 2025-08 – 2025-09 er nu fastholdt");

        s.Rollback().Pins.After.ToString().ShouldBe("1.74 for 2025-08");
        s.Optegnet.ShouldBe(["2025-08 1.74 bo tilbage "]);
        s.Rollback().Pins.Text.ShouldBe(" Regelsæt 1.74 for 2025-08 er ikke længere fastholdt.");
        s.Pins.IsEmpty.ShouldBeTrue();
        s.Fil.IsEmpty.ShouldBeTrue();
        s.Publish("v0002").Pins.After.ToString().ShouldBe("1.74 for 2025-08 – 2025-09");
    }

    [Fact]
    public void Switch_ToMonthsUnderTheProductsOwnRules_LiftsTheirPins()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");
        s.Backfill("1.75", 4, 4);

        s.Publish("v0003").Pins.Text.ShouldBe(" Regelsæt 1.74 for 2025-08 – 2025-09 er ikke længere fastholdt.");
        // Back to figures under 1.74 that v0003 only builds on: they are what is chosen.
        s.Publish("v0002").Pins.After.ToString().ShouldBe("1.74 for 2025-08 – 2025-09");
        s.Publish("v0001").Pins.After.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Switch_ToTheVersionInForce_PinsWhatWasLifted_AndSwitchesNothing()
    {
        var s = new PinScenario(_data);
        s.Backfill("1.74", 2, 2);
        s.Publish("v0002");
        s.Skift.Slip(null, null, Proevedata.Anna);

        s.Publish("v0002").Pins.After.ToString().ShouldBe("1.74 for 2025-08 – 2025-09");

        _data.Spoerg<long>("select count(*) from ops.skift").ShouldBe(2);
    }

    [Fact]
    public void Run_ThatIsToPin_PinsAlsoWhenNoFigureIsNew_AndOnlyMonthsThatArePublished()
    {
        var s = new PinScenario(_data);
        var pins = new RegelsaetPins([new(PinScenario.August, "1.74"), new("2026-01", "1.74")]);

        s.Run("d1", pins, null, 1, 1, 1).Version.ShouldBeNull();

        s.Pins.ToString().ShouldBe("1.74 for 2025-08");
        s.Fil.ShouldBe(s.Pins);
        s.Optegnet.ShouldBe(["2025-08 1.74 anna udgivelse aftalt"]);
    }

    [Theory]
    [InlineData(
        null,
        "jobsamtaler har intet fastholdt regelsæt at slippe fra 2025-09 til 2025-10; fastholdt er regelsæt 1.74 for 2025-08."
    )]
    [InlineData("v0001", "jobsamtaler har intet fastholdt regelsæt at slippe.")]
    public void Lift_OfWhatIsNotThere_IsRefused_AndChangesNothing(string? efterSkiftTil, string saetning)
    {
        var s = new PinScenario(_data);
        s.Run("d1", new([new(PinScenario.August, "1.74")]), null, 1, 1, 1);
        if (efterSkiftTil is not null)
        {
            s.Publish(efterSkiftTil);
        }

        var foer = _data.Spoerg<long>("select count(*) from ops.fastholdelser");

        var fejl = Should.Throw<PipelineFejl>(() => s.Skift.Slip(new Maaned(2025, 9), new Maaned(2025, 10), Proevedata.Anna));

        (fejl.Message, fejl.Afslutning).ShouldBe((saetning, Afslutning.ForkertBrug));
        _data.Spoerg<long>("select count(*) from ops.fastholdelser").ShouldBe(foer);
    }

    [Fact]
    public void Publication_StoppedBeforeTheWarehouseHadIt_BringsItsPins()
    {
        var s = new PinScenario(_data);
        var pins = new RegelsaetPins([new(PinScenario.August, "1.74")]);
        Should.Throw<DivideByZeroException>(() =>
            s.Run("d2", pins, t => _ = t == Udgivelsestrin.Omdoebt ? throw new DivideByZeroException() : 0, 1, 2, 1)
        );

        // The run after it measures under them, before anything has been finished.
        s.Pins.ShouldBe(pins);
        s.Run("d2", 1, 2, 1).Version.ShouldBeNull();

        s.Pins.ShouldBe(pins);
        s.Fil.ShouldBe(pins);
        s.Optegnet.ShouldBe(["2025-08 1.74 pipeline fuldført efter afbrydelse "]);
    }

    [Fact]
    public void Publication_StoppedBeforeTheLakeHadThePins_TheNextOneWritesThem()
    {
        var s = new PinScenario(_data);
        var pins = new RegelsaetPins([new(PinScenario.August, "1.74")]);
        Should.Throw<DivideByZeroException>(() =>
            s.Run("d2", pins, t => _ = t == Udgivelsestrin.IVarehuset ? throw new DivideByZeroException() : 0, 1, 2, 1)
        );
        s.Fil.IsEmpty.ShouldBeTrue();

        s.Run("d2", 1, 2, 1);

        s.Fil.ShouldBe(pins);
    }
}

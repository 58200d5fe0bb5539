using Pipeline.Publish.Pins;
using Pipeline.Publish.Tests.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Pins;

/// <summary>The pins on a server, where the parts of a version have a rule set each.</summary>
public sealed class PostgresPinTests
{
    [PgFact]
    public void Pins_FromSwitchOverRunAndLiftToRollback()
    {
        using var pg = new Pgdata();
        var s = new PinScenario(pg.Data);
        s.Backfill("1.74", 2, 2);

        s.Publish("v0002").Pins.After.ToString().ShouldBe("1.74 for 2025-08 – 2025-09");

        s.Optegnet.ShouldBe(["2025-08 – 2025-09 1.74 anna skift aftalt"]);
        s.Revisionsspor.ShouldBe("anna fasthold regelsæt 1.74 2025-08 – 2025-09 (v0002) aftalt udført");
        s.Skift.Slip(null, new(2025, 8), new("bo")).Text.ShouldBe(" Regelsæt 1.74 for 2025-08 er ikke længere fastholdt.");
        s.Run("d2", 3, 3, 3).Version.ShouldBe("v0003");
        s.Regelsaet.ShouldBe(["1.75", "1.75", "1.74"]);
        s.Fil.ShouldBe(s.Pins);
        s.Run("d3", new([new(PinScenario.Maaneder[0], "1.72"), new(PinScenario.Maaneder[2], "1.74")]), null, 4, 4, 4)
            .Pins.Pinned.ToString()
            .ShouldBe("1.72 for 2025-07");
        s.Regelsaet.ShouldBe(["1.72", "1.75", "1.74"]);
        s.Rollback().Pins.After.ToString().ShouldBe("1.74 for 2025-09");
        s.Rollback().Pins.After.ToString().ShouldBe("1.74 for 2025-09");
        s.Rollback().Pins.After.IsEmpty.ShouldBeTrue();
        s.Regelsaet.ShouldBe(["1.75", "1.75", "1.75"]);
    }
}

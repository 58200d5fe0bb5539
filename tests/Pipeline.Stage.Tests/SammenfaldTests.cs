using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>Duplicates and overlaps (docs/contracts/deliveries.md).</summary>
public sealed class SammenfaldTests : StageTest
{
    [Fact]
    public void ExactDuplicates_InTheKnownColumns_AreDroppedAndCounted()
    {
        Levering(
            "2025-10/samtaler.csv",
            "person_id;dato;samtaletype;kontaktform;afholdt_af;kommunekode;id",
            "a;2025-10-01;jobsamtale;;;101;1",
            "a;2025-10-01;jobsamtale;;;0101;2",
            "b;2025-10-01;jobsamtale;;;101;3",
            "a;2025-10-01;jobsamtale;;;101;4",
            "a;2025-10-02;jobsamtale;;;101;5"
        );
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Samtaler)
            .ShouldBe(["a|2025-10-01|0|-|-|101", "a|2025-10-02|0|-|-|101", "b|2025-10-01|0|-|-|101"], ignoreOrder: true);
        snapshot.DeleAf("samtaler").Single().Dubletter.ShouldBe(2);
    }

    [Fact]
    public void Overlapping_OtherwiseEqual_AreMergedTransitively_TouchingAreNot()
    {
        Raekker(
            Registre.Ydelser,
            "2025-10",
            "a;fleksjob;;0;2025-10-01;2025-10-05",
            "a;fleksjob;;0;2025-10-10;2025-10-12",
            "a;fleksjob;;0;2025-10-05;2025-10-10", // ties the two together
            "a;fleksjob;;0;2025-10-13;2025-10-20", // touches
            "a;fleksjob;;1;2025-10-01;2025-10-31", // another loentilskud
            "a;revalidering;;0;2025-10-02;2025-10-03",
            "b;fleksjob;;0;2025-10-02;2025-10-03"
        );
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Ydelser)
            .Where(r => r[0] == 'a')
            .ShouldBe([
                "a|11|-|false|2025-10-01|2025-10-12",
                "a|11|-|true|2025-10-01|2025-10-31",
                "a|4|-|false|2025-10-02|2025-10-03",
                "a|11|-|false|2025-10-13|2025-10-20",
            ]);
        snapshot
            .DeleAf("ydelser")
            .Single()
            .ShouldSatisfyAllConditions(d => d.Flettede.ShouldBe(2), d => d.Dubletter.ShouldBe(0), d => d.RaekkerUd.ShouldBe(5));
    }

    [Fact]
    public void Overlapping_OpenEnd_TakesTheRest()
    {
        Raekker(Registre.Fritagelser, "2025-10", "a;7;2025-01-01;", "a;7;2025-03-01;2025-04-01", "a;8;2025-03-01;2025-04-01");
        Klargjort(Koer(), Registre.Fritagelser).ShouldBe(["a|7|2025-01-01|-|-", "a|8|2025-03-01|2025-04-01|-"]);
    }

    /// <summary>The day of registration decides nothing for the ordinary codes: they are merged as without it, and keep the earliest.</summary>
    [Fact]
    public void Overlapping_OrdinaryCodes_AreMergedWhenRegisteredOnDifferentDays()
    {
        Levering(
            "2025-10/fritagelser.csv",
            "person_id;kode;fra;til;registreret",
            "a;7;2025-01-01;2025-01-31;2025-01-20",
            "a;7;2025-01-15;2025-02-15;",
            "a;7;2025-02-10;2025-02-28;2025-01-10",
            "a;7;2025-02-10;2025-02-28;2025-01-10",
            "b;7;2025-01-01;2025-01-31;",
            "b;7;2025-01-01;2025-01-31;2025-03-01"
        );
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Fritagelser)
            .ShouldBe(["a|7|2025-01-01|2025-02-28|2025-01-10", "b|7|2025-01-01|2025-01-31|2025-03-01"], ignoreOrder: true);
        snapshot.DeleAf("fritagelser").Single().ShouldSatisfyAllConditions(d => d.Flettede.ShouldBe(3), d => d.Dubletter.ShouldBe(1));
    }

    /// <summary>Each registration of TILBAGE13 counts by itself (D13).</summary>
    [Fact]
    public void Overlapping_Tilbage13_IsKeptRowByRow()
    {
        Levering(
            "2025-10/fritagelser.csv",
            "person_id;kode;fra;til;registreret",
            "a;TILBAGE13;2024-12-20;2025-01-31;",
            "a;TILBAGE13;2025-01-01;2025-01-31;",
            "a;TILBAGE13;2025-01-01;2025-01-31;2025-01-02",
            "a;TILBAGE13;2025-01-01;2025-01-31;2025-01-02",
            "a;7;2025-01-01;2025-01-31;",
            "a;7;2025-01-10;2025-02-10;"
        );
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Fritagelser)
            .ShouldBe([
                "a|1004|2024-12-20|2025-01-31|-",
                "a|7|2025-01-01|2025-02-10|-",
                "a|1004|2025-01-01|2025-01-31|2025-01-02",
                "a|1004|2025-01-01|2025-01-31|-",
            ]);
        snapshot.DeleAf("fritagelser").Single().ShouldSatisfyAllConditions(d => d.Flettede.ShouldBe(1), d => d.Dubletter.ShouldBe(1));
    }

    [Fact]
    public void SygefravaerAndDagpenge_AreKeptRowByRow()
    {
        Raekker(Registre.Sygefravaer, "2025-10", "a;2025-01-01;2025-02-01", "a;2025-01-15;2025-03-01", "a;2025-01-01;2025-02-01");
        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2025-01-01;2025-06-01;fuldtid", "a;2025-02-01;2025-07-01;fuldtid");
        Raekker(Registre.Dagpengeudbetalinger, "2025-10");
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Sygefravaer).ShouldBe(["a|2025-01-01|2025-02-01", "a|2025-01-15|2025-03-01"]);
        Klargjort(snapshot, Registre.Dagpengeperioder).Count.ShouldBe(2);
        snapshot.DeleAf("dagpengeudbetalinger").Single().RaekkerUd.ShouldBe(0);
    }
}

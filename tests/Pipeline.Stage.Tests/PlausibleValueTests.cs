using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Tests;

/// <summary>Values that cannot be, by borders that are data: errors of their rows.</summary>
public sealed class PlausibleValueTests : StageTest
{
    private static readonly int Earliest = Dag.Fra(1858, 1, 1);

    [Fact]
    public void Dates_OutsideTheirBorders_AreRowErrors()
    {
        Levering(
            "2025-10/personer.csv",
            "person_id;foedselsdato",
            "a;1858-01-01",
            "b;1857-12-31",
            "c;2026-10-31",
            "d;2026-11-01",
            "e;2099-01-01",
            "f;1000-01-01"
        );
        Raekker(Registre.Dagpengeperioder, "2025-10", "a;0225-01-01;;fuldtid", "a;2025-01-01;9999-12-31;fuldtid");
        var snapshot = Koer(
            Input with
            {
                PlausibleRanges =
                [
                    new("personer", "foedselsdato", null, null, Earliest, null, 12),
                    new("dagpengeperioder", "foerste_dag", null, null, Dag.Fra(1907, 1, 1), null, null),
                ],
            }
        );

        const string Sentence = "uden_for_graenser|foedselsdato ligger ikke mellem 1858-01-01 og 2026-10-31.";
        Karantaene(Registre.Personer, "2025-10").ShouldBe([.. new[] { 3, 5, 6, 7 }.Select(line => $"{line}|foedselsdato|***|{Sentence}")]);
        Klargjort(snapshot, Registre.Personer).ShouldBe(["a|1858-01-01", "c|2026-10-31"], ignoreOrder: true);
        Karantaene(Registre.Dagpengeperioder, "2025-10")
            .ShouldBe(["2|foerste_dag|0225-01-01|uden_for_graenser|foerste_dag er mindre end 1907-01-01."]);
    }

    [Fact]
    public void Hours_OfARow_HaveABorder()
    {
        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2025-01-01;;fuldtid");
        Raekker(
            Registre.Dagpengeudbetalinger,
            "2025-10",
            "a;a_dagpenge;0;2025-10-01;2025-10-31;744",
            "a;a_dagpenge;0;2025-10-01;2025-10-31;744,01",
            "a;a_dagpenge;0;2025-10-01;2025-10-31;999999,99"
        );
        var snapshot = Koer(Input with { PlausibleRanges = [new("dagpengeudbetalinger", "timer", null, null, null, 744_00, null)] });
        Karantaene(Registre.Dagpengeudbetalinger, "2025-10")
            .ShouldBe([
                "3|timer|744,01|uden_for_graenser|timer er større end 744.",
                "4|timer|999999,99|uden_for_graenser|timer er større end 744.",
            ]);
        snapshot.DeleAf("dagpengeudbetalinger").Single().RaekkerUd.ShouldBe(1);
    }

    /// <summary>A border holds for the deliveries it says, and a part made under another one is made again.</summary>
    [Fact]
    public void Borders_GoByTheDelivery()
    {
        Raekker(Registre.Henvendelser, "2025-10", "a;1999-12-31", "b;2000-01-01");
        var until = new PlausibleRange("henvendelser", "dato", null, new(2025, 9), Dag.Fra(2000, 1, 1), null, null);
        Klargjort(Koer(Input with { PlausibleRanges = [until] }), Registre.Henvendelser).Count.ShouldBe(2);
        var from = until with { From = new(2025, 10), To = null };
        Klargjort(Koer(Input with { PlausibleRanges = [until, from] }), Registre.Henvendelser).ShouldBe(["b|2000-01-01"]);
    }
}

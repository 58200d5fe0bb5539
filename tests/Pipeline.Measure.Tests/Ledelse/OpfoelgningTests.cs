using Pipeline.Domain.Ledelse;
using Pipeline.Measure.Fuldtidspersoner;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>docs/rules/rapporter.md, overview: expected = measured months + budget months carried forward by the year's deviation.</summary>
public sealed class OpfoelgningTests
{
    [Fact]
    public void Afvigelse_FoererBudgetmaanederneFremMedGennemsnittet()
    {
        // Budget 100 all year at 120.000 kr. a year; measured 90 and 96: −7 on average, so the other ten months are 93.
        var aaret = Opfoelgning.Af(Maalt(90, 96), Flad(100, 120_000), Fremskrivning.Afvigelse);
        aaret.Maaneder[2].ShouldBe(93);
        aaret.Forventet.ShouldBe((90 + 96 + 930) / 12m);
        aaret.Oprindelig.ShouldBe(100);
        aaret.BudgetKr.ShouldBe(12_000_000);
        aaret.AfvigelseKr.ShouldBe(10_000m * (1116 - 1200));
        aaret.EnhedsomkostningKr.ShouldBe(120_000);
    }

    [Fact]
    public void Forhold_FoererBudgetmaanederneFremMedBroeken() =>
        Opfoelgning.Af(Maalt(90, 96), Flad(100, 120_000), Fremskrivning.Forhold).Maaneder[2].ShouldBe(93);

    [Fact]
    public void UdenMaalteMaaneder_ErForventetBudgettet() =>
        Opfoelgning.Af(Maalt(), Flad(100, 120_000), Fremskrivning.Afvigelse).AfvigelseKr.ShouldBe(0);

    [Fact]
    public void Fremskrivning_GiverAldrigFaerreEndIngen() =>
        Opfoelgning
            .Af(Maalt(0), Flad(0.5m, 1).Select((b, m) => m == 0 ? new Budgetmaaned(9, 1) : b).ToList(), Fremskrivning.Afvigelse)
            .Maaneder[5]
            .ShouldBe(0);

    [Fact]
    public void UdenPris_ErPengeneUkendte_OgIkkeNul() =>
        Opfoelgning.Af(Maalt(90), Flad(100, null), Fremskrivning.Afvigelse).AfvigelseKr.ShouldBeNull();

    /// <summary>000, the monthly budget of 2025 and the overview's 5342 are printed apart; one is the mean of the other.</summary>
    [Fact]
    public void Kilden_SamletBudget_ErMaanedernesGennemsnit()
    {
        decimal[] budget = [5510, 5480, 5432, 5386, 5327, 5286, 5215, 5245, 5249, 5299, 5348, 5326];
        Math.Round(
                Opfoelgning.Af(Maalt(), [.. budget.Select(b => new Budgetmaaned(b, null))], Fremskrivning.Afvigelse).Oprindelig,
                MidpointRounding.AwayFromZero
            )
            .ShouldBe(5342);
    }

    private static List<decimal?> Maalt(params decimal[] tal) =>
        [.. Enumerable.Range(0, 12).Select(m => m < tal.Length ? tal[m] : (decimal?)null)];

    private static List<Budgetmaaned> Flad(decimal personer, decimal? pris) => [.. Enumerable.Repeat(new Budgetmaaned(personer, pris), 12)];
}

using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>A budget month of a kommune and ydelse.</summary>
/// <param name="Enhedsomkostning">Kr. a year for a fuldtidsperson; null where the budget has no price.</param>
public readonly record struct Budgetmaaned(decimal Fuldtidspersoner, decimal? Enhedsomkostning);

/// <summary>How a year is expected to end against its budget, as it looks after some of its months. Persons are means over the 12 months.</summary>
/// <param name="Maaneder">The expected persons of each month: measured, or carried forward.</param>
/// <param name="BudgetKr">Persons × yearly price / 12, over the months; null without a price.</param>
public sealed record Opfoelgning(
    IReadOnlyList<decimal> Maaneder,
    decimal Forventet,
    decimal Oprindelig,
    decimal? EnhedsomkostningKr,
    decimal? BudgetKr,
    decimal? ForventetKr
)
{
    /// <summary>Positive is dearer than the budget.</summary>
    public decimal? AfvigelseKr => ForventetKr - BudgetKr;

    /// <param name="faktisk">12 months from January; null where a month is not measured yet.</param>
    /// <param name="budget">12 months.</param>
    public static Opfoelgning Af(IReadOnlyList<decimal?> faktisk, IReadOnlyList<Budgetmaaned> budget, Fremskrivning fremskrivning)
    {
        var maalte = Enumerable.Range(0, 12).Where(m => faktisk[m] is not null).ToList();
        var (sum, sumBudget) = (maalte.Sum(m => faktisk[m]!.Value), maalte.Sum(m => budget[m].Fuldtidspersoner));
        var forventet = Enumerable.Range(0, 12).Select(m => faktisk[m] ?? Frem(budget[m].Fuldtidspersoner)).ToList();
        var priser = budget.Any(b => b.Enhedsomkostning is null) ? null : budget.Select(b => b.Enhedsomkostning!.Value / 12).ToList();
        var budgetKr = priser?.Select((p, m) => p * budget[m].Fuldtidspersoner).Sum();
        return new(
            forventet,
            forventet.Sum() / 12,
            budget.Sum(b => b.Fuldtidspersoner) / 12,
            budgetKr is { } kr && budget.Sum(b => b.Fuldtidspersoner) is > 0 and var personer ? kr / (personer / 12) : null,
            budgetKr,
            priser?.Select((p, m) => p * forventet[m]).Sum()
        );

        decimal Frem(decimal maaned) =>
            maalte.Count == 0 ? maaned
            : fremskrivning == Fremskrivning.Forhold ? (sumBudget == 0 ? maaned : maaned * sum / sumBudget)
            // Nobody is fewer than none.
            : Math.Max(0, maaned + ((sum - sumBudget) / maalte.Count));
    }
}

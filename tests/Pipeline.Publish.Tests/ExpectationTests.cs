using Pipeline.Domain.Kalender;
using Pipeline.Publish.Drift;

namespace Pipeline.Publish.Tests;

/// <summary>Freshness held against the calendar.</summary>
public sealed class ExpectationTests
{
    [Theory]
    [InlineData("jobsamtaler", "2025-10", "2025-12-15", "2025-11", "2025-12-15", 0)]
    [InlineData("jobsamtaler", "2025-10", "2025-12-16", "2025-11", "2025-12-15", 1)]
    [InlineData("jobsamtaler", "2025-10", "2026-11-30", "2025-11", "2025-12-15", 12)]
    [InlineData("ledighedsmaaneder", "2024-12", "2026-01-15", "2025-12", "2026-01-15", 0)]
    [InlineData("ledighedsmaaneder", "2024-12", "2026-01-16", "2025-12", "2026-01-15", 12)]
    public void Expectation_AMonthIsLateFromTheDayAfterItsLastDay(
        string product,
        string newest,
        string today,
        string next,
        string due,
        int late
    )
    {
        var date = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        var expected = Expectation.Of(
            new() { Produkt = product, NyesteMaaned = newest },
            days: 15,
            Dag.Fra(date.Year, date.Month, date.Day)
        );
        (expected.Next.ToString(), Dag.Tekst(expected.DueDay), expected.MonthsLate, expected.IsLate).ShouldBe((next, due, late, late > 0));
    }

    [Fact]
    public void Sentence_SaysSinceWhen()
    {
        new Expectation(new(2025, 11), Dag.Fra(2025, 12, 15), 0).Sentence().ShouldBe("2025-11 ventes senest 2025-12-15");
        new Expectation(new(2025, 11), Dag.Fra(2025, 12, 15), 1)
            .Sentence()
            .ShouldBe("2025-11 var ventet senest 2025-12-15; 1 måned forsinket");
    }
}

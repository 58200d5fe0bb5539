using Pipeline.Definitions.Produkter;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>When schedules fire, in Danish time.</summary>
public sealed class FireTimesTests
{
    [Theory]
    // The tenth at six: winter is UTC+1, summer UTC+2.
    [InlineData("0 0 6 10 * ?", "2026-01-20T00:00Z", "2026-02-10T05:00Z")]
    [InlineData("0 0 6 10 * ?", "2026-03-11T00:00Z", "2026-04-10T04:00Z")]
    // Half past two is left out on the spring Sunday, and comes twice on the autumn one.
    [InlineData("0 30 2 * * ?", "2026-03-28T12:00Z", "2026-03-29T01:00Z")]
    [InlineData("0 30 2 * * ?", "2026-10-24T12:00Z", "2026-10-25T00:30Z")]
    [InlineData("0 30 2 * * ?", "2026-10-25T00:30Z", "2026-10-26T01:30Z")]
    public void Next_InCopenhagen_IsTheHourOfTheClockThere(string cron, string now, string next) =>
        FireTimes.Next(new(cron, "Europe/Copenhagen"), Time(now)).ShouldBe(Time(next));

    [Theory]
    [InlineData("0 0 6 10 * ?", "2026-01-20T00:00Z", "2026-01-10T05:00Z")]
    [InlineData("0 0 6 10 * ?", "2026-05-09T00:00Z", "2026-04-10T04:00Z")]
    [InlineData("0 0 6 29 2 ?", "2026-01-20T00:00Z", "2024-02-29T05:00Z")]
    public void Previous_InCopenhagen_IsTheLastThatPassed(string cron, string now, string previous) =>
        FireTimes.Previous(new Tidsplan(cron, "Europe/Copenhagen"), Time(now)).ShouldBe(Time(previous));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

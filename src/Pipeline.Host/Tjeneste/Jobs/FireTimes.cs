using Cronos;
using Pipeline.Definitions.Produkter;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>When a schedule fires, by its own time zone: at a time that summer time leaves out it fires when the clock goes on, and at one that comes twice, once.</summary>
internal static class FireTimes
{
    /// <summary>How far back is looked for the time before, nearest first.</summary>
    private static readonly int[] Days = [1, 40, 400, 4000];

    /// <returns>Null: never.</returns>
    public static DateTimeOffset? Next(Tidsplan plan, DateTimeOffset now) =>
        Cron(plan).GetNextOccurrence(now, ScheduleTimeZone.Find(plan.Tidszone))?.ToUniversalTime();

    /// <summary>Whether anything ran then or not.</summary>
    /// <returns>Null: there is none in ten years.</returns>
    public static DateTimeOffset? Previous(Tidsplan plan, DateTimeOffset now)
    {
        var (cron, zone) = (Cron(plan), ScheduleTimeZone.Find(plan.Tidszone));
        return Days.Select(d =>
                cron.GetOccurrences(now.AddDays(-d), now, zone).Select(t => (DateTimeOffset?)t.ToUniversalTime()).LastOrDefault()
            )
            .FirstOrDefault(t => t is not null);
    }

    private static CronExpression Cron(Tidsplan plan) => CronExpression.Parse(plan.Cron, CronFormat.IncludeSeconds);
}

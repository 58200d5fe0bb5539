using Hangfire;
using Hangfire.Storage;
using Pipeline.Definitions.Produkter;
using Pipeline.Publish.Drift;
using Plan = Pipeline.Dashboard.Driftstyring.Tidsplan;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>
/// The schedules of the measurements as Hangfire's recurring jobs: one for each, with the cron and the time zone of its definition. A time that was missed is made up for
/// once, now, and not once for each. Which are paused is the warehouse's to say: a paused one is no recurring job.
/// </summary>
internal sealed class Schedule(
    IRecurringJobManagerV2 recurring,
    JobStorage storage,
    SchedulePauses pauses,
    Produktvalgte products,
    TimeProvider clock
)
{
    private IEnumerable<IGrouping<string, Definition>> Measurements => products.Alle.GroupBy(d => d.MaalesMed, StringComparer.Ordinal);

    /// <summary>
    /// Brings the recurring jobs to agree with the definitions. One that is as it was keeps what it knows: when it was last, and so what it has missed.
    /// </summary>
    public void Arrange()
    {
        var paused = pauses.All();
        var active = Measurements.Where(m => !paused.Contains(m.Key)).ToDictionary(m => m.Key, m => m.First().Tidsplan);
        foreach (var other in Stored().Where(id => !active.ContainsKey(id)))
        {
            recurring.RemoveIfExists(other);
        }

        foreach (var (measurement, plan) in active)
        {
            Put(measurement, plan);
        }
    }

    public IReadOnlyList<Plan> Plans()
    {
        var (paused, now) = (pauses.All(), clock.GetUtcNow());
        return
        [
            .. products.Alle.Select(d =>
            {
                var isPaused = paused.Contains(d.MaalesMed);
                return new Plan(d.Navn, d.Tidsplan.Cron, d.Tidsplan.Tidszone, isPaused ? null : FireTimes.Next(d.Tidsplan, now), isPaused)
                {
                    Forrige = FireTimes.Previous(d.Tidsplan, now),
                };
            }),
        ];
    }

    /// <summary>The warehouse first: should this process die between the two, the next one to start arranges the rest.</summary>
    public void Pause(string product)
    {
        var measurement = Measurement(product);
        pauses.Pause(measurement);
        recurring.RemoveIfExists(measurement);
    }

    /// <summary>A new recurring job: it counts from now, and makes up for nothing.</summary>
    public void Resume(string product)
    {
        var measurement = Measurement(product);
        if (pauses.Resume(measurement))
        {
            Put(measurement, products.Alle.First(d => d.MaalesMed == measurement).Tidsplan);
        }
    }

    /// <summary>The measurement that gives the product; its schedule is the product's.</summary>
    private string Measurement(string product) => products.Alle.Single(d => d.Navn == product).MaalesMed;

    private void Put(string measurement, Tidsplan plan) =>
        recurring.AddOrUpdate<ScheduledRunJob>(
            measurement,
            j => j.Run(measurement, null!, CancellationToken.None),
            plan.Cron,
            new RecurringJobOptions { TimeZone = ScheduleTimeZone.Find(plan.Tidszone), MisfireHandling = MisfireHandlingMode.Relaxed }
        );

    private List<string> Stored()
    {
        using var connection = storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(j => j.Id)];
    }
}

using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>The schedules as Hangfire keeps them, embedded and on a real server.</summary>
public sealed class ScheduleTests : IDisposable
{
    private const string Monthly = "0 0 6 10 * ?";

    private readonly Tempmappe _temp = new();
    private readonly SqliteVarehus _embedded;

    public ScheduleTests()
    {
        _embedded = new(_temp["data"]);
        _embedded.Migrer();
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Arrange_OfADefinition_IsARecurringJobInItsTimeZone()
    {
        using var hangfire = new ScheduleOnAClock(_embedded);
        var schedule = hangfire.Schedule(ScheduleOnAClock.Definition(Monthly));
        schedule.Arrange();

        var stored = hangfire.Stored().Single();
        (stored.Id, stored.Cron, stored.TimeZoneId).ShouldBe(("maaling", Monthly, "Europe/Copenhagen"));
        stored.NextExecution.ShouldBe(new DateTime(2026, 2, 10, 5, 0, 0));
        // What the pages show is what Hangfire will do.
        var plan = schedule.Plans().Single();
        plan.Naeste!.Value.UtcDateTime.ShouldBe(stored.NextExecution!.Value);
        plan.Forrige!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 1, 10, 5, 0, 0));
    }

    [Fact]
    public void Arrange_AsItWas_KeepsThatItIsPaused_AndWithANewTimeToo()
    {
        using (var before = new ScheduleOnAClock(_embedded))
        {
            var schedule = before.Schedule(ScheduleOnAClock.Definition(Monthly));
            schedule.Arrange();
            schedule.Pause("maaling");
            before.Stored().ShouldBeEmpty();
        }

        // The service starts anew, and what Hangfire had in memory is gone.
        using var hangfire = new ScheduleOnAClock(_embedded);
        var after = hangfire.Schedule(ScheduleOnAClock.Definition("0 30 7 1 * ?"));
        after.Arrange();

        after.Plans().Single().ShouldSatisfyAllConditions(p => p.PaaPause.ShouldBeTrue(), p => p.Naeste.ShouldBeNull());
        hangfire.Stored().ShouldBeEmpty();
        after.Resume("maaling");
        after.Plans().Single().Naeste!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 2, 1, 6, 30, 0));
        hangfire.Stored().Single().NextExecution.ShouldBe(new DateTime(2026, 2, 1, 6, 30, 0));
    }

    [Fact]
    public void Resume_AfterMissedTimes_CountsFromNow()
    {
        using var hangfire = new ScheduleOnAClock(_embedded);
        var schedule = hangfire.Schedule(ScheduleOnAClock.Definition(Monthly));
        schedule.Arrange();
        schedule.Pause("maaling");
        hangfire.Now = new(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);

        schedule.Resume("maaling");
        schedule.Resume("maaling");

        // Not February's and March's, which were missed.
        hangfire.Stored().Single().NextExecution.ShouldBe(new DateTime(2026, 4, 10, 4, 0, 0));
    }

    [Fact]
    public void Arrange_OfAMeasurementThatIsNoMore_TakesItsScheduleAway()
    {
        using var hangfire = new ScheduleOnAClock(_embedded);
        hangfire.Schedule(ScheduleOnAClock.Definition(Monthly), ScheduleOnAClock.Definition(Monthly, "anden")).Arrange();

        hangfire.Schedule(ScheduleOnAClock.Definition(Monthly)).Arrange();

        hangfire.Stored().Select(j => j.Id).ShouldBe(["maaling"]);
    }

    [PgFact]
    public void Times_MissedWhileNothingRan_AreMadeUpForOnce_AndWhileOneWaitsNoneIsAdded()
    {
        using var database = MigratedDatabase.New();
        // As the service: a member of the writer, who can make no table.
        var writer = Postgresadgang.Af(database.Som("pipeline_writer"), "prøven");
        using var hangfire = new ScheduleOnAClock(new PostgresVarehus(writer), writer);
        hangfire.Schedule(ScheduleOnAClock.Definition(Monthly)).Arrange();

        hangfire.Now = new(2026, 2, 10, 4, 59, 59, TimeSpan.Zero);
        hangfire.Tick();
        hangfire.Waiting().ShouldBeEmpty();

        // The service was down over February, March and April; it starts, and arranges what is as it was.
        hangfire.Now = new(2026, 4, 12, 0, 0, 0, TimeSpan.Zero);
        hangfire.Schedule(ScheduleOnAClock.Definition(Monthly)).Arrange();
        hangfire.Tick();
        hangfire.Tick();
        var first = hangfire.Waiting().ShouldHaveSingleItem();

        // May's and June's come while April's waits.
        foreach (var month in new[] { 5, 6 })
        {
            hangfire.Now = new(2026, month, 10, 4, 0, 0, TimeSpan.Zero);
            hangfire.Tick();
            hangfire.Waiting().ShouldBe([first]);
        }

        // And July's when that is begun.
        using (var connection = hangfire.Storage.GetConnection())
        using (var taken = connection.FetchNextJob([Queues.Runs], CancellationToken.None))
        {
            taken.JobId.ShouldBe(first);
            hangfire.Now = new(2026, 7, 10, 4, 0, 0, TimeSpan.Zero);
            hangfire.Tick();
            hangfire.Waiting().ShouldHaveSingleItem().ShouldNotBe(first);
        }

        hangfire.Stored().Single().NextExecution.ShouldBe(new DateTime(2026, 8, 10, 4, 0, 0));
    }
}

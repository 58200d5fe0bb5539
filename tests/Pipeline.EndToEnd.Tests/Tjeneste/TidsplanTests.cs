using Pipeline.Definitions.Produkter;
using Pipeline.Host.Tjeneste.Tidsplaner;
using Quartz;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>Schedules in a real scheduler that stands still, on a clock of the test's own.</summary>
public sealed class TidsplanTests
{
    private readonly Proeveur _ur = new();

    [Fact]
    public async Task Schedule_OfCopenhagen_KeepsItsHourOverSummerTime()
    {
        var planer = await Planlagt("0 0 6 10 * ?");
        var naeste = (await planer.Tidsplaner(default)).Single().Naeste!.Value;

        // The tenth at six: winter is UTC+1, summer UTC+2.
        naeste.UtcDateTime.ShouldBe(new DateTime(2026, 2, 10, 5, 0, 0));
        (await planer.Tidsplaner(default)).Single().Forrige!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 1, 10, 5, 0, 0));
        _ur.Nu = new(2026, 3, 11, 0, 0, 0, TimeSpan.Zero);
        (await (await Planlagt("0 0 6 10 * ?")).Tidsplaner(default))
            .Single()
            .Naeste!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 4, 10, 4, 0, 0));
    }

    [Fact]
    public async Task Schedule_AsItWas_KeepsThatItIsPaused_AndANewTimeToo()
    {
        var scheduler = await Scheduler();
        var foer = new Planlaegger(scheduler, [Definition("0 0 6 10 * ?")]);
        await foer.Indret(default);
        await foer.SaetPaaPause("maaling", default);

        await new Planlaegger(scheduler, [Definition("0 0 6 10 * ?")]).Indret(default);
        (await foer.Tidsplaner(default)).Single().PaaPause.ShouldBeTrue();
        var efter = new Planlaegger(scheduler, [Definition("0 30 7 1 * ?")]);
        await efter.Indret(default);

        (await efter.Tidsplaner(default)).Single().PaaPause.ShouldBeTrue();
        await efter.Genoptag("maaling", default);
        (await efter.Tidsplaner(default)).Single().Naeste!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 2, 1, 6, 30, 0));
    }

    [Fact]
    public async Task Schedule_Resumed_CountsFromNow()
    {
        var scheduler = await Scheduler();
        var planer = new Planlaegger(scheduler, [Definition("0 0 6 10 * ?")]);
        await planer.Indret(default);
        await planer.SaetPaaPause("maaling", default);
        _ur.Nu = new(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);

        await planer.Genoptag("maaling", default);

        // Not February's and March's, which were missed.
        (await planer.Tidsplaner(default))
            .Single()
            .Naeste!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 4, 10, 4, 0, 0));
    }

    [Fact]
    public async Task Schedule_OfAMeasurementThatIsNoMore_IsGone()
    {
        var scheduler = await Scheduler();
        await new Planlaegger(scheduler, [Definition("0 0 6 10 * ?"), Definition("0 0 6 10 * ?", "anden")]).Indret(default);

        await new Planlaegger(scheduler, [Definition("0 0 6 10 * ?")]).Indret(default);

        (await scheduler.Exists(Noegler.Tidsplan("maaling"))).ShouldBeTrue();
        (await scheduler.Exists(Noegler.Tidsplan("anden"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Schedule_Missed_IsMadeUpForOnce()
    {
        var scheduler = await Scheduler();
        await new Planlaegger(scheduler, [Definition("0 0 6 10 * ?")]).Indret(default);

        var trigger = (ICronTrigger)(await scheduler.GetTrigger(Noegler.Tidsplan("maaling")))!;
        var job = (await scheduler.GetJobDetail(trigger.JobKey))!;

        trigger.MisfireInstruction.ShouldBe(CronTriggerMisfireInstruction.FireAndProceed);
        job.ConcurrentExecutionDisallowed.ShouldBeTrue();
        job.RequestsRecovery.ShouldBeTrue();
    }

    private async Task<Planlaegger> Planlagt(string cron)
    {
        var planer = new Planlaegger(await Scheduler(), [Definition(cron)]);
        await planer.Indret(default);
        return planer;
    }

    private async Task<IScheduler> Scheduler() =>
        await QuartzSchedulerBuilder
            .Create(q => q.UseTimeProvider(_ur).ConfigureScheduler(o => o.InstanceName = Guid.NewGuid().ToString()))
            .BuildScheduler();

    private static Definition Definition(string cron, string navn = "maaling") =>
        Regelskift.Danmark2025.Produkt().Definition with
        {
            Navn = navn,
            MaalesMed = navn,
            Tidsplan = new(cron, "Europe/Copenhagen"),
        };

    private sealed class Proeveur : TimeProvider
    {
        public DateTimeOffset Nu { get; set; } = new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Nu;
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Host.Tjeneste.Arbejde;
using Quartz;
using Plan = Pipeline.Dashboard.Driftstyring.Tidsplan;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>
/// The schedules of the measurements in the scheduler: one for each, with the cron and the time zone of its definition. A time that was missed (nothing
/// ran, or the run before was not over) is made up for once, now, and not once for each. A measurement's runs never overlap.
/// </summary>
internal sealed class Planlaegger(IScheduler scheduler, IReadOnlyList<Definition> definitioner)
{
    /// <summary>The measurement that gives the product; its schedule is the product's.</summary>
    private string Maaling(string produkt) => definitioner.Single(d => d.Navn == produkt).MaalesMed;

    private IEnumerable<IGrouping<string, Definition>> Maalinger => definitioner.GroupBy(d => d.MaalesMed, StringComparer.Ordinal);

    /// <summary>
    /// Brings the scheduler to agree with the definitions. A schedule that is as it was keeps what it knows: when it was last, and whether it is paused.
    /// </summary>
    public async Task Indret(CancellationToken token)
    {
        await scheduler.AddJob(Job(Noegler.Bestilt).Build(), AddJobOptions.Replacing, token);
        foreach (var maaling in Maalinger)
        {
            await scheduler.AddJob(
                Job(Noegler.Koersel(maaling.Key)).UsingJobData(Felter.Maaling, maaling.Key).Build(),
                AddJobOptions.Replacing,
                token
            );
            await Indret(maaling.Key, maaling.First().Tidsplan, token);
        }

        await Fjern(token);
    }

    public async Task<IReadOnlyList<Plan>> Tidsplaner(CancellationToken token)
    {
        var planer = new List<Plan>();
        foreach (var definition in definitioner)
        {
            var noegle = Noegler.Tidsplan(definition.MaalesMed);
            var paaPause = await scheduler.GetTriggerState(noegle, token) == TriggerState.Paused;
            var trigger = await scheduler.GetTrigger(noegle, token);
            planer.Add(
                new(
                    definition.Navn,
                    definition.Tidsplan.Cron,
                    definition.Tidsplan.Tidszone,
                    paaPause ? null : trigger?.NextFireTimeUtc,
                    paaPause
                )
                {
                    Forrige = Forrige(definition.Tidsplan),
                }
            );
        }

        return planer;
    }

    /// <summary>By the cron, whether anything ran then or not.</summary>
    private DateTimeOffset? Forrige(Tidsplan plan) =>
        new CronExpression(plan.Cron, ScheduleTimeZone.Find(plan.Tidszone)).GetPreviousValidTimeBefore(scheduler.TimeProvider.GetUtcNow());

    public async Task SaetPaaPause(string produkt, CancellationToken token) =>
        await scheduler.PauseTrigger(Noegler.Tidsplan(Maaling(produkt)), token);

    /// <summary>A new trigger in the old one's place: the old one would make up for what it missed.</summary>
    public async Task Genoptag(string produkt, CancellationToken token)
    {
        var maaling = Maaling(produkt);
        var noegle = Noegler.Tidsplan(maaling);
        if (await scheduler.GetTriggerState(noegle, token) == TriggerState.Paused)
        {
            var plan = definitioner.First(d => d.MaalesMed == maaling).Tidsplan;
            await scheduler.RescheduleJob(noegle, Trigger(maaling, plan), token);
            await scheduler.ResumeTrigger(noegle, token);
        }
    }

    private async Task Indret(string maaling, Tidsplan plan, CancellationToken token)
    {
        var noegle = Noegler.Tidsplan(maaling);
        if (await scheduler.GetTrigger(noegle, token) is not ICronTrigger findes)
        {
            await scheduler.ScheduleTrigger(Trigger(maaling, plan), TriggerConflict.Keep, token);
        }
        else if (findes.CronExpressionString != plan.Cron || findes.TimeZone.Id != plan.Tidszone)
        {
            var paaPause = await scheduler.GetTriggerState(noegle, token) == TriggerState.Paused;
            await scheduler.RescheduleJob(noegle, Trigger(maaling, plan), token);
            if (paaPause)
            {
                await scheduler.PauseTrigger(noegle, token);
            }
        }
    }

    /// <summary>Schedules of measurements that are no more.</summary>
    private async Task Fjern(CancellationToken token)
    {
        var kendte = Maalinger.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var alle = await scheduler.QueryTriggers(
            new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals("tidsplan"), Take = 1000 },
            token
        );
        foreach (var ukendt in alle.Items.Where(t => !kendte.Contains(t.Key.Name)))
        {
            await scheduler.DeleteJob(Noegler.Koersel(ukendt.Key.Name), token);
        }
    }

    private ITrigger Trigger(string maaling, Tidsplan plan) =>
        TriggerBuilder
            .Create(scheduler.TimeProvider)
            .WithIdentity(Noegler.Tidsplan(maaling))
            .ForJob(Noegler.Koersel(maaling))
            .WithExecutionGroup(Noegler.Koersler)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(plan.Cron)
                    .InTimeZone(ScheduleTimeZone.Find(plan.Tidszone))
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();

    /// <summary>A run: kept whether or not anything will start it, one at a time, and begun again when the process that had it is gone.</summary>
    private static JobBuilder<Koerselsjob> Job(JobKey noegle) =>
        JobBuilder.Create<Koerselsjob>().WithIdentity(noegle).StoreDurably().DisallowConcurrentExecution().RequestRecovery();
}

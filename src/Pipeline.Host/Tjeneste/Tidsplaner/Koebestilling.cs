using Pipeline.Host.Tjeneste.Arbejde;
using Quartz;

namespace Pipeline.Host.Tjeneste.Tidsplaner;

/// <summary>Puts work into the scheduler. Each may be done twice: what is there already is kept.</summary>
internal sealed class Koebestilling(IScheduler scheduler)
{
    /// <summary>Attempts after the first at a bucket or a publish step that failed; after them the backfill has failed.</summary>
    public static readonly RetryPolicy Genforsoeg = RetryPolicy.Exponential(3, TimeSpan.FromSeconds(2), 3, TimeSpan.FromMinutes(1));

    public async Task Koersel(string koersel, Bestilling bestilling, CancellationToken token) =>
        await scheduler.ScheduleTrigger(
            Nu(Noegler.Bestilling(koersel), Noegler.Bestilt, Noegler.Koersler)
                .UsingJobData(Felter.Koersel, koersel)
                .UsingJobData(Felter.Bestilling, bestilling.Tekst())
                .Build(),
            TriggerConflict.Keep,
            token
        );

    /// <summary>The buckets of a backfill, for whoever has room.</summary>
    public async Task Spande(string koersel, IEnumerable<int> spande, CancellationToken token)
    {
        await Job<Spandjob>(Noegler.Efterberegning(koersel), koersel, alene: false, token);
        foreach (var spand in spande)
        {
            await scheduler.ScheduleTrigger(
                Nu(Noegler.Spand(koersel, spand), Noegler.Efterberegning(koersel), Noegler.Spande)
                    .UsingJobData(Felter.Spand, spand.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .WithRetryPolicy(Genforsoeg)
                    .Build(),
                TriggerConflict.Keep,
                token
            );
        }
    }

    public async Task Udgivelse(string koersel, CancellationToken token)
    {
        await Job<Udgivelsesjob>(Noegler.Udgivelse(koersel), koersel, alene: true, token);
        await scheduler.ScheduleTrigger(
            Nu(new TriggerKey(koersel, "udgivelse"), Noegler.Udgivelse(koersel), Noegler.Udgivelser).WithRetryPolicy(Genforsoeg).Build(),
            TriggerConflict.Keep,
            token
        );
    }

    /// <summary>Takes a backfill's work out of the scheduler, and asks those who have some of it in hand to stop.</summary>
    public async Task Fjern(string koersel, CancellationToken token)
    {
        foreach (var noegle in new[] { Noegler.Efterberegning(koersel), Noegler.Udgivelse(koersel) })
        {
            await scheduler.Interrupt(noegle, token);
        }

        await scheduler.UnscheduleJobs(GroupMatcher<TriggerKey>.GroupEquals(Noegler.Spand(koersel, 0).Group), token);
        await Glem(koersel, token);
    }

    /// <summary>What is left in the scheduler of a backfill that is over. What is still in somebody's hands goes the next time.</summary>
    public async Task Glem(string koersel, CancellationToken token)
    {
        foreach (var noegle in new[] { Noegler.Efterberegning(koersel), Noegler.Udgivelse(koersel) })
        {
            try
            {
                await scheduler.DeleteJob(noegle, token);
            }
            catch (SchedulerException)
            {
                // A trigger of the job ended while it was being deleted.
            }
        }
    }

    private async Task Job<T>(JobKey noegle, string koersel, bool alene, CancellationToken token)
        where T : class, IJob
    {
        if (!await scheduler.Exists(noegle, token))
        {
            await scheduler.AddJob(
                JobBuilder
                    .Create<T>()
                    .WithIdentity(noegle)
                    .UsingJobData(Felter.Koersel, koersel)
                    .StoreDurably()
                    .DisallowConcurrentExecution(alene)
                    .RequestRecovery()
                    .Build(),
                AddJobOptions.Replacing,
                token
            );
        }
    }

    private TriggerBuilder<IJob> Nu(TriggerKey noegle, JobKey job, string gruppe) =>
        TriggerBuilder
            .Create(scheduler.TimeProvider)
            .WithIdentity(noegle)
            .ForJob(job)
            .WithExecutionGroup(gruppe)
            .StartNow()
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires));
}

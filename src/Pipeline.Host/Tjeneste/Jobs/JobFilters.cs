using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>What holds for every job, beside what its class says of itself.</summary>
internal static class JobFilters
{
    /// <summary>How long a job that is over can be looked up.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>How long one that failed can be done again.</summary>
    private static readonly TimeSpan FailedKept = TimeSpan.FromDays(30);

    /// <param name="more">Those of the process.</param>
    public static IJobFilterProvider Provider(params IEnumerable<object> more)
    {
        var filters = new JobFilterCollection();
        foreach (var filter in (object[])[new StatisticsHistoryAttribute(), new OneWaiting(), new SafeFailures(), .. more])
        {
            filters.Add(filter);
        }

        return new JobFilterProviderCollection(filters, new JobFilterAttributeFilterProvider());
    }

    /// <summary>
    /// A time that comes while the run of the time before waits to begin adds no second one: a run measures everything anyway. While the run before is under way, one more
    /// waits for it.
    /// </summary>
    private sealed class OneWaiting : IClientFilter
    {
        public void OnCreating(CreatingContext context)
        {
            // Hangfire remembers of a recurring job the last it made, but not past one that was left out.
            if (context.Job.Type == typeof(ScheduledRunJob))
            {
                context.Canceled = context
                    .Storage.GetMonitoringApi()
                    .EnqueuedJobs(Queues.Runs, 0, 1000)
                    .Any(j => j.Value?.Job is { } other && other.Type == context.Job.Type && Equals(other.Args[0], context.Job.Args[0]));
            }
        }

        public void OnCreated(CreatedContext context) { }
    }

    /// <summary>What is stored of a failure names no file of the program, and goes when it is old.</summary>
    private sealed class SafeFailures : IElectStateFilter, IApplyStateFilter
    {
        public void OnStateElection(ElectStateContext context)
        {
            if (context.CandidateState is FailedState failed)
            {
                failed.IncludeFileInfo = false;
            }
        }

        public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
        {
            if (context.NewState is FailedState)
            {
                transaction.ExpireJob(context.BackgroundJob.Id, FailedKept);
            }
        }

        public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
        {
            if (context.OldStateName == FailedState.StateName)
            {
                transaction.PersistJob(context.BackgroundJob.Id);
            }
        }
    }
}

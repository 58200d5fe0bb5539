using System.Data.Common;
using System.Transactions;
using Hangfire;
using Hangfire.States;
using Npgsql;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Puts work into the queue, and takes it out.</summary>
internal sealed class JobQueue(IBackgroundJobClientV2 client, JobStore store, RunLinks links)
{
    /// <summary>
    /// Records something in the warehouse and puts what follows from it into the queue, in one transaction: both are there, or neither. Done again from the start when
    /// it failed by something that passes.
    /// </summary>
    /// <param name="record">In the transaction of the connection, which is closed before <paramref name="enqueue"/>.</param>
    public T Together<T>(PostgresVarehus warehouse, Func<DbConnection, T> record, Action<T> enqueue) =>
        warehouse.Igen(
            () =>
            {
                try
                {
                    using var scope = new TransactionScope(
                        TransactionScopeOption.RequiresNew,
                        new TransactionOptions
                        {
                            IsolationLevel = IsolationLevel.ReadCommitted,
                            Timeout = TransactionManager.MaximumTimeout,
                        }
                    );
                    T result;
                    using (var connection = store.Source!.OpenConnection())
                    {
                        result = record(connection);
                    }

                    enqueue(result);
                    scope.Complete();
                    return result;
                }
                catch (TransactionException e) when (e.InnerException is NpgsqlException cause)
                {
                    throw cause;
                }
            },
            CancellationToken.None
        );

    public void Run(string koersel) =>
        links.Set(koersel, client.Enqueue<RequestedRunJob>(j => j.Run(koersel, null!, CancellationToken.None)));

    public void Buckets(string koersel, IEnumerable<int> spande)
    {
        foreach (var spand in spande)
        {
            client.Enqueue<BucketJob>(j => j.Run(koersel, spand, null!, CancellationToken.None));
        }
    }

    public void Publication(string koersel) =>
        links.Set(koersel, client.Enqueue<PublicationJob>(j => j.Run(koersel, null!, CancellationToken.None)));

    /// <summary>The states of a job that is not over.</summary>
    private static readonly string[] Unfinished = [EnqueuedState.StateName, ScheduledState.StateName, ProcessingState.StateName];

    /// <summary>
    /// Takes a run out of the queue, and asks the process that has some of it in hand to stop, whichever that is. Buckets that wait are left: they find that there is
    /// nothing to do.
    /// </summary>
    /// <returns>Whether there was something to stop.</returns>
    public bool Stop(string koersel)
    {
        var stopped = false;
        var own = links.Find(koersel) is { } job ? new[] { job } : [];
        foreach (var id in own.Concat(WorkUnderWay.Buckets(store.Storage, koersel)).Distinct().ToList())
        {
            stopped |= Unfinished.Any(state => client.Delete(id, state));
        }

        return stopped;
    }
}

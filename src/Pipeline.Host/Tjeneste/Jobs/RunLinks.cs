using Hangfire;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Which of Hangfire's jobs a run is; forgotten when the job is. Of a backfill on workers it is the publish step.</summary>
internal sealed class RunLinks(JobStorage storage)
{
    private const string Job = "job";

    public void Set(string koersel, string job)
    {
        using var connection = storage.GetConnection();
        using var transaction = (Hangfire.Storage.JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetRangeInHash(Key(koersel), [new(Job, job)]);
        transaction.ExpireHash(Key(koersel), JobFilters.Kept);
        transaction.Commit();
    }

    /// <returns>Null: none is known, or no more.</returns>
    public string? Find(string koersel)
    {
        using var connection = storage.GetConnection();
        return connection.GetAllEntriesFromHash(Key(koersel))?.GetValueOrDefault(Job);
    }

    private static string Key(string koersel) => $"run:{koersel}";
}

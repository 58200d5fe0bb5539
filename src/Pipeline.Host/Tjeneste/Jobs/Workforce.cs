using Hangfire;
using Hangfire.Common;
using Hangfire.Storage.Monitoring;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Styring;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The processes that take work, as Hangfire hears from them, each with what it has in hand and how far that is.</summary>
internal sealed class Workforce(Tjenestemiljoe miljoe, JobStore store, Tavle tavle)
{
    public IReadOnlyList<Arbejder> All()
    {
        var jobs = WorkUnderWay.Jobs(store.Storage).ToLookup(j => WorkUnderWay.Process(j.Value.ServerId));
        var delivered = miljoe.ErKlynge ? miljoe.Status.Faerdige() : new Dictionary<string, long>();
        var waiting = miljoe.ErKlynge && store.Storage.GetMonitoringApi().EnqueuedCount(Queues.Buckets) > 0;
        return
        [
            .. WorkUnderWay
                .Servers(store.Storage, miljoe.Indstillinger.Tjeneste.Silence, miljoe.Ur)
                .GroupBy(s => WorkUnderWay.Process(s.Name), StringComparer.Ordinal)
                .OrderBy(p => p.Min(s => s.StartedAt))
                .Select(p =>
                {
                    var buckets = p.Where(s => s.Queues.Contains(Queues.Buckets)).Sum(s => s.WorkersCount);
                    return new Arbejder(
                        p.Key,
                        p.Key.Split('@')[^1],
                        buckets > 0 ? buckets : miljoe.Traade,
                        Utc(p.Min(s => s.StartedAt)),
                        Utc(p.Max(s => s.Heartbeat)!.Value),
                        [.. jobs[p.Key].OrderBy(j => j.Value.StartedAt).Select(j => Task(j.Key, j.Value))],
                        delivered.GetValueOrDefault(p.Key)
                    )
                    {
                        // Between two buckets it has none, and yet it is not idle.
                        HarArbejde = jobs[p.Key].Any() || (waiting && buckets > 0),
                    };
                }),
        ];
    }

    private Opgave Task(string id, ProcessingJobDto dto)
    {
        var started = dto.StartedAt is { } at ? Utc(at) : (DateTimeOffset?)null;
        if (dto.Job is not { } job)
        {
            return new(id, null, "et job, som denne udgave af programmet ikke kender", started, null);
        }

        var koersel = job.Type == typeof(ScheduledRunJob) ? Parameter(id) : (string)job.Args[0];
        if (job.Type == typeof(BucketJob) && miljoe.Status.Find(koersel!) is { } post)
        {
            return new(
                id,
                koersel,
                $"spand {job.Args[1]} af {post.Produkt} under regelsæt {post.Regelsaet}; {Tekst.Antal(post.Maalte)} af {Tekst.Antal(post.Spande)} er målt",
                started,
                post.Spande == 0 ? null : (double)post.Maalte / post.Spande
            );
        }

        return job.Type == typeof(PublicationJob)
            ? new(id, koersel, $"udgivelse af {miljoe.Status.Find(koersel!)?.Produkt}", started, null)
            : new(
                id,
                koersel,
                koersel is not null && tavle.Find(koersel)?.Nu is { ErSlut: false } now
                    ? $"kørsel: {now.Trin ?? "venter på datamappen"}"
                    : "kørsel",
                started,
                koersel is not null ? tavle.Find(koersel)?.Nu.Andel : null
            );
    }

    /// <summary>The run of a scheduled job that has begun.</summary>
    private string? Parameter(string id)
    {
        using var connection = store.Storage.GetConnection();
        return SerializationHelper.Deserialize<string>(
            connection.GetJobParameter(id, ScheduledRunJob.RunParameter),
            SerializationOption.User
        );
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

using Dapper;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>The schedules that are paused, by measurement, in ops.pauser: whatever the scheduler has forgotten or never knew.</summary>
public sealed class SchedulePauses(IVarehus warehouse, TimeProvider clock)
{
    public IReadOnlySet<string> All()
    {
        using var f = warehouse.Aabn();
        return f.Query<string>("select maaling from ops.pauser").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Doing it twice is doing it once.</summary>
    public void Pause(string measurement) =>
        warehouse.ITransaktion(t =>
            t.Connection!.Execute(
                "insert into ops.pauser (maaling, siden) values (@measurement, @now) on conflict (maaling) do nothing",
                new { measurement, now = Udgivelsesbog.Tid(clock.GetUtcNow()) },
                t
            )
        );

    /// <returns>Whether it was paused.</returns>
    public bool Resume(string measurement) =>
        warehouse.ITransaktion(t =>
            t.Connection!.Execute("delete from ops.pauser where maaling = @measurement", new { measurement }, t) == 1
        );
}

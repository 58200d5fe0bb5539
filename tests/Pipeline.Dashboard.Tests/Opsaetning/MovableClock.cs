namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>A clock that is put on by hand.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Add(TimeSpan time) => _now += time;
}

namespace Pipeline.Dashboard.Access;

/// <summary>A number of tries that is used up and comes again with time. Not for several threads at once.</summary>
/// <param name="size">Tries when it is full.</param>
/// <param name="refill">How long until one has come again.</param>
internal sealed class TokenBucket(int size, TimeSpan refill, DateTimeOffset now)
{
    private double _left = size;
    private DateTimeOffset _at = now;

    /// <summary>How long until there is a try; zero when there is one now.</summary>
    public TimeSpan Wait(DateTimeOffset now) => Left(now) >= 1 ? TimeSpan.Zero : (1 - _left) * refill;

    public void Take(DateTimeOffset now) => _left = Left(now) - 1;

    public void GiveBack(DateTimeOffset now) => _left = Math.Min(size, Left(now) + 1);

    public double Left(DateTimeOffset now)
    {
        if (now > _at)
        {
            _left = Math.Min(size, _left + ((now - _at) / refill));
            _at = now;
        }

        return _left;
    }
}

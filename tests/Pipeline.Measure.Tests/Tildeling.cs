namespace Pipeline.Measure.Tests;

/// <summary>What something allocates.</summary>
internal static class Tildeling
{
    private const int Gange = 5;

    /// <summary>
    /// Bytes on this thread, the least of some times: a garbage collection started by another test takes the thread's room for small objects away half used, and the
    /// rest of it (up to 8 kB) is counted as allocated.
    /// </summary>
    public static long Af(Action goer)
    {
        var mindst = long.MaxValue;
        for (var i = 0; i < Gange; i++)
        {
            var foer = GC.GetAllocatedBytesForCurrentThread();
            goer();
            mindst = Math.Min(mindst, GC.GetAllocatedBytesForCurrentThread() - foer);
        }

        return mindst;
    }
}

using System.Diagnostics;
using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

[Collection(nameof(LakeLeakTests))]
public sealed class LakeLeakTests : LakeTest
{
    /// <summary>Raise to 1,000,000 for the long form; memory stays as flat. A leaked statement or chunk alone would cost 25 MB here.</summary>
    private const int Queries = 5_000;

    [Fact]
    public void Query_ManyTimes_MemoryStaysFlat()
    {
        Run(1_000);
        var before = Resident();
        Run(Queries);
        (Resident() - before).ShouldBeLessThan(12L << 20);
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private void Run(int queries)
    {
        for (var i = 0; i < queries; i++)
        {
            // A text longer than is inlined, a parameter, an unread rest, and now and then an error: each has memory of its own to lose.
            using var result = Lake.Query("SELECT repeat('x', 1000), range FROM range(3) WHERE range <> ?", i);
            result.NextChunk(out _).ShouldBeTrue();
            if (i % 50 == 0)
            {
                Should.Throw<LakeException>(() => Lake.Query("SELECT fejl FROM ingen"));
            }
        }
    }
}

/// <summary>Resident memory means something only while no other test runs.</summary>
[CollectionDefinition(nameof(LakeLeakTests), DisableParallelization = true)]
public sealed class AloneDefinition;

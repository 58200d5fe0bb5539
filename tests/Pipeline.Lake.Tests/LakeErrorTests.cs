using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

public sealed class LakeErrorTests : LakeTest
{
    [Fact]
    public void Query_BadSql_ThrowsEnginesMessage() =>
        Should.Throw<LakeException>(() => Lake.Query("SELEKT 1")).Message.ShouldContain("syntax error");

    [Fact]
    public void Query_MissingFile_IsIo() =>
        Should.Throw<LakeException>(() => Lake.Execute("SELECT * FROM read_csv('/findes/ikke.csv')")).Art.ShouldBe(LakeFejlart.Io);

    [Fact]
    public void NextChunk_ErrorMidway_Throws()
    {
        Should
            .Throw<LakeException>(() =>
            {
                using var result = Lake.Query("SELECT CASE WHEN range = 900000 THEN error('stop her') ELSE 'x' END FROM range(1000000)");
                while (result.NextChunk(out _)) { }
            })
            .Message.ShouldContain("stop her");
        Lake.Scalar<int>("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void Query_Cancelled_StopsAndConnectionGoesOn()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Should.Throw<OperationCanceledException>(() =>
            Lake.Execute("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 3", source.Token)
        );
        Lake.Scalar<int>("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void NextChunk_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        using (var result = Lake.Query("SELECT range FROM range(100000000)", source.Token))
        {
            result.NextChunk(out _).ShouldBeTrue();
            source.Cancel();
            Should.Throw<OperationCanceledException>(() =>
            {
                while (result.NextChunk(out _)) { }
            });
        }

        Lake.Scalar<int>("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void Open_BadSetting_Throws() =>
        Should.Throw<LakeException>(() => LakeDatabase.Open(new() { MemoryLimitMb = -1, Threads = -1 }));

    [Fact]
    public void Query_BeyondMemory_IsHukommelse()
    {
        using var database = LakeDatabase.Open(new() { MemoryLimitMb = 10, Threads = 1 });
        using var lake = database.Connect();
        Should
            .Throw<LakeException>(() => lake.Execute("CREATE TABLE t AS SELECT range, hash(range) AS h FROM range(20000000) ORDER BY h"))
            .Art.ShouldBe(LakeFejlart.Hukommelse);
    }
}

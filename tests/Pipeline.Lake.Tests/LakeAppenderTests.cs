using Pipeline.Domain.Kalender;
using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

public sealed class LakeAppenderTests : LakeTest
{
    [Fact]
    public void Append_SeveralChunksWithNulls_AllRowsThere()
    {
        Lake.Execute("CREATE TABLE t (n BIGINT, d DATE, s VARCHAR)");
        using (var appender = Lake.Append("t"))
        {
            long next = 0;
            foreach (var count in new[] { LakeAppender.Capacity, 100, LakeAppender.Capacity })
            {
                var n = appender.Values<long>(0);
                var d = appender.Values<int>(1);
                for (var i = 0; i < count; i++, next++)
                {
                    n[i] = next;
                    d[i] = Dag.Fra(2020, 1, 1) + (int)(next % 5);
                    appender.SetText(2, i, next % 7 == 0 ? null : $"række nummer {next}");
                }

                appender.Append(count);
            }

            appender.Complete();
        }

        Lake.Scalar<long>("SELECT count(*) FROM t WHERE s IS NULL = (n % 7 = 0) AND d = DATE '2020-01-01' + (n % 5)::INTEGER")
            .ShouldBe(4196);
        Lake.Scalar<string>("SELECT s FROM t WHERE n = 4195").ShouldBe("række nummer 4195");
    }

    [Fact]
    public void Set_WithValidity_KeepsIt()
    {
        Lake.Execute("CREATE TABLE t (n INTEGER)");
        using (var appender = Lake.Append("t"))
        {
            appender.Set<int>(0, [1, 2, 3, 4], [0b1011]);
            appender.Append(4);
            appender.Set<int>(0, [5]);
            appender.Append(1);
            appender.Complete();
        }

        Lake.Scalar<string>("SELECT string_agg(coalesce(n::VARCHAR, '-'), ' ') FROM t").ShouldBe("1 2 - 4 5");
    }

    [Fact]
    public void Dispose_WithoutComplete_DropsWhatItHolds()
    {
        Lake.Execute("CREATE TABLE t (n INTEGER)");
        using (var appender = Lake.Append("t"))
        {
            appender.Set<int>(0, [1]);
            appender.Append(1);
        }

        Lake.Scalar<int>("SELECT count(*) FROM t").ShouldBe(0);
    }

    [Fact]
    public void Append_UnknownTable_Throws() => Should.Throw<LakeException>(() => Lake.Append("findes_ikke"));

    [Fact]
    public void Values_WrongType_Throws()
    {
        Lake.Execute("CREATE TABLE t (n INTEGER)");
        using var appender = Lake.Append("t");
        Should.Throw<InvalidCastException>(() => appender.Values<long>(0).Length);
        Should.Throw<InvalidCastException>(() => appender.SetText(0, 0, "x"));
    }
}

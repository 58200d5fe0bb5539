using NodaTime;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

public sealed class LakeResultTests : LakeTest
{
    [Fact]
    public void Query_EveryType_ReadsPhysicalValues()
    {
        using var result = Lake.Query(
            """
            SELECT true, 200::UTINYINT, (-3)::SMALLINT, 70000::INTEGER, (-5000000000)::BIGINT, 1.5::DOUBLE, DATE '2025-10-31',
                   'kort', 'en tekst der er længere end tolv bytes', 12345678901234567890::HUGEINT
            """
        );
        result.NextChunk(out var c).ShouldBeTrue();
        c.Count.ShouldBe(1);
        c.Values<bool>(0)[0].ShouldBeTrue();
        c.Values<byte>(1)[0].ShouldBe((byte)200);
        c.Values<short>(2)[0].ShouldBe((short)-3);
        c.Values<int>(3)[0].ShouldBe(70000);
        c.Values<long>(4)[0].ShouldBe(-5_000_000_000);
        c.Values<double>(5)[0].ShouldBe(1.5);
        c.Values<int>(6)[0].ShouldBe(Dag.Fra(2025, 10, 31));
        c.Text(7, 0).ShouldBe("kort");
        c.Text(8, 0).ShouldBe("en tekst der er længere end tolv bytes");
        c.Values<Int128>(9)[0].ShouldBe((Int128)12345678901234567890);
        result.NextChunk(out _).ShouldBeFalse();
    }

    [Fact]
    public void Query_ManyRows_StreamsAllInOrder()
    {
        using var result = Lake.Query(
            "SELECT range AS n, CASE WHEN range % 3 = 0 THEN NULL ELSE range::INTEGER END AS m FROM range(1000000)"
        );
        result.Columns.ShouldBe([new LakeColumn("n", LakeType.BigInt), new LakeColumn("m", LakeType.Integer)]);
        long expected = 0;
        while (result.NextChunk(out var c))
        {
            c.AllValid(0).ShouldBeTrue();
            c.AllValid(1).ShouldBeFalse();
            var n = c.Values<long>(0);
            var m = c.Values<int>(1);
            for (var i = 0; i < c.Count; i++, expected++)
            {
                if (n[i] != expected || c.IsValid(1, i) != (expected % 3 != 0) || (expected % 3 != 0 && m[i] != expected))
                {
                    Assert.Fail($"row {expected}");
                }
            }
        }

        expected.ShouldBe(1_000_000);
    }

    [Fact]
    public void Values_WrongType_Throws()
    {
        using var result = Lake.Query("SELECT 1::INTEGER AS tal");
        result.NextChunk(out var c).ShouldBeTrue();
        Should.Throw<InvalidCastException>(() => c.Values<long>(0)[0]).Message.ShouldContain("tal");
    }

    [Fact]
    public void Chunk_AfterDispose_Throws()
    {
        var result = Lake.Query("SELECT 1::INTEGER");
        result.NextChunk(out var c).ShouldBeTrue();
        result.Dispose();
        Should.Throw<ObjectDisposedException>(() => c!.Values<int>(0)[0]);
        Should.Throw<ObjectDisposedException>(() => c!.Text(0, 0));
        Should.Throw<ObjectDisposedException>(() => result.NextChunk(out _));
    }

    [Fact]
    public void Result_ConnectionAndDatabaseDisposedFirst_StaysReadable()
    {
        var database = LakeDatabase.Open(new());
        var connection = database.Connect();
        using var result = connection.Query("SELECT range FROM range(5000)");
        connection.Dispose();
        database.Dispose();
        var rows = 0;
        while (result.NextChunk(out var c))
        {
            rows += c.Count;
        }

        rows.ShouldBe(5000);
    }

    [Fact]
    public void Parameters_EveryType_RoundTrip()
    {
        using var result = Lake.Query(
            "SELECT ?, ?, ?, ?, ?, ?, ?::VARCHAR",
            true,
            7,
            5_000_000_000,
            2.5,
            new LocalDate(2020, 2, 29),
            "a'b\0æ",
            null
        );
        result.NextChunk(out var c).ShouldBeTrue();
        Enumerable.Range(0, 7).Select(i => c.Value(i, 0)).ShouldBe([true, 7, 5_000_000_000, 2.5, Dag.Fra(2020, 2, 29), "a'b\0æ", null]);
        Lake.Scalar<string>("SELECT ?", "").ShouldBe("");
    }

    [Fact]
    public void Parameters_WrongNumber_Throws() => Should.Throw<LakeException>(() => Lake.Query("SELECT ?"));

    [Fact]
    public void Scalar_KindsOfValue_Converts()
    {
        Lake.Scalar<long>("SELECT sum(range) FROM range(10)").ShouldBe(45);
        Lake.Scalar<int>("SELECT count(*) FROM range(10)").ShouldBe(10);
        Lake.Scalar<long?>("SELECT max(range) FROM range(0)").ShouldBeNull();
        Lake.Scalar<string>("SELECT NULL::VARCHAR").ShouldBeNull();
        Should.Throw<LakeException>(() => Lake.Scalar<long>("SELECT NULL::BIGINT"));
    }

    [Fact]
    public void Execute_ReturnsRowsChanged()
    {
        Lake.Execute("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2), (3)");
        Lake.Execute("DELETE FROM t WHERE n < 3").ShouldBe(2);
        Lake.Execute("INSERT INTO t SELECT range::INTEGER FROM range(?)", 10).ShouldBe(10);
    }
}

using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

public sealed class LakeParquetTests : LakeTest
{
    [Fact]
    public void WriteParquet_WritesWholeFileOnly()
    {
        var path = PathOf("ny/mappe's/tal.parquet");
        Lake.WriteParquet("SELECT range::INTEGER AS n FROM range(10000) ORDER BY n DESC", path, new(RowGroupSize: 4096)).ShouldBe(10_000);
        Lake.Scalar<long>($"SELECT count(*) FROM {LakeSql.Tekst(path)} WHERE n = 9999 - file_row_number").ShouldBe(10_000);
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void WriteParquet_QueryFails_LeavesTheOldFileAndNothingElse()
    {
        var path = PathOf("tal.parquet");
        Lake.WriteParquet("SELECT 1 AS n", path);
        Should.Throw<LakeException>(() =>
            Lake.WriteParquet("SELECT CASE WHEN range = 200000 THEN error('x') ELSE 1 END AS n FROM range(300000)", path)
        );
        Lake.Scalar<long>($"SELECT sum(n) FROM {LakeSql.Tekst(path)}").ShouldBe(1);
        Directory.GetFiles(Folder).ShouldBe([path]);
    }

    [Fact]
    public void WriteParquet_SameRows_SameBytes()
    {
        foreach (var name in new[] { "a", "b" })
        {
            Lake.WriteParquet("SELECT range AS n, 'tekst ' || range AS s FROM range(300000) ORDER BY hash(n), n", PathOf(name));
        }

        File.ReadAllBytes(PathOf("a")).AsSpan().SequenceEqual(File.ReadAllBytes(PathOf("b"))).ShouldBeTrue();
    }
}

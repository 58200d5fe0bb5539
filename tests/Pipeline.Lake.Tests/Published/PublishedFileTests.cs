using ParquetSharp;
using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Published;

namespace Pipeline.Lake.Tests.Published;

/// <summary>What the house writes for readers, read by two libraries that others wrote: the lake's engine and Arrow's.</summary>
public sealed class PublishedFileTests : LakeTest
{
    private static readonly string[] Words = ["101", "Ærø", "", "12+", "i alt"];

    [Fact]
    public void Write_IsReadByTheEngine_WithTypesValuesAndDescription()
    {
        var path = Written(1000);

        Texts($"select column_name || ' ' || column_type from (describe select * from {LakeSql.Parquet(path)})")
            .ShouldBe(["omraade VARCHAR", "personer INTEGER", "andel DOUBLE", "udgift_kr DECIMAL(15,2)"]);
        Texts(
                $"select concat_ws('|', omraade, personer, coalesce(andel::varchar, '-'), coalesce(udgift_kr::varchar, '-')) from {LakeSql.Parquet(path)}"
            )
            .ShouldBe(
                Enumerable
                    .Range(0, 1000)
                    .Select(i => $"{Text(i)}|{Count(i)}|{Number(i)?.ToString("0.0") ?? "-"}|{Amount(i)?.ToString("0.00") ?? "-"}")
            );
        Texts($"select decode(key) || '=' || decode(value) from parquet_kv_metadata({LakeSql.Tekst(path)})")
            .ShouldBe(["produkt=jobsamtaler", "enhed.andel=procent, æøå"], ignoreOrder: true);
    }

    [Fact]
    public void Write_IsReadByArrow_WithTypesValuesAndDescription()
    {
        using var file = new ParquetFileReader(Written(1000));
        using var group = file.RowGroup(0);
        Column<string>(group, 0).ShouldBe(Enumerable.Range(0, 1000).Select(Text));
        Column<int>(group, 1).ShouldBe(Enumerable.Range(0, 1000).Select(Count));
        Column<double?>(group, 2).ShouldBe(Enumerable.Range(0, 1000).Select(Number));
        Column<decimal?>(group, 3).ShouldBe(Enumerable.Range(0, 1000).Select(Amount));
        file.FileMetaData.KeyValueMetadata.ShouldBe(
            new Dictionary<string, string> { ["produkt"] = "jobsamtaler", ["enhed.andel"] = "procent, æøå" },
            ignoreOrder: true
        );
    }

    [Fact]
    public void Write_SameRows_IsTheSameBytes_AlsoOnManyThreads()
    {
        var first = File.ReadAllBytes(Written(5000));
        Parallel.For(0, 16, i => File.ReadAllBytes(Written(5000, $"{i}.parquet")).ShouldBe(first));
    }

    [Fact]
    public void Write_ManyRows_IsInSmallRowGroups_CompressedAndWithStatistics()
    {
        var path = Written(PublishedFile.RowGroup + 10);
        var meta = $"parquet_metadata({LakeSql.Tekst(path)})";

        Texts($"select distinct compression from {meta}").ShouldBe(["ZSTD"]);
        Texts($"select row_group_num_rows::varchar from {meta} where column_id = 0 order by row_group_id")
            .ShouldBe([$"{PublishedFile.RowGroup}", "10"]);
        Texts($"select encodings from {meta} where column_id = 0 and row_group_id = 0").ShouldHaveSingleItem().ShouldContain("DICTIONARY");
        Texts(
                $"select concat_ws(' ', stats_min_value, stats_max_value, stats_null_count) from {meta} where row_group_id = 1 and column_id in (1, 2) order by column_id"
            )
            .ShouldBe(["0 9 0", "0.5 5.0 1"]);
        Lake.Scalar<long>($"select sum(personer) from {LakeSql.Parquet(path)}")
            .ShouldBe(Enumerable.Range(0, PublishedFile.RowGroup + 10).Sum(i => (long)Count(i)));
    }

    [Fact]
    public void Write_NoRows_IsAFileWithItsColumns()
    {
        var path = Written(0);
        Lake.Scalar<long>($"select count(*) from {LakeSql.Parquet(path)}").ShouldBe(0);
        using var file = new ParquetFileReader(path);
        file.FileMetaData.NumRows.ShouldBe(0);
        file.FileMetaData.Schema.NumColumns.ShouldBe(4);
    }

    [Fact]
    public void Write_ThatFails_LeavesWhatWasThere()
    {
        var path = Written(10);
        var before = File.ReadAllBytes(path);

        Should.Throw<Exception>(() => PublishedFile.Write(new(path), [new PublishedCount("uden_vaerdier")], 10));

        File.ReadAllBytes(path).ShouldBe(before);
        Directory.GetFiles(Folder).ShouldBe([path]);
    }

    /// <summary>The library itself cuts off what has too many decimals, and takes thirteen digits for twelve.</summary>
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1 + 0.2)]
    [InlineData(1e13)]
    [InlineData(-1e13)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Amount_ThatIsNotWholeOereOrTooLarge_IsRefused(double kr) =>
        Should.Throw<PipelineFejl>(() => new PublishedAmount("udgift_kr").Exact(kr)).Message.ShouldContain("udgift_kr");

    [Theory]
    [InlineData(0.01)]
    [InlineData(-0.29)]
    [InlineData(9_999_999_999_999.99)]
    [InlineData(-9_999_999_999_999.99)]
    [InlineData(1234567890.1)]
    public void Amount_InWholeOere_IsTheNumberItself(double kr)
    {
        var column = new PublishedAmount("udgift_kr");
        column.Values(1)[0] = column.Exact(kr);
        PublishedFile.Write(new(PathOf("beloeb.parquet")), [column], 1);
        Lake.Scalar<double>($"select udgift_kr::double from {LakeSql.Parquet(PathOf("beloeb.parquet"))}").ShouldBe(kr);
    }

    /// <summary>What reads staged columns relies on what the engine alone always writes, and must read this too.</summary>
    [Fact]
    public void LakeFile_ReadsIt_AndNamesItsWriter()
    {
        var path = Written(PublishedFile.RowGroup + 10);
        LakeFile.Writer(path).ShouldStartWith(PublishedFile.Writer);
        using var file = new LakeFile(path, ["personer"]);
        var counts = new int[file.Rows];
        file.Read(0, counts, -1).ShouldBe(counts.Length);
        counts.ShouldBe(Enumerable.Range(0, counts.Length).Select(Count));
    }

    /// <summary>A folder that an older program began has months of 64-bit counts beside those of 32.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OldAndNewMonths_AreReadTogether(bool oldFirst)
    {
        var (old, now) = (PathOf("old.parquet"), Written(10));
        Lake.WriteParquet(
            $"select omraade, personer::bigint as personer, andel, udgift_kr::double as udgift_kr from {LakeSql.Parquet(now)}",
            old
        );
        string[] files = oldFirst ? [old, now] : [now, old];
        Lake.Scalar<long>($"select sum(personer)::bigint from {LakeSql.Parquet(files)}").ShouldBe(90);
    }

    private static string Text(int i) => Words[i / 7 % Words.Length];

    private static int Count(int i) => i % 10;

    private static double? Number(int i) => i % 7 == 0 ? null : i % 10 / 2.0 + 0.5;

    private static decimal? Amount(int i) => i % 5 == 0 ? null : (i - 500) / 100m;

    private string Written(int rows, string name = "fil.parquet")
    {
        var (text, count, number, amount) = (
            new PublishedText("omraade"),
            new PublishedCount("personer"),
            new PublishedNumber("andel"),
            new PublishedAmount("udgift_kr")
        );
        Fill(text, i => Text(i).AsMemory());
        Fill(count, Count);
        Fill(number, Number);
        Fill(amount, Amount);
        var file = new MonthFile(PathOf(name))
        {
            Description = new Dictionary<string, string> { ["produkt"] = "jobsamtaler", ["enhed.andel"] = "procent, æøå" },
        };
        PublishedFile.Write(file, [text, count, number, amount], rows).ShouldBe(rows);
        return file.Path;

        void Fill<T>(PublishedColumn<T> column, Func<int, T> value)
        {
            var values = column.Values(rows);
            for (var i = 0; i < rows; i++)
            {
                values[i] = value(i);
            }
        }
    }

    private static T[] Column<T>(RowGroupReader group, int column)
    {
        using var reader = group.Column(column).LogicalReader<T>();
        return reader.ReadAll((int)group.MetaData.NumRows);
    }

    private List<string> Texts(string sql)
    {
        var texts = new List<string>();
        using var result = Lake.Query(sql);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                texts.Add(chunk.Text(0, i)!);
            }
        }

        return texts;
    }
}

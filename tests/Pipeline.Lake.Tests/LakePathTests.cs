using Pipeline.Domain;

namespace Pipeline.Lake.Tests;

/// <summary>A path given to the engine is that file and no other, whatever its folders are called.</summary>
public sealed class LakePathTests : LakeTest
{
    /// <summary>A folder, and one beside it that the folder's name matches as a pattern.</summary>
    public static TheoryData<string, string> Folders =>
        new()
        {
            { "lev[1]", "lev1" },
            { "a*b", "aXb" },
            { "a?b", "axb" },
            { "[a-z]", "q" },
            { "[!x]", "y" },
            { "**", "any" },
            { "[]", "a" },
            { "[]]", "]" },
            { "[[]", "[" },
            { "x[1]y[2]", "x1y2" },
            { "{a,b}", "a" },
            { "it's", "its" },
            { "æ ø å %20 #1", "æ ø å 1" },
            { "fra=1", "fra" },
            { "a\nb", "a b" },
        };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Read_FolderThatIsAPattern_GivesTheFileThatIsNamed(string folder, string sibling)
    {
        foreach (var (name, row) in new[] { (folder, "own"), (sibling, "other") })
        {
            Directory.CreateDirectory(Path.Combine(Folder, name));
            File.WriteAllText(Path.Combine(Folder, name, "f[1].csv"), $"x\n{row}\n");
            File.WriteAllText(Path.Combine(Folder, name, "f1.csv"), "x\nother\n");
            Lake.WriteParquet($"SELECT '{row}' AS x", Path.Combine(Folder, name, "f[1].parquet"));
            Lake.WriteParquet("SELECT 'other' AS x", Path.Combine(Folder, name, "f1.parquet"));
        }

        var csv = LakeSql.Csv(Path.Combine(Folder, folder, "f[1].csv"), "auto_detect = false, header = true, columns = { 'x': 'VARCHAR' }");
        var parquet = Path.Combine(Folder, folder, "f[1].parquet");

        Rows($"FROM {csv}").ShouldBe(["own"]);
        Rows($"FROM {LakeSql.Parquet(parquet)}").ShouldBe(["own"]);
        Rows($"SELECT * FROM {LakeSql.Parquet([parquet, parquet])} WHERE file_row_number = 0").ShouldBe(["own", "own"]);
    }

    /// <summary>A column of the file is not what the folder says it is.</summary>
    [Fact]
    public void Read_FolderNamedAsAPartition_LeavesTheColumnsAsTheyAre()
    {
        var file = Path.Combine(Folder, "x=1", "y=2", "f.parquet");
        Lake.WriteParquet("SELECT 7 AS x", file);

        Rows($"SELECT * FROM {LakeSql.Parquet(file)}").ShouldBe(["7"]);
    }

    [Fact]
    public void Read_BackslashBesideAWildcard_SaysWhatToDo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Should.Throw<PipelineFejl>(() => LakeSql.Parquet("/srv/a\\[1]/f.parquet")).Message.ShouldContain("omdøb mappen");
        Directory.CreateDirectory(Path.Combine(Folder, "a\\b"));
        Lake.WriteParquet("SELECT 1 AS x", Path.Combine(Folder, "a\\b", "f.parquet"));
        Rows($"FROM {LakeSql.Parquet(Path.Combine(Folder, "a\\b", "f.parquet"))}").ShouldBe(["1"]);
    }

    [Fact]
    public void Spill_FolderThatIsAPattern_IsUsed()
    {
        var temp = Path.Combine(Folder, "t[1]*?'%# æ");
        Directory.CreateDirectory(temp);
        Directory.CreateDirectory(Path.Combine(Folder, "t1xy'%# æ"));
        using var database = LakeDatabase.Open(
            new()
            {
                Threads = 1,
                MemoryLimitMb = 20,
                TempDirectory = temp,
            }
        );
        using var lake = database.Connect();

        using var rows = lake.Query("SELECT (range * 7919) % 1000003 AS n FROM range(4000000) ORDER BY n");
        rows.NextChunk(out var _).ShouldBeTrue();

        Directory.EnumerateFileSystemEntries(temp).ShouldNotBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(Folder, "t1xy'%# æ")).ShouldBeEmpty();
    }

    private List<string> Rows(string sql)
    {
        var rows = new List<string>();
        using var result = Lake.Query(sql);
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                rows.Add(string.Join('|', result.Columns.Select((_, k) => chunk.Value(k, i)?.ToString())));
            }
        }

        return rows;
    }
}

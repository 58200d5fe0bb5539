using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Tests.Filer;

public sealed class LeftoversTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("leftovers-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Sweep_TakesWhatKilledRunsLeft_AndNothingElse()
    {
        string[] left =
        [
            "..laas-proces.0f.tmp",
            ".skriveproeve-0f",
            "raw/samtaler/2025-10/.0f.tmp/raekker.parquet",
            "raw/samtaler/2025-10/.current.0f.tmp",
            "staged/samtaler/2025-10/.0f.tmp/bucket-000.parquet",
            "published/jobsamtaler/.v0002.tmp/_manifest.json",
            "published/jobsamtaler/v0001/maaned=2025-10/.data.parquet.0f.tmp",
            "warehouse/.jobsamtaler.grundlag.0f.tmp",
        ];
        string[] kept =
        [
            ".laas",
            ".laas-proces",
            "noegle",
            "raw/samtaler/2025-10/0123/raekker.parquet",
            "raw/samtaler/2025-10/current",
            // A worker may be writing it: workers do not hold the folder.
            "cubes/k1/.spand-3.0f.tmp",
            // Somebody else's.
            "landing/2025-10/.samtaler.csv.tmp",
            "staged/samtaler/noter.tmp",
        ];
        foreach (var path in left.Concat(kept).Select(p => Path.Combine(_data, p)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }

        Leftovers.Find(_data).Count.ShouldBe(left.Length);
        Leftovers.Sweep(_data).Count.ShouldBe(left.Length);

        Directory
            .EnumerateFiles(_data, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_data, f))
            .ShouldBe(kept, ignoreOrder: true);
        Leftovers.Find(_data).ShouldBeEmpty();
    }

    [Fact]
    public void Find_InAFolderThatIsNotThere_IsNothing() => Leftovers.Find(Path.Combine(_data, "ingen")).ShouldBeEmpty();
}

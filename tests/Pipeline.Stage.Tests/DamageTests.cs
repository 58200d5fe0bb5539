using System.Collections.Concurrent;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

/// <summary>What lies in the lake and is no longer what was written: a staged part is made again, a raw delivery is named.</summary>
public sealed class DamageTests : StageTest
{
    private StagedSnapshot _whole = null!;
    private IReadOnlyList<string> _rows = [];

    [Fact]
    public void StagedBit_Turned_UseIsRefused_AndTheNextStagingMakesThePartAgain()
    {
        Stage();
        var file = Bucket();
        var before = File.ReadAllBytes(file);
        Turn(file, before.Length / 2);

        Should.Throw<LakeException>(() => _whole.Filer(Data, "ydelser", 0)).Fil.ShouldBe(file);

        Mended().ShouldBe([file]);
        File.ReadAllBytes(file).ShouldBe(before);
        _whole.Filer(Data, "ydelser", 0).Count.ShouldBe(2);
        Mended().ShouldBeEmpty();
    }

    [Fact]
    public void StagedFiles_Swapped_AreBothMadeAgain()
    {
        Stage();
        string[] files = [.. _whole.Paths(Data, "ydelser", 0)];
        var before = files.Select(File.ReadAllBytes).ToList();
        File.WriteAllBytes(files[0], before[1]);
        File.WriteAllBytes(files[1], before[0]);

        Mended().Order().ShouldBe(files.Order());
        files.Select(File.ReadAllBytes).ShouldBe(before);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData(null)]
    public void StagedDescription_Damaged_PartIsMadeAgain(string? text)
    {
        Stage();
        var file = Path.Combine(Path.GetDirectoryName(Bucket())!, "_del.json");
        var before = File.ReadAllText(file);
        File.WriteAllText(file, text ?? before.Replace("2025-09", "2025-08", StringComparison.Ordinal));

        Mended().ShouldBe([file]);
        File.ReadAllText(file).ShouldBe(before);
    }

    [Fact]
    public void StagedChecksum_ItselfDamaged_PartIsMadeAgain()
    {
        Stage();
        var file = Path.Combine(Path.GetDirectoryName(Bucket())!, "_del.json");
        var del = LakeJson.Laes<StagedDel>(file)!;
        LakeJson.Skriv(file, del with { Checksums = ["00000000"] });

        Mended().ShouldBe([Bucket()]);
        LakeJson.Laes<StagedDel>(file)!.Checksums.ShouldBe(del.Checksums);
    }

    [Fact]
    public void StagedFolder_Gone_IsMadeAgain()
    {
        Stage();
        Directory.Delete(Path.Combine(Data, "staged", "ydelser"), recursive: true);
        Mended().ShouldBeEmpty();
        Klargjort(_whole, Registre.Ydelser).ShouldBe(_rows);
    }

    [Fact]
    public void StagedPart_OfAnOlderProgram_IsMadeAgain_OnceAndWithoutAlarm()
    {
        Stage();
        var file = Path.Combine(Path.GetDirectoryName(Bucket())!, "_del.json");
        var del = LakeJson.Laes<StagedDel>(file)!;
        LakeJson.Skriv(file, del with { Checksums = null });

        Mended().ShouldBeEmpty();
        LakeJson.Laes<StagedDel>(file)!.Checksums.ShouldBe(del.Checksums);
    }

    [Fact]
    public void StagedSnapshot_Damaged_SaysWhatToDo_AndTheNextStagingWritesIt()
    {
        Stage();
        var file = Path.Combine(Data, "staged", "_staged.json");
        var before = File.ReadAllText(file);
        File.WriteAllText(file, before.Replace("\"buckets\": 1", "\"buckets\": 3", StringComparison.Ordinal));

        Should.Throw<Domain.PipelineFejl>(() => StagedSnapshot.Laes(Data)).Message.ShouldContain("kør 'pipeline run'");
        Mended();
        File.ReadAllText(file).ShouldBe(before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void RawBit_Turned_StagingNamesTheDelivery(int at)
    {
        Stage();
        var file = Path.Combine(new RaaLager(Data).Gaeldende("ydelser", new(2025, 9))!.Mappe, "raekker.parquet");
        Turn(file, at < 0 ? (int)new FileInfo(file).Length - 3 : at);
        Mended().ShouldBeEmpty();

        Directory.Delete(Path.Combine(Data, "staged"), recursive: true);
        var error = Should.Throw<DamagedDelivery>(() => Klargoering.Koer(Input));
        error.Navn.ShouldBe("ydelser 2025-09");
        error.Message.ShouldContain("læg den leverede fil i landingsmappen");
    }

    [Fact]
    public void RawFiles_OfTwoDeliveriesSwapped_StagingNamesOne()
    {
        Stage();
        var raw = new RaaLager(Data);
        string[] files = [.. new[] { 9, 10 }.Select(m => Path.Combine(raw.Gaeldende("ydelser", new(2025, m))!.Mappe, "raekker.parquet"))];
        var before = files.Select(File.ReadAllBytes).ToList();
        File.WriteAllBytes(files[0], before[1]);
        File.WriteAllBytes(files[1], before[0]);
        Directory.Delete(Path.Combine(Data, "staged"), recursive: true);

        Should.Throw<DamagedDelivery>(() => Klargoering.Koer(Input));
    }

    private void Stage()
    {
        Raekker(Registre.Ydelser, "2025-09", "a;fleksjob;;0;2025-09-01;2025-09-30");
        Raekker(Registre.Ydelser, "2025-10", "b;fleksjob;;0;2025-10-01;2025-10-31", "c;fleksjob;;0;2025-10-01;2025-10-31");
        _whole = Koer();
        _rows = Klargjort(_whole, Registre.Ydelser);
    }

    private string Bucket() => _whole.Paths(Data, "ydelser", 0)[0];

    /// <summary>The files a staging says were damaged; afterwards the rows are as they were.</summary>
    private IReadOnlyList<string> Mended()
    {
        var seen = new Seen();
        var staged = Klargoering.Koer(Input, seen);
        Klargjort(staged, Registre.Ydelser).ShouldBe(_rows);
        return [.. seen.Damaged];
    }

    private static void Turn(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 4;
        File.WriteAllBytes(file, bytes);
    }

    private sealed class Seen : IProgress<StageFremdrift>
    {
        public ConcurrentQueue<string> Damaged { get; } = [];

        public void Report(StageFremdrift value)
        {
            if (value.Damaged is { } file)
            {
                Damaged.Enqueue(file);
            }
        }
    }
}

using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake.Raa;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>What a run does about damage that it comes upon.</summary>
public sealed class MendingRunTests(StoredFolder folder) : IClassFixture<StoredFolder>
{
    [Fact]
    public void RawFile_Damaged_AndStillDelivered_TheRunReadsItAgain()
    {
        var (raw, figures) = (Raw(), folder.Staged());
        var before = File.ReadAllBytes(raw);
        _ = new FlippedBit(raw, before.Length * 4L);
        // Staged no more, so that the run needs it.
        Directory.Delete(Path.Combine(folder.Data, "staged", "samtaler"), recursive: true);

        folder.Run("run", "--maaling", "jobsamtaler");

        File.ReadAllBytes(raw).ShouldBe(before);
        folder.Staged().ShouldBe(figures);
    }

    [Fact]
    public void RawFile_Damaged_AndDeliveredNoMore_TheRunNamesItAndPublishesNothing()
    {
        var raw = Raw();
        var flip = new FlippedBit(raw, new Random(3));
        var delivered = Path.Combine(folder.Data, "landing", "2025-09", "samtaler.csv");
        var kept = Path.Combine(folder.Data, "samtaler.csv");
        File.Move(delivered, kept);
        Directory.Delete(Path.Combine(folder.Data, "staged", "samtaler"), recursive: true);

        var answer = InProcess.Run("run", "--maaling", "jobsamtaler", "--data", folder.Data);

        answer.Slutkode.ShouldBe(3);
        answer.Fejl.ShouldContain("Leveringen samtaler 2025-09 er ændret eller beskadiget, efter at den blev modtaget");
        flip.TurnBack();
        File.Move(kept, delivered);
        folder.Run("run", "--maaling", "jobsamtaler");
    }

    private string Raw() => new RaaLager(folder.Data).Gaeldende("samtaler", new(2025, 9))!.Raekker;
}

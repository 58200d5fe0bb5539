using System.Diagnostics;

namespace Pipeline.Extract.Tests;

/// <summary>What stands under a file's name and is no file is refused in one sentence, at once.</summary>
public sealed class EntryTests : UdtraekTest
{
    private const string Start = "Leveringen 2025-10 af personer er afvist: filen 'personer";

    [Theory]
    [InlineData(".csv")]
    [InlineData(".csv.gz")]
    [InlineData(".parquet")]
    public void Link_ThatLeadsNowhere_IsRefused(string extension)
    {
        Link($"personer{extension}", Path.Combine(Landing, "ingenting"));
        Afvist().ShouldBe($"{Start}{extension}' er et link til en fil, der ikke findes; ret linket, eller læg filen selv i leveringen.");
    }

    [Fact]
    public void Link_ToItself_IsRefused()
    {
        Link("personer.csv", Path.Combine(Landing, "2025-10/anden"));
        Link("anden", Path.Combine(Landing, "2025-10/personer.csv"));
        Afvist().ShouldBe($"{Start}.csv' er et link, der fører tilbage til sig selv; ret linket, eller læg filen selv i leveringen.");
    }

    [Fact]
    public void Link_ToAFile_IsRead()
    {
        Levering("andetsteds/x", "person_id;foedselsdato", "a;1980-01-01");
        Link("personer.csv", Path.Combine(Landing, "andetsteds/x"));
        Raekker(Koer().Filer.ShouldHaveSingleItem().Levering.Raekker, "foedselsdato").ShouldBe(["1980-01-01"]);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".csv.gz")]
    [InlineData(".parquet")]
    public void Pipe_IsRefusedAndNotWaitedFor(string extension)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(Landing, "2025-10"));
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(Landing, $"2025-10/personer{extension}")]))
        {
            mkfifo.WaitForExit();
        }

        Afvist()
            .ShouldBe($"{Start}{extension}' er ikke en almindelig fil, men et rør, en sokkel eller en enhed; læg filen selv i leveringen.");
    }

    /// <summary>A file of the kernel's that can be opened and not read.</summary>
    [Fact]
    public void File_ThatTheDiskDoesNotGive_IsRefused()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Link("personer.csv", "/proc/self/mem");
        Afvist().ShouldBe($"{Start}.csv' kan ikke læses fra disken; se efter, om den kan åbnes der, hvor den ligger, eller send den igen.");
    }

    [Fact]
    public void Month_ThatIsNoFolder_IsRefused()
    {
        Levering("2025-09/personer.csv", "person_id;foedselsdato");
        File.CreateSymbolicLink(Path.Combine(Landing, "2025-10"), Path.Combine(Landing, "ingenting"));
        Afvist().ShouldBe("'2025-10' i landingsmappen er ikke en mappe, der kan åbnes; læg månedens filer i en mappe ved det navn.");
    }

    private void Link(string name, string target)
    {
        Directory.CreateDirectory(Path.Combine(Landing, "2025-10"));
        File.CreateSymbolicLink(Path.Combine(Landing, "2025-10", name), target);
    }
}

using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>A data folder is its owner's alone, whatever wrote in it, but for what the settings open.</summary>
public sealed class DataFolderModeTests : RunTest
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = Owner | UnixFileMode.UserExecute;
    private const UnixFileMode All = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode AllFolder = All | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    [Fact]
    public void EveryFileAndFolder_IsTheOwnersAlone_AndAnOpenOneIsClosedWithALine()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Dan(personer: 60, new(2025, 9), new(2025, 10));
        var first = Koer(Jobsamtaler);
        first.Slutkode.ShouldBe(0, first.Fejl);
        first.Fejl.ShouldNotContain("Andre brugere");
        Open().ShouldBeEmpty();
        Entries().Count().ShouldBeGreaterThan(50);

        foreach (var entry in Entries().Append(new DirectoryInfo(Temp["data"])))
        {
            entry.UnixFileMode |= entry is DirectoryInfo ? AllFolder : All;
        }

        File.SetUnixFileMode(Temp["data/noegle"], Owner);
        File.WriteAllText(Temp["appsettings.json"], """{ "laesere": "alle" }""");
        var second = Koer(Jobsamtaler);
        second.Slutkode.ShouldBe(0, second.Fejl);
        second.Fejl.ShouldContain($"Andre brugere kunne læse i datamappen '{Temp["data"]}'; det kan de ikke mere (mapper 700, filer 600).");
        var open = Open().ToList();
        open.ShouldAllBe(e => e.FullName.StartsWith(Temp["data/published"], StringComparison.Ordinal));
        open.ShouldAllBe(e => e.UnixFileMode == (e is DirectoryInfo ? OwnerFolder | AllFolder : Owner | All));
        open.OfType<FileInfo>().ShouldNotBeEmpty();
        File.GetUnixFileMode(Temp["data"]).ShouldBe(OwnerFolder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    /// <summary>What others can do anything with.</summary>
    private IEnumerable<FileSystemInfo> Open() =>
        Entries().Where(e => !OperatingSystem.IsWindows() && e.UnixFileMode != (e is DirectoryInfo ? OwnerFolder : e.UnixFileMode & Owner));

    /// <summary>What the program made: the deliveries are the sender's.</summary>
    private IEnumerable<FileSystemInfo> Entries() =>
        new DirectoryInfo(Temp["data"])
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(e => !e.FullName.StartsWith(Temp["data/landing"], StringComparison.Ordinal));
}

using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.Domain;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Tests.Filer;

public sealed class FilerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AtomicFile_Write_ReplacesAndLeavesNoTemporary()
    {
        var path = Path.Combine(_folder, "under", "fil.json");
        AtomicFile.Write(path, "en"u8);
        AtomicFile.Write(path, "to"u8);
        File.ReadAllText(path).ShouldBe("to");
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void ContentHash_KnownContent_IsSha256()
    {
        var path = Path.Combine(_folder, "abc");
        File.WriteAllBytes(path, Encoding.ASCII.GetBytes("abc"));
        ContentHash.OfFile(path).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        ContentHash.Of("abc").ShouldBe(ContentHash.OfFile(path));
    }

    [Fact]
    public void DataFolderLock_SecondHolder_IsToldWhoHasIt()
    {
        using (DataFolderLock.Tag(_folder))
        {
            Should
                .Throw<PipelineFejl>(() => DataFolderLock.Tag(_folder))
                .Message.ShouldBe(
                    $"Datamappen '{_folder}' bruges af en anden kørsel (proces {Environment.ProcessId}); vent eller stop den."
                );
        }

        DataFolderLock.Tag(_folder).Dispose();
    }

    [SkippableUnlessFact("/dev/full")]
    public void Oversaet_FullDisk_SaysSo() =>
        Should
            .Throw<PipelineFejl>(() => LakeIo.Med("/data", () => File.WriteAllText("/dev/full", "x")))
            .Message.ShouldBe("Disken er fuld: '/data' kunne ikke skrives; gør plads og kør igen.");

    [Fact]
    public void Oversaet_EnginesFullDisk_SaysSo() =>
        LakeIo
            .Oversaet(new LakeException("IO Error: Could not write file: No space left on device"), "/data")!
            .Message.ShouldContain("Disken er fuld");

    [SkippableUnlessFact("/proc")]
    public void Oversaet_ReadOnlyPlace_SaysSo()
    {
        // /proc refuses new files for everyone, root too.
        var fejl = Should.Throw<Exception>(() => AtomicFile.Write("/proc/fil", "x"u8));
        LakeIo.Oversaet(new IOException("skrivebeskyttet", 30), "/data")!.Message.ShouldContain("skrivebeskyttet");
        LakeIo.Oversaet(new UnauthorizedAccessException("nej", fejl), "/data")!.Message.ShouldContain("rettighederne");
    }

    [Fact]
    public void Oversaet_OtherError_IsLeftAlone() => LakeIo.Oversaet(new InvalidOperationException("noget andet"), "/data").ShouldBeNull();
}

/// <summary>A fact about a place that only some systems have.</summary>
public sealed class SkippableUnlessFactAttribute : FactAttribute
{
    public SkippableUnlessFactAttribute(string path, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!Path.Exists(path))
        {
            Skip = $"{path} findes ikke her";
        }
    }
}

using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

/// <summary>An engine, a connection and a folder, gone after the test.</summary>
public abstract class LakeTest : IDisposable
{
    protected LakeTest()
    {
        Folder = Directory.CreateTempSubdirectory("lake-").FullName;
        Database = LakeDatabase.Open(new() { Threads = 2, MemoryLimitMb = 200 });
        Lake = Database.Connect();
    }

    protected string Folder { get; }
    protected LakeDatabase Database { get; }
    protected LakeConnection Lake { get; }

    public void Dispose()
    {
        Lake.Dispose();
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);
}

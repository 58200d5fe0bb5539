namespace Pipeline.Lake.Filer;

/// <summary>
/// What a killed process left half-written in a data folder: names that begin with a dot and end in <c>.tmp</c> (<see cref="AtomicFile.TemporaryName"/>, and
/// folders made so). Who holds the folder's lock may sweep it: nobody else writes in these rooms. Workers write in <c>cubes</c> without it, so that is left.
/// </summary>
public static class Leftovers
{
    /// <summary>The begin of the name of a file that only tries whether a folder can be written.</summary>
    public const string WriteTest = ".skriveproeve-";

    private static readonly string[] Rooms = ["hentet", "raw", "staged", "published", "quarantine", "warehouse"];

    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Files and folders, complete paths, in order.</summary>
    public static IReadOnlyList<string> Find(string data) =>
        !Directory.Exists(data)
            ? []
            :
            [
                .. Directory
                    .EnumerateFileSystemEntries(data, "*", Plain)
                    .Where(IsLeft)
                    .Concat(Rooms.Select(r => Path.Combine(data, r)).Where(Directory.Exists).SelectMany(Below))
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Deletes them. The caller holds the folder's lock.</summary>
    /// <returns>What is gone.</returns>
    public static IReadOnlyList<string> Sweep(string data)
    {
        var left = Find(data);
        foreach (var path in left)
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }

        return left;
    }

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", Plain))
        {
            if (IsLeft(entry))
            {
                yield return entry;
            }
            else if (Directory.Exists(entry))
            {
                foreach (var below in Below(entry))
                {
                    yield return below;
                }
            }
        }
    }

    private static bool IsLeft(string path)
    {
        var name = Path.GetFileName(path);
        return (name.StartsWith('.') && name.EndsWith(".tmp", StringComparison.Ordinal))
            || name.StartsWith(WriteTest, StringComparison.Ordinal);
    }
}

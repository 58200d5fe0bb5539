using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// Who may read a data folder: its owner alone, 700 and 600, but for <c>published/</c> where the settings open it. What lies in <c>landing/</c> is the
/// sender's and is left as it is, and so is what a link leads to. Nothing on Windows, where the folder's own list decides.
/// </summary>
internal static class FolderModes
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode Everyone = UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Writers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Takes from others what they may not have, and gives them <c>published/</c> where it is opened.</summary>
    /// <returns>Whether something that the program made was open, and is closed now.</returns>
    public static bool Correct(Datamappe folder, Readers readers)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var root = Owner | (Readable(readers) & Execute);
        var corrected = false;
        if ((File.GetUnixFileMode(folder.Sti) & ~root) != 0)
        {
            foreach (var entry in new DirectoryInfo(folder.Sti).EnumerateFileSystemInfos().Where(e => e.FullName != folder.Landing))
            {
                corrected |= Set(entry, default);
            }
        }

        Set(folder.Sti, root);
        Open(folder, readers);
        return corrected;
    }

    /// <summary>Gives readers what has been published since.</summary>
    public static void Open(Datamappe folder, Readers readers)
    {
        if (!OperatingSystem.IsWindows() && readers != Readers.None && Directory.Exists(folder.Published))
        {
            Set(new DirectoryInfo(folder.Published), Readable(readers));
        }
    }

    private static UnixFileMode Readable(Readers readers) =>
        readers switch
        {
            Readers.Group => Group,
            Readers.Everyone => Group | Everyone,
            _ => default,
        };

    /// <summary>An entry and all below it: its owner's as before, and others' as given.</summary>
    private static bool Set(FileSystemInfo entry, UnixFileMode others)
    {
        if (OperatingSystem.IsWindows() || entry.LinkTarget is not null)
        {
            return false;
        }

        var mode = entry.UnixFileMode;
        var isFolder = entry is DirectoryInfo;
        var changed =
            Set(entry.FullName, (mode & Owner) | (isFolder ? others : others & ~Execute)) && (mode & (Group | Everyone | Writers)) != 0;
        foreach (var below in isFolder ? ((DirectoryInfo)entry).EnumerateFileSystemInfos() : [])
        {
            changed |= Set(below, others);
        }

        return changed;
    }

    /// <returns>False where it was so already, or the entry is another user's.</returns>
    private static bool Set(string path, UnixFileMode mode)
    {
        try
        {
            if (OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == mode)
            {
                return false;
            }

            File.SetUnixFileMode(path, mode);
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>Who besides the data folder's owner may read what is published.</summary>
internal enum Readers
{
    None,
    Group,
    Everyone,
}

/// <summary>The words of the setting <c>laesere</c>.</summary>
internal static class ReaderWords
{
    /// <exception cref="PipelineFejl">It is none of them.</exception>
    public static Readers Parse(string? word) =>
        word switch
        {
            null or "" or "ingen" => Readers.None,
            "gruppe" => Readers.Group,
            "alle" => Readers.Everyone,
            _ => throw new PipelineFejl($"laesere skal være ingen, gruppe eller alle, ikke '{word}'.", Afslutning.ForkertBrug),
        };
}

namespace Pipeline.Extract.Filer;

/// <summary>What stands under a name on the disk, where that can be something else than a file.</summary>
internal static class EntryKind
{
    /// <summary>Why the entry cannot be read as a file, as the end of a sentence about it; null when it can. A pipe that is opened never answers.</summary>
    /// <exception cref="UnauthorizedAccessException"/>
    public static string? Problem(string path)
    {
        if (LinkProblem(path) is { } link)
        {
            return link;
        }

        if (Directory.Exists(path))
        {
            return "er en mappe og ikke en fil; læg filen selv i leveringen.";
        }

        return Statx.Of(path) is { IsRegular: false }
            ? "er ikke en almindelig fil, men et rør, en sokkel eller en enhed; læg filen selv i leveringen."
            : null;
    }

    private static string? LinkProblem(string path)
    {
        var entry = new FileInfo(path);
        if (entry.LinkTarget is null)
        {
            return null;
        }

        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true }
                ? null
                : "er et link til en fil, der ikke findes; ret linket, eller læg filen selv i leveringen.";
        }
        catch (IOException)
        {
            return "er et link, der fører tilbage til sig selv; ret linket, eller læg filen selv i leveringen.";
        }
    }
}

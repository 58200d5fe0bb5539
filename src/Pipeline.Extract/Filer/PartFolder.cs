using Pipeline.Extract.Filer.Naming;

namespace Pipeline.Extract.Filer;

/// <summary>
/// A dataset as Spark writes it: a folder <c>bopael.parquet</c> of part files, whose rows follow each other in the order of the parts' names. What hides
/// itself behind a dot or an underscore (<c>_SUCCESS</c>, checksums) is the writer's own.
/// </summary>
internal static class PartFolder
{
    private const string Unfinished = "_temporary";

    /// <summary>The part files, in the order of their names.</summary>
    /// <exception cref="Domain.PipelineFejl">The folder has none, holds something else, or is still being written.</exception>
    public static IReadOnlyList<string> Parts(Landingsfil folder)
    {
        if (folder.Form != Filform.Parquet)
        {
            throw folder.Afvist(
                $"er en mappe; læg datasættet i én fil, eller lever det som Parquet-dele i mappen '{folder.Datasaet}.parquet'."
            );
        }

        var parts = new List<string>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder.Sti).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name == Unfinished)
            {
                throw folder.Afvist("er ikke skrevet færdig (mappen _temporary ligger der endnu); vent, og kør igen.");
            }

            if (name.StartsWith('_') || name.StartsWith('.'))
            {
                continue;
            }

            if (Directory.Exists(path) || !name.EndsWith(".parquet", StringComparison.Ordinal))
            {
                throw folder.Afvist(
                    $"er en mappe, der skal rumme Parquet-dele og intet andet, men har '{ToldName.Of(name)}'; fjern det, og kør igen."
                );
            }

            parts.Add(path);
        }

        return parts.Count > 0
            ? parts
            : throw folder.Afvist("er en mappe uden Parquet-dele; send den igen, eller fjern den, hvis datasættet ikke er leveret.");
    }
}

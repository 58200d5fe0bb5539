using System.Text.RegularExpressions;

namespace Pipeline.Extract.Filer.Naming;

/// <summary>
/// How the name of a file or folder that a sender gave is told: it may be a person's (<c>ydelser-0204901234.csv</c>), and what is told of it goes into logs, pages and
/// descriptions. Ten digits, in one or with a sign after the sixth, are masked.
/// </summary>
internal static partial class ToldName
{
    private const string Mask = "******-****";

    /// <param name="path">A name, or a path whose last part is told.</param>
    public static string Of(string path) => Id().Replace(Path.GetFileName(path), Mask);

    /// <summary>The path with its last part as it is told.</summary>
    public static string WholePath(string path) => Path.Join(Path.GetDirectoryName(path), Of(path));

    /// <summary>The name without what may be an id, for who looks for a word in it.</summary>
    public static string Without(string name) => Id().Replace(name, " ");

    [GeneratedRegex(@"(?<![0-9])[0-9]{6}[^0-9]?[0-9]{4}(?![0-9])")]
    private static partial Regex Id();
}

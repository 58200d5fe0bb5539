using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// Takes the server's folders out of a sentence that is shown to others: of a full path its last name is left. The sentences are written for the console and the log of the
/// machine, where they have it whole.
/// </summary>
public static partial class ServerPaths
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Hide(string? text) =>
        text is null ? null : Windows().Replace(Unquoted().Replace(Quoted().Replace(text, "$1…/$2$3"), "…/$1"), "…/$1");

    /// <summary>In quotes a path may have spaces, and be one name long.</summary>
    [GeneratedRegex(@"(['»""])(?:/|[A-Za-z]:[\\/])(?:[^'«""\n]*[\\/])?([^'«""/\\\n]+)[\\/]?(['«""])")]
    private static partial Regex Quoted();

    /// <summary>Two names or more after a slash that follows no word, so that an address, a date and "og/eller" are left as they are.</summary>
    [GeneratedRegex(@"(?<![\w….:/~\\-])/(?:[\w.+@~-]+/)+([\w.+@~-]+)/?")]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"(?<![\w])[A-Za-z]:\\(?:[^\\\s'""]+\\)*([^\\\s'""]+)")]
    private static partial Regex Windows();
}

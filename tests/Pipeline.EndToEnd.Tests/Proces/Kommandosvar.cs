using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>What a command left behind.</summary>
internal sealed partial record Kommandosvar(int Slutkode, string Ud, string Fejl)
{
    /// <summary>The error stream's lines.</summary>
    public IReadOnlyList<string> Fejllinjer { get; } = Fejl.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Those of them that are said to the user, and not lines of the log.</summary>
    public IEnumerable<string> Sentences => Fejllinjer.Where(l => !LogLine().IsMatch(l));

    [GeneratedRegex(@"^\d\d:\d\d:\d\d ")]
    private static partial Regex LogLine();
}

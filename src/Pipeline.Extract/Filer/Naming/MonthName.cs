using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Domain.Kalender;

namespace Pipeline.Extract.Filer.Naming;

/// <summary>The name of a folder in the landing folder: the month that it seems to be meant for.</summary>
internal static partial class MonthName
{
    /// <summary>The month of a name that is not written YYYY-MM: <c>2025_10</c>, <c>202510</c>, <c>2025-1</c>, <c>10-2025</c>. Null when it has none.</summary>
    public static Maaned? Resembles(string name) =>
        new[] { YearFirst(), YearLast() }
            .Select(r => r.Match(name))
            .Where(m => m.Success)
            .Select(m => (Maaned?)new Maaned(Number(m, "y"), Number(m, "m")))
            .FirstOrDefault();

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d{2})[-_. ]?(?<m>(1[0-2]|0[1-9])(?!\d(?!\d))|[1-9](?![\da-zA-Z]))")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<m>1[0-2]|0?[1-9])[-_. ](?<y>(19|20)\d{2})(?!\d)")]
    private static partial Regex YearLast();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Filer.Naming;

/// <summary>
/// How a column that its dataset does not know is told: a file without a header has a person's row for one, and then the name may be an id. A name without
/// a digit that is nearly a known one is a misspelling and told as it is; any other by its place.
/// </summary>
internal static partial class UnknownColumn
{
    /// <summary>Letters that a misspelling has too many, too few or others.</summary>
    private const int Edits = 2;

    /// <param name="place">In the file, the first column's being 1.</param>
    public static string Told(Datasaet dataset, string name, int place)
    {
        var (nearest, edits) = Nearest(dataset, name);
        return IsSafe(name, edits) ? name : string.Create(CultureInfo.InvariantCulture, $"kolonne {place} (ligner mest {nearest})");
    }

    /// <summary>Whether the text is one of <see cref="Told"/> for a column told by its place.</summary>
    public static bool IsPlace(string told) => Place().IsMatch(told);

    /// <summary>The column, known or not, as the object of a sentence.</summary>
    /// <inheritdoc cref="Told"/>
    public static string InSentence(Datasaet dataset, string name, int place) =>
        IsSafe(name, Nearest(dataset, name).Edits)
            ? $"kolonnen '{name}'"
            : string.Create(CultureInfo.InvariantCulture, $"samme ukendte kolonne (nr. {place})");

    private static bool IsSafe(string name, int edits) => edits <= Edits && !name.Any(char.IsNumber);

    private static (string Name, int Edits) Nearest(Datasaet dataset, string name) =>
        dataset
            .Kolonner.Select(k => (k.Navn, Edits: Forslag.Afstand(k.Navn.ToLowerInvariant(), name.ToLowerInvariant())))
            .MinBy(k => k.Edits);

    [GeneratedRegex(@"^kolonne [0-9]+ \(ligner mest .+\)\z")]
    private static partial Regex Place();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Domain.Kalender;

namespace Pipeline.Extract.Filer;

/// <summary>The Ydelsesrefusion file by the name it comes with: <c>yr-ydelsesrefusion-beregning…-2024-03-03.csv</c>.</summary>
internal static partial class Refusionsfil
{
    public static bool Er(string navn) => Maaned(navn) is not null;

    /// <summary>One more file of the same month, which is one delivery with those before it; null when they are not both such files.</summary>
    public static Landingsfil? Join(Landingsfil fil, string sti) =>
        fil.More.Prepend(fil.Sti).Append(sti).All(s => Er(Path.GetFileName(s))) ? fil with { More = [.. fil.More, sti] } : null;

    /// <summary>The month it settles: the one before the date of the name, which is the day it was made.</summary>
    /// <returns>Null when it is not such a file.</returns>
    public static Maaned? Maaned(string navn) =>
        Navn().Match(navn) is { Success: true } fundet
        && DateOnly.TryParseExact(fundet.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato)
            ? new Maaned(dato.Year, dato.Month).Plus(-1)
            : null;

    [GeneratedRegex(@"^yr-ydelsesrefusion-beregning.*-([0-9]{4}-[0-9]{2}-[0-9]{2})\.csv\z")]
    private static partial Regex Navn();
}

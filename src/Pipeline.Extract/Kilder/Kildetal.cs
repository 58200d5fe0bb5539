using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Extract.Kilder;

/// <summary>A figure as sources write it: a JSON number, or a text with decimal comma, or one of the signs that there is none.</summary>
internal static partial class Kildetal
{
    private static readonly string[] Mangler = ["", "-", "..", "...", "#I/T", "#N/A"];

    /// <returns>Null when the figure is missing.</returns>
    /// <exception cref="Skemafejl">It is neither.</exception>
    public static decimal? Laes(string? tekst)
    {
        var trimmet = tekst?.Trim() ?? "";
        return Mangler.Contains(trimmet, StringComparer.OrdinalIgnoreCase) ? null
            : Form().IsMatch(trimmet)
                ? decimal.Parse(
                    trimmet.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture
                )
            : throw new Skemafejl($"har et tal skrevet som '{Http.Svarindhold.Uddrag(trimmet)}', der ikke er et tal med decimalkomma.");
    }

    /// <summary>With decimal comma, as deliveries have it, and at most six decimals.</summary>
    public static string Skriv(decimal tal) => Math.Round(tal, 6).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Digits alone, or in threes with points between.</summary>
    [GeneratedRegex(@"^-?([0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4})(,[0-9]{1,12})?\z")]
    private static partial Regex Form();
}

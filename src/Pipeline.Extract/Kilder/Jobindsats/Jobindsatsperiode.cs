using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Domain.Kilder;

namespace Pipeline.Extract.Kilder.Jobindsats;

/// <summary>The periods of jobindsats: <c>2024</c>, <c>2024M01</c>, <c>2024Q1</c>, and the rolling year that ends with a quarter, <c>2024QMAT02</c>.</summary>
internal static partial class Jobindsatsperiode
{
    /// <summary>As deliveries write it, <c>YYYY</c> or <c>YYYY-MM</c>.</summary>
    /// <returns>
    /// Null when it is a period of another kind than asked for. A rolling year that does not end with December is no calendar year, and no month.
    /// </returns>
    /// <exception cref="Skemafejl">It is no period.</exception>
    public static string? Laes(string? tekst, Jobindsatsperiodeart art)
    {
        var fundet = Form().Match(tekst?.Trim() ?? "");
        if (!fundet.Success)
        {
            throw new Skemafejl(
                $"har perioden '{Http.Svarindhold.Uddrag(tekst ?? "")}', der ikke er skrevet som 2024, 2024M01, 2024Q1 eller 2024QMAT02."
            );
        }

        var aar = fundet.Groups["aar"].Value;
        return art switch
        {
            Jobindsatsperiodeart.Aar when fundet.Groups["mat"] is { Success: true, Value: "4" } => aar,
            Jobindsatsperiodeart.Aar when fundet.Groups.Values.Skip(1).Count(g => g.Success) == 1 => aar,
            Jobindsatsperiodeart.Maaned when fundet.Groups["maaned"] is { Success: true, Value: var maaned } => $"{aar}-{maaned}",
            Jobindsatsperiodeart.Kvartal when fundet.Groups["kvartal"] is { Success: true, Value: var kvartal } => string.Create(
                CultureInfo.InvariantCulture,
                $"{aar}-{3 * int.Parse(kvartal, CultureInfo.InvariantCulture):D2}"
            ),
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^(?<aar>[12][0-9]{3})(M(?<maaned>0[1-9]|1[0-2])|Q(?<kvartal>[1-4])|QMAT0?(?<mat>[1-4]))?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}

using System.Globalization;

namespace Pipeline.Dashboard.Laesning;

/// <summary>A schedule in words.</summary>
internal static class Tidsplantekst
{
    private static readonly Dictionary<string, string> Ugedage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MON"] = "mandag",
        ["TUE"] = "tirsdag",
        ["WED"] = "onsdag",
        ["THU"] = "torsdag",
        ["FRI"] = "fredag",
        ["SAT"] = "lørdag",
        ["SUN"] = "søndag",
        ["MON-FRI"] = "hverdag",
    };

    /// <summary>For a time of the day every day, on a weekday or on a day of the month; null for any other cron, which is shown as it is.</summary>
    /// <param name="cron">Second, minute, hour, day of the month, month, weekday.</param>
    public static string? Af(string cron) =>
        cron.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["0", var minut, var time, var dag, "*", var ugedag]
        && Tal(minut, 59) is { } m
        && Tal(time, 23) is { } t
        && Hvornaar(dag, ugedag) is { } hvornaar
            ? string.Create(CultureInfo.InvariantCulture, $"{hvornaar} kl. {t}.{m:00}")
            : null;

    private static string? Hvornaar(string dag, string ugedag) =>
        (dag, ugedag) switch
        {
            ("*", "?") or ("?", "*") => "hver dag",
            ("?", _) when Ugedage.TryGetValue(ugedag, out var navn) => $"hver {navn}",
            ("L", "?") => "den sidste dag i hver måned",
            (_, "?") when Tal(dag, 31) is > 0 and var d => string.Create(CultureInfo.InvariantCulture, $"den {d}. i hver måned"),
            _ => null,
        };

    private static int? Tal(string tekst, int hoejst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var tal) && tal <= hoejst ? tal : null;
}

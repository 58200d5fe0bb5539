using System.Globalization;
using NodaTime;
using Pipeline.Domain.Kalender;

namespace Pipeline.Dashboard.Laesning;

/// <summary>Numbers, times and codes as a person reads them. Times are Danish local time.</summary>
internal static class Dansk
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];
    private static readonly CultureInfo Kultur = LavKultur();

    private static readonly string[] Maaneder =
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];

    public static string Antal(long tal) => tal.ToString("#,0", Kultur);

    public static string Antal(long tal, string ental, string flertal) => $"{Antal(tal)} {(tal == 1 ? ental : flertal)}";

    /// <summary>With one decimal; a dash for a share that has no meaning.</summary>
    public static string Procent(double? tal) => tal is { } t ? t.ToString("0.0", Kultur) + " %" : "–";

    public static string Tal(decimal? tal) => tal is { } t ? t.ToString("#,0.##", Kultur) : "–";

    public static string Fortegn(decimal tal) => tal.ToString("+#,0.##;−#,0.##;0", Kultur);

    public static string Varighed(TimeSpan tid) =>
        tid.TotalSeconds < 10 ? string.Create(Kultur, $"{tid.TotalSeconds:0.0} s")
        : tid.TotalMinutes < 1 ? string.Create(Kultur, $"{tid.TotalSeconds:0} s")
        : tid.TotalHours < 1 ? $"{(int)tid.TotalMinutes} min {tid.Seconds} s"
        : $"{(int)tid.TotalHours} t {tid.Minutes} min";

    public static string Tid(DateTimeOffset tid)
    {
        var lokal = Instant.FromDateTimeOffset(tid).InZone(Zone);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lokal.Day}. {Maaneder[lokal.Month - 1][..3]}. {lokal.Year} kl. {lokal.Hour:00}.{lokal.Minute:00}"
        );
    }

    public static string Klokken(DateTimeOffset tid)
    {
        var lokal = Instant.FromDateTimeOffset(tid).InZone(Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{lokal.Hour:00}.{lokal.Minute:00}.{lokal.Second:00}");
    }

    /// <summary>"oktober 2025".</summary>
    public static string Maaned(Maaned maaned) => $"{Maaneder[maaned.Nr - 1]} {maaned.Aar}";

    public static string Maaned(string maaned) => Domain.Kalender.Maaned.TryParse(maaned, out var m) ? Maaned(m) : maaned;

    /// <summary>"jan".</summary>
    public static string Kort(int maanedsnummer) => Maaneder[maanedsnummer - 1][..3];

    public static DateTimeOffset? Laes(string? utc) =>
        DateTimeOffset.TryParse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var tid) ? tid : null;

    /// <summary>ops' words for how a run, a step or a check ended.</summary>
    public static string Udfald(string udfald) =>
        udfald switch
        {
            "udfoert" => "udført",
            "bestaaet" => "bestået",
            _ => udfald,
        };

    /// <summary>A column's or dataset's name as words, with the letters that code does without.</summary>
    public static string Navn(string navn) => Publish.Produkter.Kodenavne.Ord(navn);

    private static CultureInfo LavKultur()
    {
        // The program runs without culture data, so the separators are set by hand.
        var kultur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        kultur.NumberFormat.NumberGroupSeparator = ".";
        kultur.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(kultur);
    }
}

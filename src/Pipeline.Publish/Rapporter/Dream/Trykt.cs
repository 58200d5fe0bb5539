using System.Globalization;

namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>The figures that the VIVE report printed: <c>pipelines/dream/trykt/*.csv</c>, from the assembly.</summary>
internal static class Trykt
{
    /// <summary>VIVE Tabel 3.3, by målgruppe and year.</summary>
    public static IReadOnlyDictionary<(string Gruppe, string Aar), decimal> Ledighedsmaaneder { get; } =
        Laes("tabel_3_3").ToDictionary(f => (f[0], f[1]), f => Tal(f[2])!.Value);

    /// <summary>VIVE Tabel 4.2–4.5: forløb, percent, mean and SD, by målgruppe and cause.</summary>
    public static IReadOnlyDictionary<(string Gruppe, string Aarsag), decimal?[]> Forloeb { get; } =
        Laes("tabel_4").ToDictionary(f => (f[0], f[1]), f => f[2..].Select(Tal).ToArray());

    /// <summary>VIVE Figur 4.4: percent by start year and cause, jobparate.</summary>
    public static IReadOnlyDictionary<(string Gruppe, string Aar, string Aarsag), decimal> Afgang { get; } =
        Laes("figur_4_4").ToDictionary(f => (f[0], f[1], f[2]), f => Tal(f[3])!.Value);

    private static List<string[]> Laes(string navn)
    {
        using var tekst = new StreamReader(typeof(Trykt).Assembly.GetManifestResourceStream($"trykt/{navn}.csv")!);
        return [.. tekst.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split(';'))];
    }

    private static decimal? Tal(string tekst) =>
        tekst.Length == 0 ? null : decimal.Parse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

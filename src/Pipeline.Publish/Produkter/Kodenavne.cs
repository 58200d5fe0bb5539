using System.Globalization;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter;

/// <summary>What the published codes are called, as in the warehouse's dimensions (a test holds them together).</summary>
public static class Kodenavne
{
    public static IReadOnlyList<(string Kode, string Navn)> Regioner { get; } =
    [
        ("1081", "Region Nordjylland"),
        ("1082", "Region Midtjylland"),
        ("1083", "Region Syddanmark"),
        ("1084", "Region Hovedstaden"),
        ("1085", "Region Sjælland"),
    ];

    public static IReadOnlyList<(string Kode, string Navn)> Ydelsesgrupper { get; } =
    [
        ("a_dagpenge", "A-dagpenge"),
        ("sygedagpenge", "Sygedagpenge"),
        ("kontanthjaelp", "Kontanthjælp"),
        ("uddannelseshjaelp", "Uddannelseshjælp"),
        ("overgangsydelse", "Selvforsørgelses- og hjemrejseydelse eller overgangsydelse uden for program"),
        ("revalidering", "Revalidering"),
        ("ressourceforloeb", "Ressourceforløb"),
        ("jobafklaring", "Jobafklaringsforløb"),
        ("ledighedsydelse", "Ledighedsydelse"),
        ("alle", "Alle ydelsesgrupper"),
    ];

    public static IReadOnlyList<(string Kode, string Navn)> Varighed { get; } =
    [
        ("0", "Under 1 måned"),
        ("1", "1 måned"),
        .. Enumerable.Range(2, 10).Select(n => (n.ToString(CultureInfo.InvariantCulture), $"{n} måneder")),
        (Varigheder.UnderTolv, "Under 12 måneder"),
        (Varigheder.FraTolv, "12 måneder og derover"),
        ("1-2 aar", "1-2 år"),
        ("3-5 aar", "3-5 år"),
        ("6-9 aar", "6-9 år"),
        ("10+ aar", "10 år og derover"),
        (Varigheder.IAlt, "I alt"),
    ];

    /// <summary>A code that has no name as words, with the letters that code does without: <c>hoejeste_sats</c> is <c>højeste sats</c>.</summary>
    public static string Ord(string kode) =>
        kode.Replace('_', ' ')
            .Replace("ae", "æ", StringComparison.Ordinal)
            .Replace("oe", "ø", StringComparison.Ordinal)
            .Replace("aa", "å", StringComparison.Ordinal);
}

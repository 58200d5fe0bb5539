using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>The groups, and the codes of rows, as they are called in a sentence.</summary>
internal static class Ydelsesnavne
{
    public static string Navn(Ydelsesgruppe gruppe) =>
        gruppe switch
        {
            Ydelsesgruppe.ADagpenge => "a-dagpenge",
            Ydelsesgruppe.Sygedagpenge => "sygedagpenge",
            Ydelsesgruppe.Kontanthjaelp => "kontanthjælp",
            Ydelsesgruppe.Uddannelseshjaelp => "uddannelseshjælp",
            Ydelsesgruppe.Overgangsydelse => "overgangsydelse",
            Ydelsesgruppe.Revalidering => "revalidering",
            Ydelsesgruppe.Ressourceforloeb => "ressourceforløb",
            Ydelsesgruppe.Jobafklaring => "jobafklaring",
            _ => "ledighedsydelse",
        };

    public static string Navn(Sats sats) =>
        sats switch
        {
            Sats.Mindstesats => "mindstesats",
            Sats.Grundsats => "grundsats",
            _ => "højeste sats",
        };

    /// <summary>The code's word with the letters and spaces that codes do without: <c>anden_aktoer</c> is <c>anden aktør</c>, <c>1-2 aar</c> is <c>1-2 år</c>.</summary>
    public static string Ord(string kode) =>
        kode.Replace('_', ' ')
            .Replace("ae", "æ", StringComparison.Ordinal)
            .Replace("oe", "ø", StringComparison.Ordinal)
            .Replace("aa", "å", StringComparison.Ordinal);
}

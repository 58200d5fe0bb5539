using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>The groups as they are called in a sentence.</summary>
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
}

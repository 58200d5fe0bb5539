namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>The ydelser as 000 writes them, in the order of its overview.</summary>
internal static class Ydelsesnavne
{
    public static IReadOnlyList<(string Kode, string Navn)> Alle { get; } =
    [
        ("a_dagpenge", "A-dagpenge"),
        ("kontanthjaelp", "Kontanthjælp"),
        ("uddannelseshjaelp", "Uddannelseshjælp"),
        ("overgangsydelse", "Selvforsørgelses- og hjemrejseydelse samt overgangsydelse"),
        ("sygedagpenge", "Sygedagpenge"),
        ("jobafklaring", "Jobafklaring"),
        ("ressourceforloeb", "Ressourceforløb"),
        ("revalidering", "Revalidering"),
        ("fleksjob", "Fleksjob"),
        ("ledighedsydelse", "Ledighedsydelse"),
        ("foertidspension", "Førtidspension"),
        ("seniorpension", "Seniorpension"),
    ];
}

using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Regler;

/// <summary>One way a row of a dataset can be wrong.</summary>
/// <param name="Kode">Stable, for counting.</param>
/// <param name="Kolonne">The delivered column it shows in; null when the row has no columns to speak of.</param>
/// <param name="Grund">A sentence for whoever is to correct the delivery.</param>
/// <param name="Vis">Whether the column's value may stand in the quarantine.</param>
internal sealed record Raekkefejl(string Kode, string? Kolonne, string Grund, bool Vis = true)
{
    public static Raekkefejl PersonId { get; } =
        new("person_id_ugyldig", "person_id", "person_id mangler eller er længere end 32 tegn.", Vis: false);

    public static Raekkefejl UkendtPerson { get; } =
        new("ukendt_person", "person_id", "Personen findes ikke i den nyeste levering af personer.", Vis: false);

    public static Raekkefejl AndenFoedselsdato { get; } =
        new("anden_foedselsdato", "foedselsdato", "Personen står længere oppe i filen med en anden fødselsdato.", Vis: false);

    public static Raekkefejl SammeFoersteDag { get; } =
        new("samme_foerste_dag", "foerste_dag", "Personen har længere oppe i filen en anden dagpengeperiode med samme første dag.");

    public static Raekkefejl UdenForDagpengeperiode { get; } =
        new("uden_for_dagpengeperiode", "fra", "Udbetalingen har dage, der ikke ligger i nogen af personens dagpengeperioder.");

    /// <summary>A row of a table without persons that has the key of another one.</summary>
    public static Raekkefejl SammeNoegle(Datasaet datasaet) =>
        new(
            "samme_noegle",
            datasaet.Noegle[0],
            $"Filen har længere oppe en anden række med samme {string.Join(", ", datasaet.Noegle)}; send én række for hver."
        );

    /// <summary>The errors of a dataset's rows that show only beside other rows.</summary>
    public static IEnumerable<Raekkefejl> Sammenhaeng(Datasaet datasaet) =>
        !datasaet.HarPerson ? (datasaet.Noegle.Count > 0 ? [SammeNoegle(datasaet)] : [])
        : datasaet.Kolonnefamilier.Count > 0 ? [UkendtPerson, .. Dream.Dreamfejl.Alle]
        : datasaet.Navn == Registre.Personer.Navn ? [AndenFoedselsdato]
        : datasaet.Navn == Registre.Dagpengeperioder.Navn ? [UkendtPerson, SammeFoersteDag]
        : datasaet.Navn == Registre.Dagpengeudbetalinger.Navn ? [UkendtPerson, UdenForDagpengeperiode]
        : [UkendtPerson];

    /// <summary>The errors found when the file was read, by the code that stands in <c>strukturfejl.parquet</c>.</summary>
    public static IReadOnlyList<Raekkefejl> Struktur { get; } =
    [
        new("for_mange_felter", null, "Linjen har flere felter end overskriften."),
        new("for_faa_felter", null, "Linjen har færre felter end overskriften."),
        new("anfoerselstegn", null, "Linjen har et anførselstegn på et forkert sted."),
    ];
}

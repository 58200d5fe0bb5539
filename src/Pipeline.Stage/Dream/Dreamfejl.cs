using Pipeline.Domain.Leveringer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Dream;

/// <summary>What can be wrong with the cells of a DREAM row; the column of the cell is told with the row.</summary>
internal static class Dreamfejl
{
    public static Raekkefejl IkkeKode { get; } = new("ikke_kode", Dreamregister.Uger, "Ugens kode er ikke tre cifre.");

    public static Raekkefejl IkkeGrad { get; } =
        new("ikke_tal", Dreamregister.Grader, "Beskæftigelsesgraden er ikke et tal fra 0 med decimalkomma og højst fire decimaler.");

    public static Raekkefejl IkkeKommunekode { get; } =
        new("ikke_tal", Dreamregister.Kommuner, "Kommunekoden er ikke et tal på højst fire cifre.");

    public static Raekkefejl FlereRaekker { get; } =
        new("flere_raekker", "person_id", "Personen har længere oppe i filen en anden række; DREAM har én pr. person.", Vis: false);

    public static IReadOnlyList<Raekkefejl> Alle { get; } = [IkkeKode, IkkeGrad, IkkeKommunekode, FlereRaekker];
}

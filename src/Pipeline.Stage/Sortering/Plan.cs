using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>What a dataset asks of the rows of one person, as column numbers (the person not counted).</summary>
/// <param name="Orden">The columns in the order of sorting: the first day first.</param>
/// <param name="Noegle">Columns of which a person has each value once; null when there is no such rule.</param>
/// <param name="Flet">The column of the last day, when overlapping rows are merged; else −1.</param>
/// <param name="Ignored">Columns that rows to be merged may differ in; the merged row has the smallest.</param>
/// <param name="KeptApart">A column and the value in it that a row which is never merged has; null when there are no such rows.</param>
/// <param name="Dagpenge">The columns art, fra and til, when payments are checked against the periods; else null.</param>
internal sealed record Plan(
    int Kolonner,
    int[] Orden,
    int[]? Noegle,
    Raekkefejl? NoegleFejl,
    int Flet,
    int[] Ignored,
    (int Column, int Value)? KeptApart,
    (int Art, int Fra, int Til)? Dagpenge
)
{
    /// <summary>Payments that need no dagpengeperiode.</summary>
    public const int Undtaget = (int)DagpengeArt.MidlertidigArbejdsfordeling;

    public static Plan For(Typning typning)
    {
        var datasaet = typning.Datasaet;
        var navne = typning.Kolonner.Select(k => k.Kolonne.Navn).ToList();
        int Nr(string? navn) => navn is null ? -1 : navne.IndexOf(navn);
        var fra = Nr(datasaet.Fra);
        var orden = Enumerable.Range(0, navne.Count).OrderBy(k => k == fra ? -1 : k).ToArray();
        (int[]? noegle, Raekkefejl? fejl) =
            datasaet.Navn == Registre.Personer.Navn ? ((int[]?)[], (Raekkefejl?)Raekkefejl.AndenFoedselsdato)
            : datasaet.Navn == Registre.Dagpengeperioder.Navn ? ([fra], Raekkefejl.SammeFoersteDag)
            : (null, null);
        return new(
            navne.Count,
            orden,
            noegle,
            fejl,
            datasaet.FletOverlap ? Nr(datasaet.Til) : -1,
            [.. (datasaet.Overlap?.Ignored ?? []).Select(Nr)],
            datasaet.Overlap is { } overlap ? (Nr(overlap.Column), overlap.KeptApart) : null,
            datasaet.Navn == Registre.Dagpengeudbetalinger.Navn ? (Nr("art"), fra, Nr(datasaet.Til)) : null
        );
    }
}

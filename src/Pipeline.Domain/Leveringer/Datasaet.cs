using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Leveringer;

/// <summary>Whether a delivery holds one month's rows or the whole dataset as known that month.</summary>
public enum Leveringsart
{
    Maanedlig,
    Fuld,
}

/// <param name="Navn">The delivered name; <c>person_id</c> is called <c>person</c> in the lake.</param>
/// <param name="Paakraevet">An empty value is a row error.</param>
/// <param name="Ord">The value list of a <see cref="Kolonnetype.Kode"/>.</param>
public sealed record Kolonne(string Navn, Kolonnetype Type, bool Paakraevet = true, IReadOnlyList<string>? Ord = null)
{
    /// <summary>The smallest and the largest number allowed, both included; null = what the type allows. Of numbers only.</summary>
    public (int Mindst, int Hoejst)? Graenser { get; init; }

    /// <summary>A regular expression that a <see cref="Kolonnetype.Tekst"/> matches from end to end, and what to call such a text in a sentence.</summary>
    public (string Udtryk, string Navn)? Moenster { get; init; }

    /// <summary>
    /// The first delivery that has the column: in older ones it is null, also where a file has a column of that name, which may hold anything. Null:
    /// every delivery has it.
    /// </summary>
    public Maaned? FraLevering { get; init; }

    /// <summary>A file may lack the column: then it is null in all its rows.</summary>
    public bool Optional { get; init; }

    public string LakeNavn => Type == Kolonnetype.Person ? "person" : Navn;
}

/// <summary>One dataset of the input contract: its columns and the checks that can be stated from a row alone.</summary>
/// <param name="Fra">First day of the row's interval, or the only day; null when the dataset has no day that orders it.</param>
/// <param name="Til">Last day of the interval, included; empty = open where the column is not required.</param>
/// <param name="FletOverlap">Overlapping rows that are otherwise equal are merged into one, see <see cref="Overlapsregel"/> for what departs from it.</param>
public sealed record Datasaet(
    string Navn,
    Leveringsart Art,
    IReadOnlyList<Kolonne> Kolonner,
    string? Fra = null,
    string? Til = null,
    bool FletOverlap = false
)
{
    /// <summary>Columns of which the dataset has each set of values once; empty when there is no such rule. Only of datasets without a person.</summary>
    public IReadOnlyList<string> Noegle { get; init; } = [];

    /// <summary>What the merging of overlapping rows does otherwise in this dataset; null when nothing.</summary>
    public Overlapsregel? Overlap { get; init; }

    /// <summary>
    /// Beginnings of columns of which there are as many as there are weeks, months or years: see <see cref="Kolonnefamilie"/>. Empty for all but DREAM.
    /// </summary>
    public IReadOnlyList<string> Kolonnefamilier { get; init; } = [];

    /// <summary>Its rows are about persons: staged by person, in buckets. Without: staged as one sorted table.</summary>
    public bool HarPerson => Kolonner.Any(k => k.Type == Kolonnetype.Person);

    /// <summary>The columns that a delivery of a month can have.</summary>
    public IEnumerable<Kolonne> KolonnerI(Maaned levering) => Kolonner.Where(k => !(k.FraLevering > levering));

    public override string ToString() => Navn;
}

/// <summary>How overlapping rows are merged where not every column decides, or some rows are events of their own.</summary>
/// <param name="Ignored">Columns of dates in which the rows may differ: the merged row has the earliest.</param>
/// <param name="Column">The column that tells the rows which are never merged.</param>
/// <param name="KeptApart">The value, as the lake stores it, that such a row has in <paramref name="Column"/>.</param>
public sealed record Overlapsregel(IReadOnlyList<string> Ignored, string Column, int KeptApart);

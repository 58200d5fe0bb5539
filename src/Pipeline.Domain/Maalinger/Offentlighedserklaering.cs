namespace Pipeline.Domain.Maalinger;

/// <summary>What a product says of its public edition: which of its figures add up to which, and which it has in common with others.</summary>
/// <param name="Tabel">Products with the same word are one table to whoever reads them: the same key, and what they share are the same persons.</param>
/// <param name="Noegle">The names of the key's dimensions but the month; a small number is protected by persons who differ in the first two.</param>
/// <param name="Graenser">By month, oldest first; the first one holds also for what is older.</param>
public sealed record Offentlighedserklaering(string Tabel, IReadOnlyList<string> Noegle, IReadOnlyList<Offentlighedsgraense> Graenser)
{
    /// <summary>In every row.</summary>
    public IReadOnlyList<Talidentitet> Identiteter { get; init; } = [];

    /// <summary>Counts that are in no identity.</summary>
    public IReadOnlyList<string> Antal { get; init; } = [];

    /// <summary>Columns that another product of the table has too, with the same figures.</summary>
    public IReadOnlyList<string> Faelles { get; init; } = [];

    /// <summary>Figures that are no counts, and the counts they are computed from or are of: shown when they all are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Foelger { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Counts, and the count of the table that says how many persons they are of: hidden with it too, whatever they are themselves.</summary>
    public IReadOnlyDictionary<string, string> SkjulesMed { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns that nobody outside sees, since too much would follow from them.</summary>
    public IReadOnlyList<string> VisesIkke { get; init; } = [];

    /// <summary>The number that stands for a count where the count is empty, rounded up; counts that are not here are then 0.</summary>
    public IReadOnlyDictionary<string, string> Ellers { get; init; } = new Dictionary<string, string>();

    public Offentlighedsgraense Graense(Kalender.Maaned maaned) => Graenser.LastOrDefault(g => g.Fra <= maaned) ?? Graenser[0];
}

/// <summary>A count that is the sum of others in the same row.</summary>
public sealed record Talidentitet(string Sum, IReadOnlyList<string> Dele)
{
    public override string ToString() => $"{Sum} = {string.Join(" + ", Dele)}";
}

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What an update of the public edition came to.</summary>
/// <param name="Months">The months that were done anew, by product.</param>
/// <param name="InForce">Month → product → the version in force.</param>
public sealed record PublicEdition(
    LinkedTable Table,
    IReadOnlyList<Offentligmaaned> Months,
    IReadOnlyDictionary<string, SortedDictionary<string, string>> InForce
)
{
    public Daekningspris Cost => Months.Aggregate(Daekningspris.Ingen, (sum, m) => sum + m.Pris);

    /// <summary>Sentences about months that have no public edition, or still show another version.</summary>
    public IEnumerable<string> Notices => PublicNotice.Of(this);
}

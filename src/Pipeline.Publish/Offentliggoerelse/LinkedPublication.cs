namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What is in force together of a month: a publication of each product of a linked table that has the month.</summary>
/// <param name="Members">In the table's order.</param>
internal sealed record LinkedPublication(IReadOnlyList<Udgavetabel> Members)
{
    public Domain.Kalender.Maaned Month => Members[0].Tabel.Maaned;

    /// <summary>The words of a dimension by member and row.</summary>
    public IEnumerable<string> Words(Noegledimension dimension) => Members.SelectMany(m => Words(dimension, m));

    public static IEnumerable<string> Words(Noegledimension dimension, Udgavetabel member)
    {
        var columns = dimension.Kolonner.Select(member.Tabel.Tekst).ToArray();
        return columns is [var only]
            ? Enumerable.Range(0, member.Tabel.Raekker).Select(i => only[i])
            : Enumerable.Range(0, member.Tabel.Raekker).Select(i => string.Join('|', columns.Select(k => k[i])));
    }
}

/// <param name="Tabel">The month's rows of a product as they were published.</param>
public sealed record Udgavetabel(string Version, string Regelsaet, Indhold.Maanedstabel Tabel);

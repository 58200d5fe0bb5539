namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// The publications of a month that everyone can see beside each other, and which rows of each. A row is shown when its words are among those of
/// <see cref="Domain.Maalinger.Offentlighedsgraense.Kun"/> and every publication has them: a rule set may lack a sum or its parts (varighed before
/// 1.7, sats before 1.75), and figures that do not add up the same way cannot be protected together.
/// </summary>
/// <param name="Publications">Oldest first; one that lacks words that everyone has seen of the month is passed over.</param>
/// <param name="Shown">By publication, then by product and row.</param>
/// <param name="LeftOut">Why the month has no public edition, as the end of a Danish sentence; null: it has one.</param>
internal sealed record RowSelection(
    IReadOnlyList<LinkedPublication> Publications,
    IReadOnlyList<IReadOnlyList<bool[]>> Shown,
    string? LeftOut
)
{
    public static RowSelection Of(
        LinkedTable table,
        IReadOnlyList<LinkedPublication> publications,
        IReadOnlyDictionary<string, string> regionAf
    )
    {
        var dimensions = table
            .Dimensions.Select(d => new ShownWords(d, table.Threshold(publications[0].Month).Kun, publications, regionAf))
            .ToList();
        var beside = new List<LinkedPublication>();
        foreach (var publication in publications.Where(p => p.Members.All(m => m.Tabel.Raekker == 0) || Rows(p).Any(r => r.Contains(true))))
        {
            if (dimensions.All(d => d.CanStandBeside(beside, publication)))
            {
                beside.Add(publication);
                dimensions.ForEach(d => d.LeaveOutWhatLacksIn(publication));
            }
        }

        return dimensions.Select(d => d.WhatWouldFollow()).FirstOrDefault(s => s is not null) is { } follows ? None(follows)
            : beside.Count == 0 ? None("ingen af rækkerne har de ord, som 'kun' i målingens pipeline.yaml viser")
            : new(beside, [.. beside.Select(Rows)], null);

        IReadOnlyList<bool[]> Rows(LinkedPublication publication) => [.. publication.Members.Select(RowsOf)];

        bool[] RowsOf(Udgavetabel member)
        {
            var rows = Enumerable.Repeat(true, member.Tabel.Raekker).ToArray();
            foreach (var dimension in dimensions.Where(d => !d.ShowsAll))
            {
                var i = 0;
                foreach (var word in LinkedPublication.Words(dimension.Dimension, member))
                {
                    rows[i++] &= dimension.Shows(word);
                }
            }

            return rows;
        }

        RowSelection None(string why) => new([], [], why);
    }
}

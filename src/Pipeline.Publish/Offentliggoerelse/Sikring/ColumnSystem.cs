namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// The counts of a row, and which add up to which. A count may be split in more than one way (personer by samtaler and by tilbud), so this is no tree.
/// </summary>
internal sealed class ColumnSystem
{
    /// <summary>Every combination of so many counts is looked through once; beyond that a declaration is split.</summary>
    private const int MostLinked = 13;

    private readonly IReadOnlyList<ColumnMove>[] _moves;

    public ColumnSystem(IReadOnlyList<string> names, IReadOnlyList<(int Sum, int[] Parts)> identities)
    {
        (Names, Identities) = (names, identities);
        var moves = new List<ColumnMove>[names.Count];
        foreach (var linked in Linked())
        {
            var found = Circuits(linked);
            foreach (var column in linked)
            {
                moves[column] = [.. found.Where(m => m.SignOf(column) == 1)];
            }
        }

        _moves = moves;
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<(int Sum, int[] Parts)> Identities { get; }

    public int Count => Names.Count;

    /// <summary>Columns that have nothing to do with each other.</summary>
    public static ColumnSystem Of(params string[] names) => new(names, []);

    /// <summary>
    /// The smallest sets of columns, this one among them, that may get or give the same number at once while every identity of the row still holds.
    /// </summary>
    public IReadOnlyList<ColumnMove> Moves(int column) => _moves[column];

    /// <summary>The columns in sets, so that no identity spans two.</summary>
    private IEnumerable<List<int>> Linked()
    {
        var group = Enumerable.Range(0, Count).ToArray();
        foreach (var (sum, parts) in Identities)
        {
            foreach (var part in parts)
            {
                var (from, to) = (group[part], group[sum]);
                for (var c = 0; c < group.Length; c++)
                {
                    group[c] = group[c] == from ? to : group[c];
                }
            }
        }

        return Enumerable.Range(0, Count).GroupBy(c => group[c]).Select(g => g.ToList());
    }

    private List<ColumnMove> Circuits(List<int> columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns.Count, MostLinked);
        var signs = new int[Count];
        var found = new List<(int Support, int[] Signs)>();
        Try(0);
        return
        [
            .. found
                .Where(f => !found.Exists(o => o.Support != f.Support && (o.Support & f.Support) == o.Support))
                .Select(f => new ColumnMove([.. columns.Where(c => f.Signs[c] != 0).Select(c => (c, f.Signs[c]))])),
        ];

        void Try(int at)
        {
            if (at == columns.Count)
            {
                var support = columns.Select((c, i) => signs[c] == 0 ? 0 : 1 << i).Sum();
                if (support != 0 && Identities.All(i => signs[i.Sum] == i.Parts.Sum(p => signs[p])))
                {
                    found.Add((support, (int[])signs.Clone()));
                }

                return;
            }

            for (var sign = -1; sign <= 1; sign++)
            {
                signs[columns[at]] = sign;
                Try(at + 1);
            }

            signs[columns[at]] = 0;
        }
    }
}

/// <param name="Columns">Each with 1 where it gets, −1 where it gives.</param>
internal sealed record ColumnMove(IReadOnlyList<(int Column, int Sign)> Columns)
{
    /// <returns>0: not in the move.</returns>
    public int SignOf(int column) => Columns.FirstOrDefault(c => c.Column == column).Sign;
}

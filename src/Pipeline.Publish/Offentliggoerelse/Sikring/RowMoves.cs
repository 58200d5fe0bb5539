namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// The moves of a cell within what lies below its first two words: over the further dimensions, either to a partner so that the sums above both stay or to
/// nobody, so that all above it moves along; and over the columns as their identities say. Each is given as distances from the first cell of the two words.
/// </summary>
internal sealed class RowMoves(Taltabel tabel)
{
    /// <summary>How many leaves are tried for a sum, and how many partners for a leaf.</summary>
    private const int Leaves = 2;
    private const int Partners = 4;

    public IReadOnlyList<(int Distance, int Sign)[]> Of(int cell)
    {
        List<(int Distance, int Sign)[]> moves =
        [
            .. tabel.Kolonner.Moves(tabel.Kolonne(cell)).Select(m => m.Columns.Select(c => (c.Column, c.Sign)).ToArray()),
        ];
        for (var d = 2; d < tabel.Dimensioner.Count; d++)
        {
            var ways = Along(cell, d);
            moves =
            [
                .. ways.SelectMany(way =>
                    moves.Select(move => move.SelectMany(m => way.Select(w => (m.Distance + w.Distance, m.Sign * w.Sign))).ToArray())
                ),
            ];
        }

        return moves;
    }

    private List<(int Distance, int Sign)[]> Along(int cell, int dimension)
    {
        var (tree, step, word) = (tabel.Dimensioner[dimension], tabel.Skridt(dimension), tabel.Ord(cell, dimension));
        var ways = new List<(int, int)[]>();
        foreach (var leaf in Largest(w => tree.ErBlad(w) && tree.Under(w, word), Leaves))
        {
            foreach (
                var partner in Largest(
                    w =>
                        tree.ErBlad(w) && !tree.Under(w, word) && tree.Faelles(word, w) is >= 0 and var common && !tree.Under(common, word),
                    Partners
                )
            )
            {
                var common = tree.Faelles(leaf, partner);
                ways.Add([.. Chain(leaf, common, 1), .. Chain(partner, common, -1)]);
            }

            ways.Add([.. Chain(leaf, -1, 1)]);
        }

        return ways;

        IEnumerable<(int, int)> Chain(int from, int before, int sign) => tree.Kaede(from, before).Select(w => (w * step, sign));

        // Those in the nearest sum first, then the largest, then by place.
        IEnumerable<int> Largest(Func<int, bool> takes, int most) =>
            Enumerable
                .Range(0, tree.Antal)
                .Where(w => takes(w) && Value(w) > 0)
                .OrderByDescending(w => tree.Faelles(word, w) is >= 0 and var common ? tree.Dybde(common) : 0)
                .ThenByDescending(Value)
                .Take(most);

        int Value(int w) => tabel.Vaerdier[cell + ((w - word) * step)];
    }
}

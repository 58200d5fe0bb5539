namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// The first two dimensions of a table as a network, so that a way round in it is a move that keeps every sum. A sum over the second dimension goes from the
/// root down the first one's tree, is split in its parts in each leaf, and each part goes up the tree again. An arc is a pair of words: the persons of it.
/// </summary>
internal sealed class Network
{
    private const int Root = 0;

    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly int[] _arc;
    private readonly Trae _first;
    private readonly Trae _second;

    public Network(Trae first, Trae second)
    {
        (_first, _second) = (first, second);
        _arc = new int[first.Antal * second.Antal];
        var arcs = new List<(int First, int[] Second)>();
        for (var a = 0; a < first.Antal; a++)
        {
            for (var b = 0; b < second.Antal; b++)
            {
                _arc[(a * second.Antal) + b] = -1;
                var split = !second.ErBlad(b);
                if (split && second.Dybde(b) > 1)
                {
                    continue; // Moves along with its parts.
                }

                _arc[(a * second.Antal) + b] = arcs.Count;
                var chain = second.Kaede(b, -1);
                arcs.Add((a, split || chain.Length == 1 ? [b] : chain[..^1]));
                if (split)
                {
                    Add(Above(a, b, Split), Split(a, b));
                }
                else if (second.Overskud is { } rest && rest.Udover == b)
                {
                    Add(Above(a, b, Merge), first.ErBlad(a) ? Split(a, rest.Top) : Merge(a, b));
                }
                else
                {
                    var sum = chain[^1];
                    Add(
                        !first.ErBlad(a) ? Merge(a, b)
                            : sum == b ? Root
                            : Split(a, sum),
                        Above(a, b, Merge)
                    );
                }
            }
        }

        Words = arcs;
        Nodes = 1 + (2 * first.Antal * second.Antal);
        (Start, Incident) = Index();
    }

    public int Nodes { get; }

    /// <summary>By arc: the word of the first dimension, and those of the second that its persons are counted in, without the sum that has an arc of its own.</summary>
    public IReadOnlyList<(int First, int[] Second)> Words { get; }

    /// <summary>Where each node's arcs begin in <see cref="Incident"/>.</summary>
    public int[] Start { get; }

    /// <summary>Arcs, by node, both those that leave it and those that enter.</summary>
    public int[] Incident { get; }

    public int From(int arc) => _from[arc];

    public int To(int arc) => _to[arc];

    /// <summary>The arcs by which the persons of two words move: one, or where the second word moves along with its parts those of the parts.</summary>
    public IEnumerable<int> Arcs(int first, int second)
    {
        var arc = _arc[(first * _second.Antal) + second];
        return arc >= 0
            ? [arc]
            : Enumerable
                .Range(0, _second.Antal)
                .Where(b => _second.ErBlad(b) && _second.Under(b, second))
                .Select(b => _arc[(first * _second.Antal) + b]);
    }

    private int Split(int a, int b) => 1 + (a * _second.Antal) + b;

    private int Merge(int a, int b) => 1 + ((_first.Antal + a) * _second.Antal) + b;

    private int Above(int a, int b, Func<int, int, int> node) => _first.Kaede(a, -1) is [_, var above, ..] ? node(above, b) : Root;

    private void Add(int from, int to)
    {
        _from.Add(from);
        _to.Add(to);
    }

    private (int[] Start, int[] Incident) Index()
    {
        var start = new int[Nodes + 1];
        foreach (var node in _from.Concat(_to))
        {
            start[node + 1]++;
        }

        for (var n = 0; n < Nodes; n++)
        {
            start[n + 1] += start[n];
        }

        var incident = new int[2 * _from.Count];
        var next = (int[])start.Clone();
        for (var arc = 0; arc < _from.Count; arc++)
        {
            incident[next[_from[arc]]++] = arc;
            incident[next[_to[arc]]++] = arc;
        }

        return (start, incident);
    }
}

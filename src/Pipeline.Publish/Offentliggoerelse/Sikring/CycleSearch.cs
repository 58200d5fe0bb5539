namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// Finds a cheap proof (<see cref="Vidne"/>) for a cell. For each of its <see cref="RowMoves"/> it looks for the cheapest way round in the
/// <see cref="Network"/> of the first two dimensions, so that partners may differ in both at once and a way may have any length. Taking everything above the cell
/// along is one of the ways and always possible, so a first publication always has a proof. Ties go to what is met first, a matter of the table alone.
/// </summary>
internal sealed class CycleSearch
{
    /// <summary>
    /// What a cell that is no published cell costs: leaning on how many are in two groups protects only from those who do not know it, a last resort.
    /// </summary>
    public const int Restpris = 10_000;

    private const long None = long.MaxValue;
    private const int Closed = -1;

    private readonly Taltabel _table;
    private readonly Network _network;
    private readonly RowMoves _moves;
    private readonly Dictionary<int, IReadOnlyList<(int Distance, int Sign)[]>> _movesOf = [];
    private readonly int _threshold;
    private readonly int[] _price;
    private readonly IReadOnlyList<int> _editions;

    /// <summary>How much each cell can be lowered; <see cref="Closed"/> where no move may go.</summary>
    private readonly int[] _room;

    private readonly long[] _cost;
    private readonly int[] _costRound;
    private readonly long[] _distance;
    private readonly int[] _by;
    private readonly int[] _seenRound;
    private readonly int[] _doneRound;
    private readonly PriorityQueue<int, long> _queue = new();
    private int _round;

    private (int Distance, int Sign)[] _move = [];
    private (int Up, int Down) _need;

    /// <summary>Whether no cell may give.</summary>
    private bool _everythingAlong;

    /// <param name="price">What it costs to use each cell in a move, by place; may change between searches.</param>
    /// <param name="mayHide">Whether a cell may be in a move; asked once.</param>
    /// <param name="editions">The publications in which the found moves are made, by number.</param>
    public CycleSearch(Taltabel table, Network network, int threshold, int[] price, Func<int, bool> mayHide, IReadOnlyList<int> editions)
    {
        (_table, _network, _threshold, _price, _editions) = (table, network, threshold, price, editions);
        _moves = new(table);
        _room = [.. table.Vaerdier.Select((v, i) => table.Mangler(i) || table.ErRest(i) || (v > 0 && mayHide(i)) ? table.Rum(i) : Closed)];
        (_cost, _costRound) = (new long[2 * network.Words.Count], new int[2 * network.Words.Count]);
        (_distance, _by) = (new long[network.Nodes], new int[network.Nodes]);
        (_seenRound, _doneRound) = (new int[network.Nodes], new int[network.Nodes]);
    }

    public Vidne? Find(int cell) => Find(cell, None, everythingAlong: false) ?? Find(cell, None, everythingAlong: true);

    /// <summary>A proof that costs less than this; null: there is none but, at most, one that takes everything above the cell along.</summary>
    public Vidne? FindBelow(int cell, long cost) => Find(cell, cost, everythingAlong: false);

    /// <summary>No move goes by the cell, until it is opened.</summary>
    public void Close(int cell) => _room[cell] = Closed;

    public void Open(int cell) => _room[cell] = _table.Rum(cell);

    private Vidne? Find(int cell, long below, bool everythingAlong)
    {
        _everythingAlong = everythingAlong;
        var value = _table.Vaerdier[cell];
        var arcs = _network.Arcs(_table.Ord(cell, 0), _table.Ord(cell, 1)).ToList();
        var (best, found) = (below, (Vidne?)null);
        foreach (var move in MovesOf(cell))
        {
            _move = move;
            for (var down = 0; down < _threshold; down++)
            {
                var up = Math.Max(_threshold - 1 - down, _threshold - value);
                if (down > 0 && up + down > _threshold - 1)
                {
                    break;
                }

                _need = (up, down);
                foreach (var arc in arcs)
                {
                    if (Cheapest(arc, best) is var price && price < best && Proof(cell, arc) is { } proof)
                    {
                        (best, found) = (price, proof);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>A second look asks for the same cells again and again.</summary>
    private IReadOnlyList<(int Distance, int Sign)[]> MovesOf(int cell)
    {
        if (!_movesOf.TryGetValue(cell, out var moves))
        {
            _movesOf.Add(cell, moves = _moves.Of(cell));
        }

        return moves;
    }

    /// <summary>The cheapest way round by the arc forwards, which <see cref="_by"/> then tells; <see cref="None"/> where it is not below <paramref name="best"/>.</summary>
    private long Cheapest(int arc, long best)
    {
        _round++;
        var (start, goal) = (_network.To(arc), _network.From(arc));
        if (Cost(arc, backwards: false) is var own && own >= best)
        {
            return None;
        }

        _queue.Clear();
        See(start, own, -1);
        while (_queue.TryDequeue(out var node, out var distance))
        {
            if (node == goal)
            {
                return distance;
            }

            if (_doneRound[node] == _round)
            {
                continue;
            }

            _doneRound[node] = _round;
            for (var i = _network.Start[node]; i < _network.Start[node + 1]; i++)
            {
                var next = _network.Incident[i];
                if (next == arc)
                {
                    continue;
                }

                var backwards = _network.From(next) != node;
                var to = backwards ? _network.From(next) : _network.To(next);
                if (_doneRound[to] != _round && Cost(next, backwards) is var cost && cost < best && distance + cost < best)
                {
                    See(to, distance + cost, (2 * next) + (backwards ? 1 : 0));
                }
            }
        }

        return None;
    }

    private void See(int node, long distance, int by)
    {
        if (_seenRound[node] != _round || distance < _distance[node])
        {
            (_seenRound[node], _distance[node], _by[node]) = (_round, distance, by);
            _queue.Enqueue(node, distance);
        }
    }

    /// <summary>What it costs to make the move with the arc's words, or the opposite; <see cref="None"/> where it cannot be made far enough.</summary>
    private long Cost(int arc, bool backwards)
    {
        var key = (2 * arc) + (backwards ? 1 : 0);
        if (_costRound[key] == _round)
        {
            return _cost[key];
        }

        _costRound[key] = _round;
        return _cost[key] = Sum();

        long Sum()
        {
            var sum = 0L;
            var (first, second) = _network.Words[arc];
            foreach (var word in second)
            {
                var at = (first * _table.Skridt(0)) + (word * _table.Skridt(1));
                foreach (var (distance, sign) in _move)
                {
                    var gives = sign > 0 == backwards;
                    if (_room[at + distance] < (gives ? _need.Up : _need.Down) || (gives && _everythingAlong))
                    {
                        return None;
                    }

                    sum += _price[at + distance];
                }
            }

            return sum;
        }
    }

    /// <summary>The way that was found, as cells; null where a cell that two arcs share cannot be moved as far as both want.</summary>
    private Vidne? Proof(int cell, int arc)
    {
        var signs = new SortedDictionary<int, int>();
        Take(arc, 1);
        for (var node = _network.From(arc); node != _network.To(arc); )
        {
            var (by, backwards) = (_by[node] >> 1, (_by[node] & 1) != 0);
            Take(by, backwards ? -1 : 1);
            node = backwards ? _network.To(by) : _network.From(by);
        }

        int[] cells = [.. signs.Where(s => s.Value != 0).Select(s => s.Key)];
        int[] own = [.. cells.Select(c => signs[c])];
        var (up, down) = Vidne.Spillerum(cells, own, c => _room[c]);
        var proof = new Vidne(cells, own, up, down, _editions);
        return Array.IndexOf(cells, cell) is >= 0 and var nr && proof.Daekker(nr, _table.Vaerdier[cell], _threshold) ? proof : null;

        void Take(int taken, int direction)
        {
            var (first, second) = _network.Words[taken];
            foreach (var word in second)
            {
                var at = (first * _table.Skridt(0)) + (word * _table.Skridt(1));
                foreach (var (distance, sign) in _move)
                {
                    signs[at + distance] = signs.GetValueOrDefault(at + distance) + (sign * direction);
                }
            }
        }
    }
}

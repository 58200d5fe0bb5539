namespace Pipeline.Benchmarks.Angreb;

/// <summary>
/// What somebody without a solver finds: figures with bounds, and every sum bounding each of its parts by the bounds of the others, again and again until
/// nothing more follows.
/// </summary>
internal sealed class Bounds
{
    private const double Unbounded = 1e12;

    /// <summary>Figures with decimals are sums of what was rounded.</summary>
    private const double Tolerance = 1e-6;

    private readonly List<double> _least = [];
    private readonly List<double> _most = [];
    private readonly List<(int Sum, int[] Parts, bool AtMost)> _sums = [];

    public int Shown(double value) => Add(value, value);

    /// <summary>Zeros are shown, so a count that is hidden is at least 1.</summary>
    public int Hidden(double least) => Add(least, Unbounded);

    /// <param name="atMost">The sum may be less than its parts are together, as some are counted in several.</param>
    public void Sum(int sum, IReadOnlyList<int> parts, bool atMost = false) => _sums.Add((sum, [.. parts], atMost));

    /// <summary>The figure is known from elsewhere.</summary>
    public void Is(int figure, double value) => (_least[figure], _most[figure]) = (value, value);

    public (double Least, double Most) Of(int figure) => (_least[figure], _most[figure]);

    public void Propagate()
    {
        var open = _sums.Where(s => IsOpen(s.Sum) || s.Parts.Any(IsOpen)).ToList();
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var (sum, parts, atMost) in open)
            {
                var (least, most) = (parts.Sum(p => _least[p]), parts.Sum(p => _most[p]));
                moved |= Narrow(sum, atMost ? 0 : least, most);
                foreach (var part in parts.Where(IsOpen))
                {
                    moved |= Narrow(part, _least[sum] - (most - _most[part]), atMost ? Unbounded : _most[sum] - (least - _least[part]));
                }
            }
        }
    }

    private bool IsOpen(int figure) => _most[figure] - _least[figure] > Tolerance;

    private bool Narrow(int figure, double least, double most)
    {
        if (!IsOpen(figure))
        {
            return false;
        }

        var moved = least > _least[figure] + 0.5 || most < _most[figure] - 0.5;
        (_least[figure], _most[figure]) = (Math.Max(_least[figure], least), Math.Min(_most[figure], most));
        return moved;
    }

    private int Add(double least, double most)
    {
        _least.Add(least);
        _most.Add(most);
        return _least.Count - 1;
    }
}

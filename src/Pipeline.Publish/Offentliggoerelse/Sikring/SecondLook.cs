namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// A second look at what a first publication hides: a cell that is hidden for others is shown again where all that it helped to prove can be proved without it, and
/// what that hides instead costs less. The dearest are tried first, each once. Proofs are found one by one, so an early one hides what a later one makes needless.
/// </summary>
internal sealed class SecondLook
{
    /// <summary>What more than so many proofs lean on is left: to find all of them again takes long, and seldom pays.</summary>
    private const int MostProofs = 2;

    private readonly Taltabel _table;
    private readonly int _threshold;
    private readonly CycleSearch _search;
    private readonly int[] _price;
    private readonly int[] _full;
    private readonly bool[] _small;
    private readonly List<Vidne> _proofs = [];

    /// <summary>By proof: whether it is one of those that the table is hidden by.</summary>
    private readonly List<bool> _inUse = [];

    /// <summary>By cell: the proofs it has been in, those that are not in use any more too.</summary>
    private readonly List<int>?[] _by;

    /// <summary>By cell: how many proofs in use it is in, and how many of them prove it.</summary>
    private readonly int[] _uses;
    private readonly int[] _proved;

    /// <summary>How much less all that is hidden costs than when the try began.</summary>
    private long _gain;

    /// <param name="price">What it costs the search to use a cell, 0 while it is hidden; kept so as cells come and go.</param>
    /// <param name="full">What a cell costs when it is hidden.</param>
    /// <param name="proofs">Those that the first look found.</param>
    /// <param name="small">The cells that must be hidden; each is proved.</param>
    public SecondLook(Taltabel table, int threshold, CycleSearch search, int[] price, int[] full, IEnumerable<Vidne> proofs, bool[] small)
    {
        (_table, _threshold, _search, _price, _full, _small) = (table, threshold, search, price, full, small);
        (_by, _uses, _proved) = (new List<int>?[small.Length], new int[small.Length], new int[small.Length]);
        foreach (var proof in proofs)
        {
            Use(Number(proof));
        }
    }

    /// <summary>The proofs that are left, in the order they were found.</summary>
    public IEnumerable<Vidne> Proofs => _proofs.Where((_, nr) => _inUse[nr]);

    public bool IsHidden(int cell) => IsCell(cell) && (_small[cell] || _uses[cell] > 0);

    public void Run()
    {
        int[] hidden =
        [
            .. Enumerable.Range(0, _small.Length).Where(i => IsHidden(i) && !_small[i]).OrderByDescending(i => _full[i]).ThenBy(i => i),
        ];
        foreach (var cell in hidden.Where(IsHidden))
        {
            Try(cell);
        }
    }

    private void Try(int cell)
    {
        var without = _by[cell]!.Where(nr => _inUse[nr]).ToList();
        if (without.Count > MostProofs)
        {
            return;
        }

        var first = _proofs.Count;
        _gain = 0;
        without.ForEach(Leave);
        _search.Close(cell);
        var open = without.SelectMany(nr => Proved(_proofs[nr])).Where(c => _proved[c] == 0).Distinct().ToList();
        var better = open.TrueForAll(Prove) && _gain > 0;
        _search.Open(cell);
        if (better)
        {
            return;
        }

        for (var nr = _proofs.Count - 1; nr >= first; nr--)
        {
            Leave(nr);
            Forget(nr);
        }

        without.ForEach(Use);
    }

    /// <summary>Whether the cell is proved for less than has been gained.</summary>
    private bool Prove(int small)
    {
        if (_proved[small] > 0)
        {
            return true;
        }

        if (_gain <= 0 || _search.FindBelow(small, _gain) is not { } proof)
        {
            return false;
        }

        Use(Number(proof));
        return true;
    }

    private int Number(Vidne proof)
    {
        _proofs.Add(proof);
        _inUse.Add(false);
        foreach (var cell in proof.Celler)
        {
            (_by[cell] ??= []).Add(_proofs.Count - 1);
        }

        return _proofs.Count - 1;
    }

    /// <summary>Of the last proof only.</summary>
    private void Forget(int nr)
    {
        foreach (var cell in _proofs[nr].Celler)
        {
            _by[cell]!.RemoveAt(_by[cell]!.Count - 1);
        }

        _proofs.RemoveAt(nr);
        _inUse.RemoveAt(nr);
    }

    private void Use(int nr)
    {
        _inUse[nr] = true;
        foreach (var cell in _proofs[nr].Celler)
        {
            if (_uses[cell]++ == 0 && !_small[cell])
            {
                _gain -= _full[cell];
                _price[cell] = IsCell(cell) ? 0 : _price[cell];
            }
        }

        foreach (var cell in Proved(_proofs[nr]))
        {
            _proved[cell]++;
        }
    }

    private void Leave(int nr)
    {
        _inUse[nr] = false;
        foreach (var cell in _proofs[nr].Celler)
        {
            if (--_uses[cell] == 0 && !_small[cell])
            {
                _gain += _full[cell];
                _price[cell] = _full[cell];
            }
        }

        foreach (var cell in Proved(_proofs[nr]))
        {
            _proved[cell]--;
        }
    }

    private IEnumerable<int> Proved(Vidne proof) =>
        proof.Celler.Where((cell, nr) => _small[cell] && proof.Daekker(nr, _table.Vaerdier[cell], _threshold));

    private bool IsCell(int cell) => !_table.ErRest(cell) && !_table.Mangler(cell);
}

namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// Finds the cheapest proof (<see cref="Vidne"/>) for a cell among the moves that are products over the dimensions: in each dimension either
/// a partner takes what the cell gets, so that the sums above both stay, or there is none and everything above it moves along (and is hidden).
/// Without any partner the move is always possible, so a first publication always has one. Ties go to what is met first, which is a
/// matter of the table alone.
/// </summary>
internal sealed class Vidnesoegning(Taltabel tabel, int graense, Func<int, int> pris, Func<int, bool> kanSkjules)
{
    private const int Soeskende = 12;
    private const int Fjernere = 6;

    /// <summary>Leaning on how many are in two groups protects only from those who do not know it: a last resort.</summary>
    private const long Restpris = 10_000;

    private readonly int _dimensioner = tabel.Dimensioner.Count;
    private readonly List<(int[] Plus, int[] Minus)>[] _veje = new List<(int[], int[])>[tabel.Dimensioner.Count];
    private readonly List<(int Plads, bool Minus)>[] _lag =
    [
        .. Enumerable.Range(0, tabel.Dimensioner.Count + 1).Select(_ => new List<(int, bool)>()),
    ];
    private readonly int[] _blad = new int[tabel.Dimensioner.Count];
    private readonly int[] _rest = new int[tabel.Dimensioner.Count + 1];
    private long _bedste;
    private int _vaerdi;
    private Vidne? _fundet;

    public Vidne? Find(int plads)
    {
        Forbered(plads);
        (_bedste, _fundet, _vaerdi) = (long.MaxValue, null, tabel.Vaerdier[plads]);
        _lag[0].Clear();
        _lag[0].Add((0, false));
        Dybere(0);
        return _fundet;
    }

    private void Forbered(int plads)
    {
        // The way down to a leaf that has persons; with zeros left out there is always one.
        var celle = new int[_dimensioner];
        for (var d = 0; d < _dimensioner; d++)
        {
            celle[d] = _blad[d] = tabel.Ord(plads, d);
        }

        for (var d = 0; d < _dimensioner; d++)
        {
            while (!tabel.Dimensioner[d].ErBlad(_blad[d]))
            {
                var bedst = -1;
                foreach (var barn in tabel.Dimensioner[d].Boern(_blad[d]))
                {
                    if (bedst < 0 || Ved(d, barn) > Ved(d, bedst))
                    {
                        bedst = barn;
                    }
                }

                _blad[d] = bedst;
            }
        }

        for (var d = _dimensioner - 1; d >= 0; d--)
        {
            _rest[d] = _rest[d + 1] + (_blad[d] * tabel.Skridt(d));
            _veje[d] = Veje(d, celle[d]);
        }
    }

    /// <summary>The leaf cell's value with another word in one dimension.</summary>
    private int Ved(int dimension, int ord) => tabel.Vaerdier[tabel.Plads(_blad) + ((ord - _blad[dimension]) * tabel.Skridt(dimension))];

    private List<(int[] Plus, int[] Minus)> Veje(int d, int ord)
    {
        var trae = tabel.Dimensioner[d];
        var kandidater = new List<(int Ord, int Faelles, int Vaerdi)>();
        for (var n = 0; n < trae.Antal; n++)
        {
            if (trae.ErBlad(n) && !trae.Under(n, ord) && Ved(d, n) is > 0 and var vaerdi && trae.Faelles(ord, n) is >= 0 and var faelles)
            {
                kandidater.Add((n, faelles, vaerdi));
            }
        }

        var ordnet = kandidater.OrderByDescending(k => trae.Dybde(k.Faelles)).ThenByDescending(k => k.Vaerdi).ThenBy(k => k.Ord).ToList();
        var naer = ordnet.Count == 0 ? -1 : ordnet[0].Faelles;
        List<(int[], int[])> veje =
        [
            .. ordnet
                .Where(k => k.Faelles == naer)
                .Take(Soeskende)
                .Concat(ordnet.Where(k => k.Faelles != naer).Take(Fjernere))
                .Select(k => (trae.Kaede(_blad[d], k.Faelles), trae.Kaede(k.Ord, k.Faelles))),
            (trae.Kaede(_blad[d], -1), []),
        ];
        if (trae.Overskud is { } overskud && ord != overskud.Top && trae.Under(ord, overskud.Top))
        {
            veje.Add(([.. trae.Kaede(_blad[d], overskud.Top), overskud.Udover], []));
        }

        return veje;
    }

    private void Dybere(int d)
    {
        if (d == _dimensioner)
        {
            Bedoem();
            return;
        }

        foreach (var (plus, minus) in _veje[d])
        {
            if (Byg(d, plus, minus))
            {
                Dybere(d + 1);
            }
        }
    }

    /// <summary>The cells so far, with the leaf's words in the dimensions to come: they are all in the finished move, so it can be given up early.</summary>
    private bool Byg(int d, int[] plus, int[] minus)
    {
        var (lag, naeste) = (_lag[d], _lag[d + 1]);
        naeste.Clear();
        var (op, ned, sum) = (Vidne.Frit, Vidne.Frit, 0L);
        foreach (var (plads, negativ) in lag)
        {
            foreach (var ord in plus)
            {
                if (!Med(plads + (ord * tabel.Skridt(d)), negativ))
                {
                    return false;
                }
            }

            foreach (var ord in minus)
            {
                if (!Med(plads + (ord * tabel.Skridt(d)), !negativ))
                {
                    return false;
                }
            }
        }

        return sum < _bedste && Vidne.Beskyttelse(_vaerdi, op, ned, graense);

        bool Med(int plads, bool negativ)
        {
            naeste.Add((plads, negativ));
            var celle = plads + _rest[d + 1];
            var vaerdi = tabel.Vaerdier[celle];
            var rest = tabel.ErRest(celle);
            if (!rest && (vaerdi == 0 || !kanSkjules(celle)))
            {
                return false;
            }

            var rum = rest ? vaerdi : vaerdi - 1;
            (op, ned) = negativ ? (Math.Min(op, rum), ned) : (op, Math.Min(ned, rum));
            sum += rest ? Restpris : pris(celle);
            return sum < _bedste;
        }
    }

    private void Bedoem()
    {
        var celler = _lag[_dimensioner];
        var (op, ned) = (Vidne.Frit, Vidne.Frit);
        foreach (var (plads, negativ) in celler)
        {
            var rum = tabel.Rum(plads);
            (op, ned) = negativ ? (Math.Min(op, rum), ned) : (op, Math.Min(ned, rum));
        }

        _bedste = celler.Sum(c => tabel.ErRest(c.Plads) ? Restpris : (long)pris(c.Plads));
        _fundet = new([.. celler.Where(c => !c.Minus).Select(c => c.Plads)], [.. celler.Where(c => c.Minus).Select(c => c.Plads)], op, ned);
    }
}

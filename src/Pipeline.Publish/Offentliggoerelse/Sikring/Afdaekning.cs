namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// The work of hiding: a month published again and again. The reader has all publications and is taken to know which cells have changed from one to another
/// (not their figures). A proof is a move made in some of the publications: its cells must be hidden in each of those, and must all have changed between one
/// of those and one of the others, which otherwise would tell. A cell that was shown and has not changed is known, and can hide nothing.
/// </summary>
internal sealed class Afdaekning
{
    private readonly Taltabel _tabel;
    private readonly Daekningsregel _regel;
    private readonly IReadOnlyList<Daekning> _tidligere;
    private readonly bool[] _skjult;
    private readonly bool[] _daekket;
    private readonly int[] _pris;
    private readonly List<Vidne> _vidner = [];
    private readonly List<int> _ubeskyttede = [];
    private readonly Network _net;
    private readonly IReadOnlyList<CycleSearch> _soegninger;

    public Afdaekning(Taltabel tabel, Daekningsregel regel, IReadOnlyList<Daekning> tidligere)
    {
        (_tabel, _regel, _tidligere) = (tabel, regel, tidligere);
        (_skjult, _daekket) = (new bool[tabel.Vaerdier.Length], new bool[tabel.Vaerdier.Length]);
        _pris = Daekning.Priser(tabel, i => Daekning.ErSmaa(tabel, regel, i));
        _net = new(tabel.Dimensioner[0], tabel.Dimensioner[1]);
        _soegninger =
            tidligere.Count == 0
                ? [new(tabel, _net, regel.Graense, _pris, _ => true, [0])]
                :
                [
                    new(Mindste(tabel), _net, regel.Graense, _pris, SkjultFoer, [.. Enumerable.Range(0, tidligere.Count + 1)]),
                    new(tabel, _net, regel.Graense, _pris, i => tidligere.All(t => Aendret(t.Tabel, i)), [tidligere.Count]),
                ];
    }

    public bool ErSkjult(int plads) => _skjult[plads];

    /// <summary>
    /// Every cell hidden in an earlier publication needs a proof that still holds: the one it had, or another. What such a proof hides in this one too stays
    /// hidden: shown now, it would tell what it was hidden for.
    /// </summary>
    public void Genbrug()
    {
        if (_tidligere.Count == 0)
        {
            return;
        }

        var sikre = _tidligere.Select(t => new bool[t.Skjult.Length]).ToList();
        foreach (var vidne in _tidligere[^1].Vidner)
        {
            if (Med(vidne) is { } med)
            {
                Brug(med);
                Sikr(med);
            }
            else if (vidne.Celler.All(i => vidne.Udgaver.All(u => Aendret(_tidligere[u].Tabel, i))))
            {
                _vidner.Add(vidne);
                Sikr(vidne);
            }
        }

        var foer = Enumerable.Range(0, _tidligere.Count).ToList();
        var gamle = new CycleSearch(
            Mindste(_tidligere[^1].Tabel),
            _net,
            _regel.Graense,
            new int[_skjult.Length],
            i => SkjultFoer(i) && _tidligere.All(t => Aendret(t.Tabel, i)),
            foer
        );
        for (var u = 0; u < _tidligere.Count; u++)
        {
            for (var i = 0; i < _skjult.Length; i++)
            {
                if (!_tidligere[u].Skjult[i] || sikre[u][i])
                {
                    continue;
                }

                if (_soegninger[0].Find(i) is { } begge && Daekker(begge, i))
                {
                    Brug(begge);
                    Sikr(begge);
                }
                else if (gamle.Find(i) is { } vidne)
                {
                    _vidner.Add(vidne);
                    Sikr(vidne);
                }

                if (!sikre[u][i])
                {
                    _ubeskyttede.Add(i);
                }
            }
        }

        void Sikr(Vidne vidne)
        {
            foreach (var u in vidne.Udgaver.Where(u => u < _tidligere.Count))
            {
                for (var k = 0; k < vidne.Celler.Length; k++)
                {
                    sikre[u][vidne.Celler[k]] |= vidne.Daekker(k, _tidligere[u].Tabel.Vaerdier[vidne.Celler[k]], _tidligere[u].Graense);
                }
            }
        }

        bool Daekker(Vidne vidne, int i) => vidne.Celler.Contains(i);
    }

    /// <summary>Hides the cells, and whatever is needed for each to have a proof.</summary>
    public void Beskyt(Func<int, bool> skjules)
    {
        var celler = new List<int>();
        for (var i = 0; i < _skjult.Length; i++)
        {
            if (!_tabel.Mangler(i) && skjules(i))
            {
                celler.Add(i);
                (_skjult[i], _pris[i]) = (true, 0);
            }
        }

        foreach (var celle in celler.OrderByDescending(_tabel.Dybde).ThenBy(i => i).Where(i => !_daekket[i]))
        {
            if (_soegninger.Select(s => s.Find(celle)).FirstOrDefault(v => v is not null) is { } vidne)
            {
                Brug(vidne);
            }
            else
            {
                _ubeskyttede.Add(celle);
            }
        }
    }

    /// <summary>Shows again what the cells of <see cref="Beskyt"/> can do without. Of a first publication only: what a later one hides protects those before it too.</summary>
    public void SecondLook()
    {
        if (_tidligere.Count > 0)
        {
            return;
        }

        var smaa = _tabel.Vaerdier.Select((_, i) => !_tabel.Mangler(i) && Daekning.ErSmaa(_tabel, _regel, i)).ToArray();
        var fuld = Daekning.Priser(_tabel, i => smaa[i]);
        var look = new SecondLook(_tabel, _regel.Graense, _soegninger[0], _pris, fuld, _vidner, smaa);
        look.Run();
        var vidner = look.Proofs.ToList();
        _vidner.Clear();
        vidner.ForEach(_vidner.Add);
        for (var i = 0; i < _skjult.Length; i++)
        {
            _skjult[i] = look.IsHidden(i);
        }
    }

    public Daekning Faerdig() => new(_tabel, _regel, _skjult, _vidner, _ubeskyttede);

    private void Brug(Vidne vidne)
    {
        _vidner.Add(vidne);
        for (var k = 0; k < vidne.Celler.Length; k++)
        {
            var celle = vidne.Celler[k];
            // What is no cell is hidden from the start.
            if (!_tabel.ErRest(celle) && !_tabel.Mangler(celle))
            {
                (_skjult[celle], _pris[celle]) = (true, 0);
                _daekket[celle] |= vidne.Daekker(k, _tabel.Vaerdier[celle], _regel.Graense);
            }
        }
    }

    /// <summary>The proof made in this publication too; null where it cannot be.</summary>
    private Vidne? Med(Vidne vidne)
    {
        if (vidne.Celler.Any(i => _tabel.Vaerdier[i] == 0 && !_tabel.ErRest(i) && !_tabel.Mangler(i)) || !Hele())
        {
            return null;
        }

        var (op, ned) = Vidne.Spillerum(vidne.Celler, vidne.Tegn, _tabel.Rum);
        var med = vidne with
        {
            Op = Math.Min(op, vidne.Op),
            Ned = Math.Min(ned, vidne.Ned),
            Udgaver = [.. vidne.Udgaver, _tidligere.Count],
        };
        return med.Op + med.Ned >= _regel.Graense - 1 ? med : null;

        // Publications that it is not made in must differ from this one in all its cells.
        bool Hele() =>
            Enumerable.Range(0, _tidligere.Count).Except(vidne.Udgaver).All(u => vidne.Celler.All(i => Aendret(_tidligere[u].Tabel, i)));
    }

    private bool SkjultFoer(int i) => _tidligere.All(t => t.Skjult[i] || t.Tabel.Mangler(i));

    /// <summary>What is no cell is seen by nobody, changed or not.</summary>
    private bool Aendret(Taltabel anden, int i) =>
        anden.Vaerdier[i] != _tabel.Vaerdier[i] || _tabel.ErRest(i) || _tabel.Mangler(i) || anden.Mangler(i);

    /// <summary>The smallest figure of each cell over the publications: a move that is possible there is possible in all.</summary>
    private Taltabel Mindste(Taltabel form)
    {
        IReadOnlyList<Taltabel> alle = form == _tabel ? [.. _tidligere.Select(t => t.Tabel), _tabel] : [.. _tidligere.Select(t => t.Tabel)];
        var mangler = Enumerable.Range(0, _tabel.Kolonner.Count).Select(k => alle.All(t => t.Mangler(k))).ToArray();
        var mindste = new Taltabel(_tabel.Dimensioner, _tabel.Kolonner, mangler);
        for (var i = 0; i < mindste.Vaerdier.Length; i++)
        {
            mindste.Vaerdier[i] = alle.Where(t => !t.Mangler(i)).Select(t => t.Vaerdier[i]).DefaultIfEmpty(0).Min();
        }

        return mindste;
    }
}

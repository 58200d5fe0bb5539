using System.Runtime.InteropServices;

namespace Pipeline.Publish.Offentliggoerelse.Sikring;

/// <summary>
/// Finds the cheapest proof (<see cref="Vidne"/>) for a cell among the moves that are products over the dimensions: in each dimension either
/// a partner takes what the cell gets, so that the sums above both stay, or there is none and everything above it moves along (and is hidden).
/// Without any partner the move is always possible, so a first publication always has one. Ties go to what is met first, which is a
/// matter of the table alone.
/// </summary>
internal sealed class Vidnesoegning
{
    /// <summary>
    /// What a cell that is no published cell costs: leaning on how many are in two groups protects only from those who do not know it, a last resort.
    /// </summary>
    public const int Restpris = 10_000;

    private const int Soeskende = 12;
    private const int Fjernere = 6;
    private const int Udelukket = -1;

    private readonly Taltabel _tabel;
    private readonly int _graense;
    private readonly int[] _pris;

    /// <summary>How much each cell can be lowered; <see cref="Udelukket"/> where no move may go.</summary>
    private readonly int[] _rum;
    private readonly int _dimensioner;
    private readonly List<(int[] Plus, int[] Minus)>[] _veje;

    /// <summary>The cells of the move so far, by dimension: the place, or its complement where the move takes.</summary>
    private readonly List<int>[] _lag;
    private readonly int[] _blad;
    private readonly int[] _rest;
    private readonly List<(int Ord, int Faelles, int Vaerdi)> _kandidater = [];
    private long _bedste;
    private int _vaerdi;

    /// <summary>What must at least be left in a cell that is taken from, for the searched cell to be able to reach the threshold.</summary>
    private int _mindst;
    private Vidne? _fundet;

    /// <param name="pris">What it costs to use each cell in a move, by place; may change between searches.</param>
    /// <param name="kanSkjules">Whether a cell may be in a move; asked once.</param>
    public Vidnesoegning(Taltabel tabel, int graense, int[] pris, Func<int, bool> kanSkjules)
    {
        (_tabel, _graense, _pris, _dimensioner) = (tabel, graense, pris, tabel.Dimensioner.Count);
        _rum = [.. tabel.Vaerdier.Select((v, i) => tabel.ErRest(i) || (v > 0 && kanSkjules(i)) ? tabel.Rum(i) : Udelukket)];
        _veje = new List<(int[], int[])>[_dimensioner];
        _lag = [.. Enumerable.Range(0, _dimensioner + 1).Select(_ => new List<int>())];
        _blad = new int[_dimensioner];
        _rest = new int[_dimensioner + 1];
    }

    public Vidne? Find(int plads)
    {
        Forbered(plads);
        (_bedste, _fundet, _vaerdi) = (long.MaxValue, null, _tabel.Vaerdier[plads]);
        _mindst = Math.Max(0, _graense - _vaerdi);
        _lag[0].Clear();
        _lag[0].Add(0);
        Dybere(0);
        return _fundet;
    }

    private void Forbered(int plads)
    {
        // The way down to a leaf that has persons; with zeros left out there is always one.
        var celle = new int[_dimensioner];
        for (var d = 0; d < _dimensioner; d++)
        {
            celle[d] = _blad[d] = _tabel.Ord(plads, d);
        }

        for (var d = 0; d < _dimensioner; d++)
        {
            while (!_tabel.Dimensioner[d].ErBlad(_blad[d]))
            {
                var bedst = -1;
                foreach (var barn in _tabel.Dimensioner[d].Boern(_blad[d]))
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
            _rest[d] = _rest[d + 1] + (_blad[d] * _tabel.Skridt(d));
            _veje[d] = Veje(d, celle[d]);
        }
    }

    /// <summary>The leaf cell's value with another word in one dimension.</summary>
    private int Ved(int dimension, int ord) => _tabel.Vaerdier[_tabel.Plads(_blad) + ((ord - _blad[dimension]) * _tabel.Skridt(dimension))];

    private List<(int[] Plus, int[] Minus)> Veje(int d, int ord)
    {
        var trae = _tabel.Dimensioner[d];
        _kandidater.Clear();
        for (var n = 0; n < trae.Antal; n++)
        {
            if (trae.ErBlad(n) && !trae.Under(n, ord) && Ved(d, n) is > 0 and var vaerdi && trae.Faelles(ord, n) is >= 0 and var faelles)
            {
                _kandidater.Add((n, faelles, vaerdi));
            }
        }

        _kandidater.Sort(
            (a, b) =>
                trae.Dybde(b.Faelles) - trae.Dybde(a.Faelles) is not 0 and var dybde ? dybde
                : a.Vaerdi != b.Vaerdi ? b.Vaerdi.CompareTo(a.Vaerdi)
                : a.Ord - b.Ord
        );
        var veje = new List<(int[], int[])>();
        var (naere, fjerne) = (0, 0);
        foreach (var (partner, faelles, _) in _kandidater)
        {
            if (faelles == _kandidater[0].Faelles ? naere++ < Soeskende : fjerne++ < Fjernere)
            {
                veje.Add((trae.Kaede(_blad[d], faelles), trae.Kaede(partner, faelles)));
            }
        }

        veje.Add((trae.Kaede(_blad[d], -1), []));
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
        var (skridt, rest, naeste) = (_tabel.Skridt(d), _rest[d + 1], _lag[d + 1]);
        naeste.Clear();
        var (op, ned, sum) = (Vidne.Frit, Vidne.Frit, 0L);
        foreach (var kodet in CollectionsMarshal.AsSpan(_lag[d]))
        {
            var negativ = kodet < 0;
            var plads = negativ ? ~kodet : kodet;
            if (!Tilfoej(plus, negativ) || !Tilfoej(minus, !negativ))
            {
                return false;
            }

            bool Tilfoej(int[] ordene, bool tager)
            {
                foreach (var ord in ordene)
                {
                    var ny = plads + (ord * skridt);
                    var rum = _rum[ny + rest];
                    sum += _pris[ny + rest];
                    if (rum < (tager ? _mindst : 0) || sum >= _bedste)
                    {
                        return false;
                    }

                    naeste.Add(tager ? ~ny : ny);
                    (op, ned) = tager ? (Math.Min(op, rum), ned) : (op, Math.Min(ned, rum));
                }

                return true;
            }
        }

        return Vidne.Beskyttelse(_vaerdi, op, ned, _graense);
    }

    private void Bedoem()
    {
        var (plus, minus) = (new List<int>(), new List<int>());
        var (op, ned, sum) = (Vidne.Frit, Vidne.Frit, 0L);
        foreach (var kodet in _lag[_dimensioner])
        {
            var plads = kodet < 0 ? ~kodet : kodet;
            (kodet < 0 ? minus : plus).Add(plads);
            (op, ned) = kodet < 0 ? (Math.Min(op, _rum[plads]), ned) : (op, Math.Min(ned, _rum[plads]));
            sum += _pris[plads];
        }

        (_bedste, _fundet) = (sum, new([.. plus], [.. minus], op, ned));
    }
}

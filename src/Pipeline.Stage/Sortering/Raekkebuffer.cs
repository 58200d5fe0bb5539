using System.Runtime.InteropServices;

namespace Pipeline.Stage.Sortering;

/// <summary>
/// One person's rows in the order of a staged file: by first day, then the other columns of the schema, then the row's number. Sorted as
/// indices over flat arrays, which are kept from person to person.
/// </summary>
internal sealed class Raekkebuffer(int kolonner, int[] orden)
{
    private int[] _vaerdier = new int[16 * kolonner];
    private long[] _numre = new long[16];
    private readonly List<int> _raekker = [];

    /// <summary>The rows still there, in order after <see cref="Sorter"/>.</summary>
    public Span<int> Raekker => CollectionsMarshal.AsSpan(_raekker);

    public int Antal => _raekker.Count;

    public Span<int> Vaerdier(int raekke) => _vaerdier.AsSpan(raekke * kolonner, kolonner);

    public long Nummer(int raekke) => _numre[raekke];

    public void Toem() => _raekker.Clear();

    /// <summary>Adds a row and returns its place for its values.</summary>
    public Span<int> Tilfoej(long nummer)
    {
        var raekke = _raekker.Count;
        if (raekke == _numre.Length)
        {
            Array.Resize(ref _numre, raekke * 2);
            Array.Resize(ref _vaerdier, raekke * 2 * kolonner);
        }

        _raekker.Add(raekke);
        _numre[raekke] = nummer;
        return Vaerdier(raekke);
    }

    public void Sorter()
    {
        if (_raekker.Count > 1)
        {
            Raekker.Sort(Sammenlign);
        }
    }

    public bool Ens(int a, int b) => Vaerdier(a).SequenceEqual(Vaerdier(b));

    /// <summary>Keeps the first <paramref name="antal"/> of <see cref="Raekker"/>.</summary>
    public void Behold(int antal) => CollectionsMarshal.SetCount(_raekker, antal);

    private int Sammenlign(int a, int b)
    {
        var va = Vaerdier(a);
        var vb = Vaerdier(b);
        foreach (var kolonne in orden)
        {
            if (va[kolonne] != vb[kolonne])
            {
                return va[kolonne].CompareTo(vb[kolonne]);
            }
        }

        return _numre[a].CompareTo(_numre[b]);
    }
}

using Pipeline.Lake;

namespace Pipeline.Stage.Sortering;

/// <summary>Rows of numbers in memory: the person, and apart from it, side by side, the number in the raw file and the values in the order of the schema.</summary>
internal sealed class Raekkerum(int kolonner) : IDisposable
{
    private readonly int _bredde = kolonner + 1;
    private long[] _personer = [];
    private int[] _celler = [];
    private int _plads;

    public int Antal { get; private set; }

    public ReadOnlySpan<long> Personer => _personer.AsSpan(0, Antal);

    public Span<int> Vaerdier(int raekke) => _celler.AsSpan((raekke * _bredde) + 1, kolonner);

    public bool HarPerson(int raekke) => _celler[raekke * _bredde] >= 0;

    public int Nummer(int raekke) => HarPerson(raekke) ? _celler[raekke * _bredde] : ~_celler[raekke * _bredde];

    /// <summary>Makes room for rows up to a number.</summary>
    public void Forvent(int raekker)
    {
        _plads = Math.Max(_plads, raekker + (2 * LakeAppender.Capacity));
        LakeArray.Grow(ref _personer, Antal, _plads);
        LakeArray.Grow(ref _celler, Antal * _bredde, _plads * _bredde);
    }

    /// <summary>A row that is soon asked for.</summary>
    public void Snart(int raekke) => LakeArray.Prefetch(ref _celler[raekke * _bredde]);

    /// <summary>Adds a row; its values are for the caller to fill.</summary>
    /// <param name="nummer">The complement of it for a row without a person.</param>
    public void Tilfoej(long person, int nummer)
    {
        if (Antal == _plads)
        {
            Forvent(Antal * 2);
        }

        _personer[Antal] = person;
        _celler[Antal++ * _bredde] = nummer;
    }

    /// <summary>Moves a row to an earlier place.</summary>
    public void Flyt(int fra, int til)
    {
        if (fra != til)
        {
            _personer[til] = _personer[fra];
            _celler.AsSpan(fra * _bredde, _bredde).CopyTo(_celler.AsSpan(til * _bredde));
        }
    }

    /// <summary>Keeps the first <paramref name="antal"/>.</summary>
    public void Behold(int antal) => Antal = antal;

    public void Toem() => Antal = 0;

    public void Dispose()
    {
        LakeArray.Return(ref _personer);
        LakeArray.Return(ref _celler);
        (_plads, Antal) = (0, 0);
    }
}

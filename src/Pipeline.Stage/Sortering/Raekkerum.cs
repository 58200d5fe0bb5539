using Pipeline.Lake;

namespace Pipeline.Stage.Sortering;

/// <summary>Rows of numbers side by side in memory: person, number in the raw file, values in the order of the schema.</summary>
internal sealed class Raekkerum(int kolonner) : IDisposable
{
    private long[] _personer = [];
    private int[] _numre = [];
    private int[] _vaerdier = [];
    private int _plads;

    public int Antal { get; private set; }

    public ReadOnlySpan<long> Personer => _personer.AsSpan(0, Antal);

    public Span<int> Vaerdier(int raekke) => _vaerdier.AsSpan(raekke * kolonner, kolonner);

    public bool HarPerson(int raekke) => _numre[raekke] >= 0;

    public int Nummer(int raekke) => HarPerson(raekke) ? _numre[raekke] : ~_numre[raekke];

    /// <summary>Adds a row; its values are for the caller to fill.</summary>
    /// <param name="nummer">The complement of it for a row without a person.</param>
    public void Tilfoej(long person, int nummer)
    {
        if (Antal == _plads)
        {
            _plads = Math.Max(2 * LakeAppender.Capacity, Antal * 2);
            LakeArray.Grow(ref _personer, Antal, _plads);
            LakeArray.Grow(ref _numre, Antal, _plads);
            LakeArray.Grow(ref _vaerdier, Antal * kolonner, _plads * kolonner);
        }

        _personer[Antal] = person;
        _numre[Antal++] = nummer;
    }

    /// <summary>Moves a row to an earlier place.</summary>
    public void Flyt(int fra, int til)
    {
        if (fra != til)
        {
            _personer[til] = _personer[fra];
            _numre[til] = _numre[fra];
            Vaerdier(fra).CopyTo(Vaerdier(til));
        }
    }

    /// <summary>Keeps the first <paramref name="antal"/>.</summary>
    public void Behold(int antal) => Antal = antal;

    public void Toem() => Antal = 0;

    public void Dispose()
    {
        LakeArray.Return(ref _personer);
        LakeArray.Return(ref _numre);
        LakeArray.Return(ref _vaerdier);
        (_plads, Antal) = (0, 0);
    }
}

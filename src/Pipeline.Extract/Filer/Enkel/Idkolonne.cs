using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer.Enkel;

/// <summary>The ids of a file's rows, as pseudonyms from the moment their block is read.</summary>
internal sealed class Idkolonne(Pseudonym pseudonym, int plads) : IDisposable
{
    private long[] _personer = [];
    private LakeText[] _ider = [];
    private readonly List<int> _uden = [];
    private int _ventende;
    private int _naesteUden;
    private int _foer;

    /// <summary>Its place among the file's columns.</summary>
    public int Plads => plads;

    /// <summary>Rows in memory that have their pseudonym.</summary>
    public int Antal { get; private set; }

    public ReadOnlySpan<long> Personer => _personer.AsSpan(0, Antal);

    /// <summary>Makes room for rows in memory up to a number.</summary>
    public void Forvent(int raekker) => LakeArray.Grow(ref _personer, Antal, raekker);

    /// <summary>The first rows in memory are elsewhere now.</summary>
    public void Ryk(int antal)
    {
        _personer.AsSpan(antal, Antal - antal).CopyTo(_personer);
        (_foer, Antal) = (_foer + antal, Antal - antal);
    }

    /// <summary>The rows come again, from the first.</summary>
    public void Forfra() => (_foer, Antal) = (0, 0);

    /// <summary>The pseudonyms of the next rows, to be written.</summary>
    public Span<long> Hent(int antal)
    {
        (_foer, Antal) = (_foer + Antal, antal);
        return _personer.AsSpan(0, antal);
    }

    /// <summary>Adds the id of the next row; it lies in the block at hand.</summary>
    public void Tilfoej(LakeText id)
    {
        LakeArray.Grow(ref _ider, _ventende, _ventende + 1);
        _ider[_ventende++] = id;
    }

    /// <summary>Takes the last id back: its line is no row.</summary>
    public void Fortryd() => _ventende--;

    /// <summary>The block is read: its ids become pseudonyms.</summary>
    public void Blok()
    {
        LakeArray.Grow(ref _personer, Antal, Antal + _ventende);
        pseudonym.Af(_ider.AsSpan(0, _ventende), _personer.AsSpan(Antal), _uden, _foer + Antal);
        Antal += _ventende;
        _ventende = 0;
    }

    public void Skriv(LakeSourceChunk chunk, int kolonne, int fra, int antal)
    {
        _personer.AsSpan(fra, antal).CopyTo(chunk.Values<long>(kolonne));
        var foerste = _foer + fra;
        if (_naesteUden < _uden.Count && _uden[_naesteUden] < foerste + antal)
        {
            var findes = chunk.Validity(kolonne);
            for (; _naesteUden < _uden.Count && _uden[_naesteUden] < foerste + antal; _naesteUden++)
            {
                var i = _uden[_naesteUden] - foerste;
                findes[i >> 6] &= ~(1UL << (i & 63));
            }
        }
    }

    public void Dispose()
    {
        LakeArray.Return(ref _personer);
        LakeArray.Return(ref _ider, wipe: true);
    }
}

using System.Numerics;

namespace Pipeline.Measure.Dream;

/// <summary>Persons of a kommune that wait to be counted: their codes, their samtaler and the places they are counted in, one person after the other.</summary>
internal sealed class Ventende(Dreamvindue vindue)
{
    /// <summary>Codes and samtaler that are many: some hundred persons', which are worth fetching the kommune's counters for.</summary>
    private const int Mange = 4096;

    // What is reckoned of many at a time may go so far past the end.
    private static readonly int Luft = Vector<short>.Count;

    private readonly int _antalAar = vindue.AntalAar;
    private readonly Dreamsamtaler _samtaler = new();

    // By person where the codes and the samtaler begin; of the last where they end, too.
    private (int Kode, int Samtale)[] _graenser = new (int, int)[64];

    // By code: its weeks, and when all are there, by code what Ugekoder says.
    private short[] _fra = new short[64];
    private short[] _til = new short[64];
    private int[] _kode = new int[64];
    private short[] _foerste = [];
    private short[] _efter = [];
    private short[] _udfald = [];
    private short[] _efterUdfald = [];

    // By person and year.
    private int[] _pladser = new int[64];

    public int Antal { get; private set; }

    public bool ErMange => _graenser[Antal].Kode + _graenser[Antal].Samtale >= Mange;

    public Ugekoder Koder(int nr)
    {
        var (fra, antal) = (_graenser[nr].Kode, _graenser[nr + 1].Kode - _graenser[nr].Kode);
        return new(
            new(_fra.AsSpan(fra, antal), _til.AsSpan(fra, antal), _kode.AsSpan(fra, antal)),
            _foerste.AsSpan(fra, antal),
            _efter.AsSpan(fra, antal),
            _udfald.AsSpan(fra, antal),
            _efterUdfald.AsSpan(fra, antal)
        );
    }

    public ReadOnlySpan<(int Uge, byte Type, byte AfholdtAf)> Samtaler(int nr) =>
        _samtaler.Alle[_graenser[nr].Samtale.._graenser[nr + 1].Samtale];

    /// <summary>As <see cref="Kommuneaar.Pladser"/> was.</summary>
    public ReadOnlySpan<int> Pladser(int nr) => _pladser.AsSpan(nr * _antalAar, _antalAar);

    public void Med(in Dreamintervaller koder, ReadOnlySpan<(int Uge, byte Type, byte AfholdtAf)> samtaler, ReadOnlySpan<int> pladser)
    {
        var kode = _graenser[Antal].Kode;
        var antal = kode + koder.Antal;
        if (antal + Luft > _fra.Length)
        {
            Array.Resize(ref _fra, (antal + Luft) * 2);
            Array.Resize(ref _til, (antal + Luft) * 2);
            Array.Resize(ref _kode, (antal + Luft) * 2);
        }

        koder.Fra.CopyTo(_fra.AsSpan(kode));
        koder.Til.CopyTo(_til.AsSpan(kode));
        koder.Vaerdi.CopyTo(_kode.AsSpan(kode));
        _samtaler.Med(samtaler);
        if ((Antal + 1) * _antalAar > _pladser.Length)
        {
            Array.Resize(ref _pladser, (Antal + 1) * _antalAar * 2);
        }

        pladser.CopyTo(_pladser.AsSpan(Antal * _antalAar));
        if (++Antal == _graenser.Length)
        {
            Array.Resize(ref _graenser, Antal * 2);
        }

        _graenser[Antal] = (antal, _samtaler.Antal);
    }

    public void Toem()
    {
        Antal = 0;
        _samtaler.Toem();
    }

    /// <summary>To be called before the codes are read: what is the same for every code is reckoned of many at a time.</summary>
    public void Regn()
    {
        if (_foerste.Length < _fra.Length)
        {
            (_foerste, _efter) = (new short[_fra.Length], new short[_fra.Length]);
            (_udfald, _efterUdfald) = (new short[_fra.Length], new short[_fra.Length]);
        }

        var foersteUge = new Vector<short>(checked((short)vindue.FoersteUge));
        var efterUge = foersteUge - Vector<short>.One;
        var udfald = new Vector<short>(checked((short)vindue.Regler.Kvalitet.UgerTilAfgang));
        var antalUger = new Vector<short>(checked((short)vindue.AntalUger));
        for (var i = 0; i < _graenser[Antal].Kode; i += Vector<short>.Count)
        {
            var (fra, efter) = (new Vector<short>(_fra, i) - foersteUge, new Vector<short>(_til, i) - efterUge);
            IVindue(fra).CopyTo(_foerste, i);
            IVindue(efter).CopyTo(_efter, i);
            IVindue(fra + udfald).CopyTo(_udfald, i);
            IVindue(efter + udfald).CopyTo(_efterUdfald, i);
        }

        Vector<short> IVindue(Vector<short> uge) => Vector.Min(Vector.Max(uge, Vector<short>.Zero), antalUger);
    }
}

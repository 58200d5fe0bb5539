using System.Numerics;

namespace Pipeline.Measure.Dream;

/// <summary>
/// One person's codes, and of each its weeks numbered from the window's first: from the first up to, not including, <c>Efter</c>, and those so much later that
/// afgang is looked for in; and the months of whose status the code is. What lies outside the window is cut off: there may be none. Reused from person to person.
/// </summary>
internal sealed class Ugekoder(Dreamvindue vindue)
{
    // What is reckoned of many at a time may go so far past the end.
    private static readonly int Luft = Vector<short>.Count;

    private readonly short[] _maanederFoer = vindue.MaanederFoer;
    private short[] _fra = [];
    private short[] _til = [];
    private short[] _foerste = [];
    private short[] _efter = [];
    private short[] _udfald = [];
    private short[] _efterUdfald = [];
    private short[] _maaned = [];
    private short[] _efterMaaned = [];
    private int[] _kode = [];
    private int _antal;

    /// <summary>Weeks as they are staged, ends included.</summary>
    public ReadOnlySpan<short> Fra => _fra.AsSpan(0, _antal);
    public ReadOnlySpan<short> Til => _til.AsSpan(0, _antal);
    public ReadOnlySpan<int> Kode => _kode.AsSpan(0, _antal);

    public ReadOnlySpan<short> Foerste => _foerste.AsSpan(0, _antal);
    public ReadOnlySpan<short> Efter => _efter.AsSpan(0, _antal);
    public ReadOnlySpan<short> Udfald => _udfald.AsSpan(0, _antal);
    public ReadOnlySpan<short> EfterUdfald => _efterUdfald.AsSpan(0, _antal);
    public ReadOnlySpan<short> Maaned => _maaned.AsSpan(0, _antal);
    public ReadOnlySpan<short> EfterMaaned => _efterMaaned.AsSpan(0, _antal);

    public void Laes(in Dreamintervaller koder)
    {
        _antal = koder.Antal;
        if (_kode.Length < _antal + Luft)
        {
            Voks(Math.Max(64, (_antal + Luft) * 2));
        }

        koder.Fra.CopyTo(_fra);
        koder.Til.CopyTo(_til);
        koder.Vaerdi.CopyTo(_kode);
        Uger();
        for (var i = 0; i < _antal; i++)
        {
            _maaned[i] = _maanederFoer[_foerste[i]];
            _efterMaaned[i] = _maanederFoer[_efter[i]];
        }
    }

    private void Uger()
    {
        var foersteUge = new Vector<short>(checked((short)vindue.FoersteUge));
        var efterUge = foersteUge - Vector<short>.One;
        var udfald = new Vector<short>(checked((short)vindue.Regler.Kvalitet.UgerTilAfgang));
        var antalUger = new Vector<short>(checked((short)vindue.AntalUger));
        for (var i = 0; i < _antal; i += Vector<short>.Count)
        {
            var (fra, efter) = (new Vector<short>(_fra, i) - foersteUge, new Vector<short>(_til, i) - efterUge);
            IVindue(fra).CopyTo(_foerste, i);
            IVindue(efter).CopyTo(_efter, i);
            IVindue(fra + udfald).CopyTo(_udfald, i);
            IVindue(efter + udfald).CopyTo(_efterUdfald, i);
        }

        Vector<short> IVindue(Vector<short> uge) => Vector.Min(Vector.Max(uge, Vector<short>.Zero), antalUger);
    }

    private void Voks(int laengde)
    {
        (_fra, _til, _kode) = (new short[laengde], new short[laengde], new int[laengde]);
        (_foerste, _efter, _udfald, _efterUdfald) = (new short[laengde], new short[laengde], new short[laengde], new short[laengde]);
        (_maaned, _efterMaaned) = (new short[laengde], new short[laengde]);
    }
}

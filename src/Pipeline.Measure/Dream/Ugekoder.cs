using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>
/// One person's codes, and of each what all the analyses want to know of it, in weeks and months numbered from the window's first. Reused from person to person.
/// </summary>
internal sealed class Ugekoder
{
    private readonly Kodeklasse[] _koder;
    private readonly ushort[] _maanederFoer;
    private readonly int _foersteUge;
    private readonly int _hoejstUgerUden;
    private readonly Vector128<short> _forskydning;
    private readonly Vector128<short> _antalUger;
    private Ugekode[] _alle = new Ugekode[64];
    private int _antal;

    public Ugekoder(Dreamvindue vindue)
    {
        (_koder, _maanederFoer) = (vindue.Koder, vindue.MaanederFoer);
        (_foersteUge, _hoejstUgerUden) = (vindue.FoersteUge, vindue.Regler.Kvalitet.HoejstUgerUden);
        Forsoergede = new(vindue.AntalUger);
        var (fra, udfald) = (-vindue.FoersteUge, vindue.Regler.Kvalitet.UgerTilAfgang);
        _forskydning = Vector128.Create((short)fra, (short)(fra + 1), (short)(fra + udfald), (short)(fra + 1 + udfald), 0, 0, 0, 0);
        _antalUger = Vector128.Create(checked((short)vindue.AntalUger));
    }

    /// <summary>In the order of time.</summary>
    public ReadOnlySpan<Ugekode> Alle => _alle.AsSpan(0, _antal);

    /// <summary>The weeks with a code that is not self-support.</summary>
    public Ugemaengde Forsoergede { get; }

    public void Laes(in Dreamintervaller koder)
    {
        _antal = koder.Antal;
        if (_alle.Length < _antal)
        {
            _alle = new Ugekode[_antal * 2];
        }

        Forsoergede.Toem();
        var (start, slut) = (0, int.MinValue / 2);
        var fra = koder.Fra;
        var til = koder.Til;
        var vaerdi = koder.Vaerdi;
        for (var i = 0; i < fra.Length; i++)
        {
            ref var ugekode = ref _alle[i];
            ref readonly var kode = ref _koder[vaerdi[i]];
            ugekode.Kode = (short)vaerdi[i];

            // All four cut to the window at once.
            var uger = Vector128.Create((ushort)fra[i] | (til[i] << 16)).AsInt16() + _forskydning;
            ugekode.Uger = Vector128.Min(Vector128.Max(uger, Vector128<short>.Zero), _antalUger).AsUInt64().ToScalar();
            ugekode.Maaned = _maanederFoer[ugekode.Foerste];
            ugekode.EfterMaaned = _maanederFoer[ugekode.Efter];
            Forsoergede.Med(ugekode.Foerste, ugekode.Efter, kode.Forsoerget);

            // Bilag 3: up to five weeks without do not break the spell of public support.
            var begyndt = fra[i] - _foersteUge;
            start = Vaelg(kode.Forsoergelse & Maske(begyndt - slut > _hoejstUgerUden), begyndt, start);
            slut = Vaelg(kode.Forsoergelse, til[i] + 1 - _foersteUge, slut);
            ugekode.ForsoergetFra = (ushort)start;
        }

        Forsoergede.Saml();
    }

    /// <summary>Those that have weeks, or weeks that afgang is looked for in, from one week up to, not including, another.</summary>
    public ReadOnlySpan<Ugekode> I(int fraUge, int efterUge)
    {
        var alle = Alle;
        var i = 0;
        while (i < alle.Length && alle[i].EfterUdfald <= fraUge)
        {
            i++;
        }

        var efter = alle.Length;
        while (efter > i && alle[efter - 1].Foerste >= efterUge)
        {
            efter--;
        }

        return alle[i..efter];
    }
}

/// <summary>
/// A code, its weeks, and those so much later that afgang is looked for in; the months of whose status it is. Each from the first up to, not including, <c>Efter</c>.
/// What lies outside the window is cut off: there may be none.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct Ugekode
{
    /// <summary>The four that follow, as one.</summary>
    [FieldOffset(0)]
    public ulong Uger;

    [FieldOffset(0)]
    public ushort Foerste;

    [FieldOffset(2)]
    public ushort Efter;

    [FieldOffset(4)]
    public ushort Udfald;

    [FieldOffset(6)]
    public ushort EfterUdfald;

    [FieldOffset(8)]
    public ushort Maaned;

    [FieldOffset(10)]
    public ushort EfterMaaned;

    /// <summary>The first week of the spell of public support that runs with it, or ran last before; of 16 bits, as it may lie before the window.</summary>
    [FieldOffset(12)]
    public ushort ForsoergetFra;

    [FieldOffset(14)]
    public short Kode;
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Pipeline.Measure.Dream;

/// <summary>The counters of every kommune, by year, close together: a nation's are more than the processor's nearest memory holds.</summary>
internal sealed class Kommunetal
{
    /// <summary>The place among <see cref="Maaneder"/> of months with a code of no målgruppe; nobody reads it.</summary>
    public const int UdenMaalgruppe = Dreamfelt.Samtaler;

    /// <summary>Places of a year among <see cref="Maaneder"/>.</summary>
    public const int Maanedsbredde = UdenMaalgruppe + 1;

    private const short Ingen = -1;

    private readonly Dreamvindue _vindue;
    private readonly short[] _plads = new short[short.MaxValue + 1];
    private short _antal;

    public Kommunetal(Dreamvindue vindue)
    {
        _vindue = vindue;
        Gruppebredde = vindue.Regler.Kvalitet.Grupper.Count + 1;
        Array.Fill(_plads, Ingen);
    }

    /// <summary>By kommune's place, year and, as in <see cref="Dreamfelt"/>, målgruppe and indsats, then målgruppe as the samtaler's analysis has it.</summary>
    public int[] Maaneder { get; private set; } = [];

    /// <summary>By kommune's place, year and group of the quality indicators; the last is for the codes of none, and nobody reads it.</summary>
    public Gruppetal[] Grupper { get; private set; } = [];

    /// <summary>Places of a year among <see cref="Grupper"/>.</summary>
    public int Gruppebredde { get; }

    /// <summary>By kommune's place, year, målgruppe and type.</summary>
    public int[] Samtaler { get; private set; } = [];

    /// <summary>The kommunekoder that have a place, ascending.</summary>
    public IEnumerable<short> Kommuner => Enumerable.Range(0, _plads.Length).Where(k => _plads[k] != Ingen).Select(k => (short)k);

    /// <summary>A kommune's place; a new one may move the counters.</summary>
    public int Plads(short kommune) => _plads[kommune] != Ingen ? _plads[kommune] : Ny(kommune);

    public void LaegTil(Kommunetal anden)
    {
        foreach (var kommune in anden.Kommuner)
        {
            var (til, fra) = (Plads(kommune), anden._plads[kommune]);
            Laeg<int>(Tal(Maaneder, til, Maanedsbredde), Tal(anden.Maaneder, fra, Maanedsbredde));
            Laeg<int>(Tal(Grupper, til, Gruppebredde), Tal(anden.Grupper, fra, Gruppebredde));
            Laeg<int>(Tal(Samtaler, til, Dreamfelt.Samtalefelter), Tal(anden.Samtaler, fra, Dreamfelt.Samtalefelter));
        }
    }

    /// <summary>All that is published of a kommune and a year, in the places of <see cref="Dreamfelt"/>.</summary>
    public int[] Aar(short kommune, int aar)
    {
        var felter = new int[Dreamfelt.Laengde(_vindue.Regler.Kvalitet)];
        var plads = (Plads(kommune) * _vindue.AntalAar) + aar;
        Maaneder.AsSpan(plads * Maanedsbredde, UdenMaalgruppe).CopyTo(felter);
        Samtaler.AsSpan(plads * Dreamfelt.Samtalefelter, Dreamfelt.Samtalefelter).CopyTo(felter.AsSpan(Dreamfelt.Samtaler));
        for (var g = 0; g < Gruppebredde - 1; g++)
        {
            Grupper[(plads * Gruppebredde) + g].Skriv(felter.AsSpan(Dreamfelt.Kvalitetstal(g, 0), Dreamfelt.Kvalitetstallene));
        }

        return felter;
    }

    internal static void Laeg<T>(Span<T> til, ReadOnlySpan<T> fra)
        where T : IAdditionOperators<T, T, T>
    {
        for (var i = 0; i < til.Length; i++)
        {
            til[i] = checked(til[i] + fra[i]);
        }
    }

    private Span<int> Tal<T>(T[] alle, int plads, int bredde)
        where T : struct => MemoryMarshal.Cast<T, int>(alle.AsSpan(plads * _vindue.AntalAar * bredde, _vindue.AntalAar * bredde));

    private short Ny(short kommune)
    {
        var aar = _antal * _vindue.AntalAar;
        if (aar * Gruppebredde == Grupper.Length)
        {
            aar = Math.Max(_vindue.AntalAar, aar * 2);
            Maaneder = Voks(Maaneder, aar * Maanedsbredde);
            Grupper = Voks(Grupper, aar * Gruppebredde);
            Samtaler = Voks(Samtaler, aar * Dreamfelt.Samtalefelter);
        }

        return _plads[kommune] = _antal++;
    }

    private static T[] Voks<T>(T[] alle, int laengde)
    {
        Array.Resize(ref alle, laengde);
        return alle;
    }
}

/// <summary>What is counted of a group of the quality indicators; see <see cref="Kvalitetstal"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Gruppetal
{
    public int Personer;
    public int Uger;
    public int AktivePersoner;
    public int AktiveUger;
    public int VirksomhedsPersoner;
    public int VirksomhedsUger;
    public int UgerMedUdfald;
    public int UgerMedAfgang;
    public int Forsoergelsesuger;
    public int Samtaler;

    public readonly void Skriv(Span<int> til)
    {
        til[(int)Kvalitetstal.Personer] = Personer;
        til[(int)Kvalitetstal.Uger] = Uger;
        til[(int)Kvalitetstal.AktivePersoner] = AktivePersoner;
        til[(int)Kvalitetstal.AktiveUger] = AktiveUger;
        til[(int)Kvalitetstal.VirksomhedsPersoner] = VirksomhedsPersoner;
        til[(int)Kvalitetstal.VirksomhedsUger] = VirksomhedsUger;
        til[(int)Kvalitetstal.UgerMedUdfald] = UgerMedUdfald;
        til[(int)Kvalitetstal.UgerMedAfgang] = UgerMedAfgang;
        til[(int)Kvalitetstal.Forsoergelsesuger] = Forsoergelsesuger;
        til[(int)Kvalitetstal.Samtaler] = Samtaler;
    }
}

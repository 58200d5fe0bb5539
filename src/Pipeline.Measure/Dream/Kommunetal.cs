using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Dream;

/// <summary>The counters of every kommune, by year, close together: a nation's are more than the processor's nearest memory holds.</summary>
internal sealed class Kommunetal
{
    private const short Ingen = -1;

    private readonly Dreamvindue _vindue;
    private readonly short[] _plads = new short[short.MaxValue + 1];
    private short _antal;

    public Kommunetal(Dreamvindue vindue)
    {
        _vindue = vindue;
        Klassebredde = vindue.Klasser.Length;
        Gruppebredde = vindue.Regler.Kvalitet.Grupper.Count + 1;
        Array.Fill(_plads, Ingen);
    }

    /// <summary>By kommune's place, year and class of code: weeks and months.</summary>
    public Talpar[] Klasser { get; private set; } = [];

    /// <summary>By kommune's place, year and group of the quality indicators, in the places of <see cref="Beroert"/>; the last is for the codes of none.</summary>
    public Vector128<int>[] Beroerte { get; private set; } = [];

    /// <summary>By the same: weeks whose afgang is known, and those of them without.</summary>
    public Talpar[] Udfald { get; private set; } = [];

    /// <summary>By the same: samtaler of the quality indicators.</summary>
    public int[] Kvalitetssamtaler { get; private set; } = [];

    /// <summary>By kommune's place, year, målgruppe and type.</summary>
    public int[] Samtaler { get; private set; } = [];

    /// <summary>Places of a year among <see cref="Klasser"/>.</summary>
    public int Klassebredde { get; }

    /// <summary>Places of a year among what is counted by group.</summary>
    public int Gruppebredde { get; }

    /// <summary>The kommunekoder that have a place, ascending.</summary>
    public IEnumerable<short> Kommuner => Enumerable.Range(0, _plads.Length).Where(k => _plads[k] != Ingen).Select(k => (short)k);

    /// <summary>A kommune's place; a new one may move the counters.</summary>
    public int Plads(short kommune) => _plads[kommune] != Ingen ? _plads[kommune] : Ny(kommune);

    public void LaegTil(Kommunetal anden)
    {
        foreach (var kommune in anden.Kommuner)
        {
            var (til, fra) = (Plads(kommune), anden._plads[kommune]);
            Laeg(Klasser, anden.Klasser, Klassebredde);
            Laeg(Beroerte, anden.Beroerte, Gruppebredde);
            Laeg(Udfald, anden.Udfald, Gruppebredde);
            Laeg(Kvalitetssamtaler, anden.Kvalitetssamtaler, Gruppebredde);
            Laeg(Samtaler, anden.Samtaler, Dreamfelt.Samtalefelter);

            void Laeg<T>(T[] mine, T[] andres, int bredde)
                where T : struct => Kommunetal.Laeg<int>(Tal(mine, til, bredde), Tal(andres, fra, bredde));
        }
    }

    /// <summary>All that is published of a kommune and a year, in the places of <see cref="Dreamfelt"/>.</summary>
    public int[] Aar(short kommune, int aar)
    {
        var felter = new int[Dreamfelt.Laengde(_vindue.Regler.Kvalitet)];
        var plads = (Plads(kommune) * _vindue.AntalAar) + aar;
        for (var k = 0; k < Klassebredde; k++)
        {
            Skriv(_vindue.Klasser[k], Klasser[(plads * Klassebredde) + k], felter);
        }

        Samtaler.AsSpan(plads * Dreamfelt.Samtalefelter, Dreamfelt.Samtalefelter).CopyTo(felter.AsSpan(Dreamfelt.Samtaler));
        for (var gruppe = 0; gruppe < Gruppebredde - 1; gruppe++)
        {
            var (beroerte, udfald) = (Beroerte[(plads * Gruppebredde) + gruppe], Udfald[(plads * Gruppebredde) + gruppe]);
            Felt(Kvalitetstal.Personer) = beroerte[(int)Beroert.Ydelse];
            Felt(Kvalitetstal.AktivePersoner) = beroerte[(int)Beroert.Aktivering];
            Felt(Kvalitetstal.VirksomhedsPersoner) = beroerte[(int)Beroert.Virksomhed];
            Felt(Kvalitetstal.Forsoergelsesuger) = beroerte[(int)Beroert.Forsoergelsesuger];
            Felt(Kvalitetstal.UgerMedUdfald) = udfald.Foerste;
            Felt(Kvalitetstal.UgerMedAfgang) = udfald.Foerste - udfald.Anden;
            Felt(Kvalitetstal.Samtaler) = Kvalitetssamtaler[(plads * Gruppebredde) + gruppe];

            ref int Felt(Kvalitetstal tal) => ref felter[Dreamfelt.Kvalitetstal(gruppe, tal)];
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

    private void Skriv(in Ugeklasse klasse, Talpar tal, int[] felter)
    {
        var (uger, maaneder) = (tal.Foerste, tal.Anden);
        if (klasse.Maaned != Ugeklasse.Ingen)
        {
            felter[klasse.Maaned] += maaneder;
        }

        if (klasse.Samtalemaaned != Ugeklasse.Ingen)
        {
            felter[klasse.Samtalemaaned] += maaneder;
        }

        if (klasse.Kvalitetsgruppe < Gruppebredde - 1)
        {
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.Uger)] += uger;
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.AktiveUger)] += klasse.Aktivering ? uger : 0;
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.VirksomhedsUger)] += klasse.Virksomhed ? uger : 0;
        }
    }

    private Span<int> Tal<T>(T[] alle, int plads, int bredde)
        where T : struct => MemoryMarshal.Cast<T, int>(alle.AsSpan(plads * _vindue.AntalAar * bredde, _vindue.AntalAar * bredde));

    private short Ny(short kommune)
    {
        var aar = _antal * _vindue.AntalAar;
        if (aar * Gruppebredde == Beroerte.Length)
        {
            aar = Math.Max(_vindue.AntalAar, aar * 2);
            Klasser = Voks(Klasser, aar * Klassebredde);
            Beroerte = Voks(Beroerte, aar * Gruppebredde);
            Udfald = Voks(Udfald, aar * Gruppebredde);
            Kvalitetssamtaler = Voks(Kvalitetssamtaler, aar * Gruppebredde);
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

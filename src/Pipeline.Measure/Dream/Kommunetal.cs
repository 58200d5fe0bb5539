using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Dream;

/// <summary>
/// The counters of every kommune, for each thing counted a vector of years. They are of 16 bits, so that a nation's stay in the processor's second cache, and are
/// emptied into sums of 32 bits before a kommune's persons can fill them.
/// </summary>
internal sealed class Kommunetal
{
    private const short Ingen = -1;

    /// <summary>Persons that a counter of 16 bits holds: none gives a year more than its 53 weeks.</summary>
    private const int Personer = ushort.MaxValue / 53;

    private readonly Dreamvindue _vindue;
    private readonly Raekkeplan _plan;
    private readonly short[] _plads = new short[short.MaxValue + 1];
    private short _antal;

    // By row: how many persons have been counted in it since it was emptied, its counters, and what has been emptied of them.
    private int[] _personer = [];
    private Vector256<ushort>[] _taellere = [];
    private int[] _summer = [];
    private Vector256<uint>[] _forsoergelsesuger = [];

    public Kommunetal(Dreamvindue vindue)
    {
        _vindue = vindue;
        _plan = new(vindue.Regler.Kvalitet.Grupper.Count + 1, vindue.Klasser.Length);
        Blokke = Aarsgraenser.Blokke(vindue.AntalAar);
        Array.Fill(_plads, Ingen);
    }

    /// <summary>Blocks of years (<see cref="Aarsgraenser"/>): a kommune has a row of counters for each.</summary>
    public int Blokke { get; }

    /// <summary>Groups of the quality indicators, and one more for the codes of none.</summary>
    public int Grupper => _plan.Grupper;

    /// <summary>By kommune's place, year and group: samtaler of the quality indicators.</summary>
    public int[] Kvalitetssamtaler { get; private set; } = [];

    /// <summary>By kommune's place, year, målgruppe and type.</summary>
    public int[] Samtaler { get; private set; } = [];

    /// <summary>The kommunekoder that have a place, ascending.</summary>
    public IEnumerable<short> Kommuner => Enumerable.Range(0, _plads.Length).Where(k => _plads[k] != Ingen).Select(k => (short)k);

    /// <summary>A kommune's place; a new one may move the counters.</summary>
    public int Plads(short kommune) => _plads[kommune] != Ingen ? _plads[kommune] : Ny(kommune);

    /// <summary>Makes room for one more person in a row, and gives its counters, in the places of <see cref="Raekkeplan"/>.</summary>
    public ref Vector256<ushort> Taellere(int raekke)
    {
        if (++_personer[raekke] == Personer)
        {
            Toem(raekke);
        }

        return ref _taellere[raekke * _plan.Bredde];
    }

    /// <summary>By group, and year in two halves: the persons' weeks of public support, which no 16 bits hold the sum of.</summary>
    public ref Vector256<uint> Forsoergelsesuger(int raekke) => ref _forsoergelsesuger[raekke * _plan.Grupper * 2];

    /// <summary>To be called before the sums are read.</summary>
    public void Slut()
    {
        for (var raekke = 0; raekke < _antal * Blokke; raekke++)
        {
            Toem(raekke);
        }
    }

    public void LaegTil(Kommunetal anden)
    {
        foreach (var kommune in anden.Kommuner)
        {
            var (til, fra) = (Plads(kommune), anden._plads[kommune]);
            Kommunens(_summer, anden._summer, Blokke * _plan.Bredde * Aarsgraenser.Aar);
            Kommunens(Tal(_forsoergelsesuger), Tal(anden._forsoergelsesuger), Blokke * _plan.Grupper * Aarsgraenser.Aar);
            Kommunens(Kvalitetssamtaler, anden.Kvalitetssamtaler, _vindue.AntalAar * _plan.Grupper);
            Kommunens(Samtaler, anden.Samtaler, _vindue.AntalAar * Dreamfelt.Samtalefelter);

            void Kommunens(Span<int> mine, ReadOnlySpan<int> andres, int antal) =>
                Laeg<int>(mine.Slice(til * antal, antal), andres.Slice(fra * antal, antal));
        }
    }

    /// <summary>All that is published of a kommune and a year, in the places of <see cref="Dreamfelt"/>.</summary>
    public int[] Aar(short kommune, int aar)
    {
        var felter = new int[Dreamfelt.Laengde(_vindue.Regler.Kvalitet)];
        var plads = Plads(kommune);
        var raekke = (plads * Blokke) + (aar / Aarsgraenser.Aar);
        for (var k = 0; k < _vindue.Klasser.Length; k++)
        {
            var uger = Raekkeplan.Uger(_plan.Grupper, k);
            Skriv(_vindue.Klasser[k], Sum(uger), Sum(uger + 1), felter);
        }

        plads = (plads * _vindue.AntalAar) + aar;
        Samtaler.AsSpan(plads * Dreamfelt.Samtalefelter, Dreamfelt.Samtalefelter).CopyTo(felter.AsSpan(Dreamfelt.Samtaler));
        for (var gruppe = 0; gruppe < _plan.Grupper - 1; gruppe++)
        {
            Felt(Kvalitetstal.Personer) = Gruppens(Gruppetal.Ydelse);
            Felt(Kvalitetstal.AktivePersoner) = Gruppens(Gruppetal.Aktivering);
            Felt(Kvalitetstal.VirksomhedsPersoner) = Gruppens(Gruppetal.Virksomhed);
            Felt(Kvalitetstal.UgerMedUdfald) = Gruppens(Gruppetal.Udfald);
            Felt(Kvalitetstal.UgerMedAfgang) = Gruppens(Gruppetal.Udfald) - Gruppens(Gruppetal.UdenAfgang);
            Felt(Kvalitetstal.Forsoergelsesuger) = IAaret(Tal(_forsoergelsesuger), (raekke * _plan.Grupper) + gruppe);
            Felt(Kvalitetstal.Samtaler) = Kvalitetssamtaler[(plads * _plan.Grupper) + gruppe];

            int Gruppens(Gruppetal tal) => Sum(Raekkeplan.Gruppe(gruppe) + (int)tal);
            ref int Felt(Kvalitetstal tal) => ref felter[Dreamfelt.Kvalitetstal(gruppe, tal)];
        }

        return felter;

        int Sum(int taeller) => IAaret(_summer, (raekke * _plan.Bredde) + taeller);
        int IAaret(ReadOnlySpan<int> tal, int nr) => tal[(nr * Aarsgraenser.Aar) + (aar % Aarsgraenser.Aar)];
    }

    internal static void Laeg<T>(Span<T> til, ReadOnlySpan<T> fra)
        where T : IAdditionOperators<T, T, T>
    {
        for (var i = 0; i < til.Length; i++)
        {
            til[i] = checked(til[i] + fra[i]);
        }
    }

    private void Skriv(in Ugeklasse klasse, int uger, int maaneder, int[] felter)
    {
        if (klasse.Maaned != Ugeklasse.Ingen)
        {
            felter[klasse.Maaned] += maaneder;
        }

        if (klasse.Samtalemaaned != Ugeklasse.Ingen)
        {
            felter[klasse.Samtalemaaned] += maaneder;
        }

        if (klasse.Kvalitetsgruppe < _plan.Grupper - 1)
        {
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.Uger)] += uger;
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.AktiveUger)] += klasse.Aktivering ? uger : 0;
            felter[Dreamfelt.Kvalitetstal(klasse.Kvalitetsgruppe, Kvalitetstal.VirksomhedsUger)] += klasse.Virksomhed ? uger : 0;
        }
    }

    private void Toem(int raekke)
    {
        _personer[raekke] = 0;
        var taellere = MemoryMarshal.Cast<Vector256<ushort>, ushort>(_taellere.AsSpan(raekke * _plan.Bredde, _plan.Bredde));
        var summer = _summer.AsSpan(raekke * taellere.Length, taellere.Length);
        for (var i = 0; i < taellere.Length; i++)
        {
            summer[i] += taellere[i];
        }

        taellere.Clear();
    }

    private static Span<int> Tal(Vector256<uint>[] tal) => MemoryMarshal.Cast<Vector256<uint>, int>(tal.AsSpan());

    private short Ny(short kommune)
    {
        if (_antal * Blokke == _personer.Length)
        {
            var kommuner = Math.Max(1, _antal * 2);
            _personer = Voks(_personer, kommuner * Blokke);
            _taellere = Voks(_taellere, kommuner * Blokke * _plan.Bredde);
            _summer = Voks(_summer, kommuner * Blokke * _plan.Bredde * Aarsgraenser.Aar);
            _forsoergelsesuger = Voks(_forsoergelsesuger, kommuner * Blokke * _plan.Grupper * 2);
            Kvalitetssamtaler = Voks(Kvalitetssamtaler, kommuner * _vindue.AntalAar * _plan.Grupper);
            Samtaler = Voks(Samtaler, kommuner * _vindue.AntalAar * Dreamfelt.Samtalefelter);
        }

        return _plads[kommune] = _antal++;
    }

    private static T[] Voks<T>(T[] alle, int laengde)
    {
        Array.Resize(ref alle, laengde);
        return alle;
    }
}

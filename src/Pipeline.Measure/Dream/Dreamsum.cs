using System.Numerics;
using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Everything counted: whole numbers only (of 32 bits for a kommune's year, which a nation's weeks do not fill), so that sums of buckets and threads do not depend on their order. Shares, means and curves are made
/// from it when it is written.
/// </summary>
public sealed class Dreamsum
{
    private const int Aarsager = (int)Afslutningsaarsag.FortsatVedDataophoer + 1;
    private const int Stoerrelser = Forloebsregler.Stoerrelser + 1;

    private readonly int[]?[] _kommuner = new int[short.MaxValue + 1][];
    private readonly int[] _forloeb;
    private readonly int _laengder;
    private readonly int _aarslaengde;
    private readonly int _antalAar;

    public Dreamsum(Dreamvindue vindue)
    {
        Vindue = vindue;
        _laengder = vindue.AntalMaaneder + 1;
        _antalAar = vindue.AntalAar;
        _aarslaengde = Dreamfelt.Laengde(vindue.Regler.Kvalitet);
        _forloeb = new int[_antalAar * Dreamfelt.Maalgrupper * Aarsager * Stoerrelser * _laengder];
    }

    public Dreamvindue Vindue { get; }

    public long Personer { get; internal set; }

    public long Raekker { get; internal set; }

    /// <summary>Persons with a forløb, by målgruppe, and last in all.</summary>
    public long[] PersonerMedForloeb { get; } = new long[Dreamfelt.Maalgrupper + 1];

    /// <summary>The kommunekoder that anything was counted in, ascending.</summary>
    public IEnumerable<short> Kommunekoder =>
        Enumerable.Range(0, _kommuner.Length).Where(k => _kommuner[k] is not null).Select(k => (short)k);

    /// <summary>Ledighedsmåneder of the kommuner that <paramref name="vaelg"/> takes, in the whole window.</summary>
    public long Ledighedsmaaneder(Func<short, bool> vaelg)
    {
        long antal = 0;
        foreach (var kommune in Kommunekoder.Where(vaelg))
        {
            for (var aar = 0; aar < _antalAar; aar++)
            {
                foreach (var felt in Aar(kommune, aar)[Dreamfelt.Maaneder..Dreamfelt.Samtalemaaneder])
                {
                    antal += felt;
                }
            }
        }

        return antal;
    }

    /// <summary>The counters of a kommune and a year (by its number in the window).</summary>
    internal Span<int> Aar(short kommune, int aar) => Blok(kommune).AsSpan(aar * _aarslaengde, _aarslaengde);

    /// <summary>All years' counters of a kommune, one year after the other.</summary>
    internal int[] Blok(short kommune) => _kommuner[kommune] ??= new int[_antalAar * _aarslaengde];

    internal int Aarslaengde => _aarslaengde;

    internal void LaegForloeb(int startaar, int maalgruppe, int aarsag, int stoerrelse, int laengde) =>
        _forloeb[Plads(startaar, maalgruppe, aarsag, stoerrelse) + laengde]++;

    /// <summary>Forløb by length in months; index 0 is not used.</summary>
    internal ReadOnlySpan<int> Forloeb(int startaar, int maalgruppe, int aarsag, int stoerrelse) =>
        _forloeb.AsSpan(Plads(startaar, maalgruppe, aarsag, stoerrelse), _laengder);

    public void LaegTil(Dreamsum anden)
    {
        Personer += anden.Personer;
        Raekker += anden.Raekker;
        Laeg(PersonerMedForloeb, anden.PersonerMedForloeb);
        Laeg(_forloeb, anden._forloeb);
        for (var k = 0; k < _kommuner.Length; k++)
        {
            if (anden._kommuner[k] is { } fra)
            {
                Laeg(_kommuner[k] ??= new int[fra.Length], fra);
            }
        }
    }

    private static void Laeg<T>(T[] til, T[] fra)
        where T : IAdditionOperators<T, T, T>
    {
        for (var i = 0; i < til.Length; i++)
        {
            til[i] = checked(til[i] + fra[i]);
        }
    }

    private int Plads(int startaar, int maalgruppe, int aarsag, int stoerrelse) =>
        ((((((startaar * Dreamfelt.Maalgrupper) + maalgruppe) * Aarsager) + aarsag) * Stoerrelser) + stoerrelse) * _laengder;
}

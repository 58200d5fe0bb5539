using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Everything counted: whole numbers only (of 32 bits for a kommune, which a nation's weeks of a year do not fill), so that sums of buckets and threads do
/// not depend on their order. Shares, means and curves are made from it when it is written.
/// </summary>
public sealed class Dreamsum
{
    private const int Aarsager = (int)Afslutningsaarsag.FortsatVedDataophoer + 1;
    private const int Stoerrelser = Forloebsregler.Stoerrelser + 1;

    private readonly int[] _forloeb;
    private readonly int _laengder;

    public Dreamsum(Dreamvindue vindue)
    {
        Vindue = vindue;
        Kommuner = new(vindue);
        _laengder = vindue.AntalMaaneder + 1;
        _forloeb = new int[vindue.AntalAar * Dreamfelt.Maalgrupper * Aarsager * Stoerrelser * _laengder];
    }

    public Dreamvindue Vindue { get; }

    public long Personer { get; internal set; }

    public long Raekker { get; internal set; }

    /// <summary>Persons with a forløb, by målgruppe, and last in all.</summary>
    public long[] PersonerMedForloeb { get; } = new long[Dreamfelt.Maalgrupper + 1];

    /// <summary>The kommunekoder that anything was counted in, ascending.</summary>
    public IEnumerable<short> Kommunekoder => Kommuner.Kommuner;

    internal Kommunetal Kommuner { get; }

    /// <summary>Ledighedsmåneder of the kommuner that <paramref name="vaelg"/> takes, in the whole window.</summary>
    public long Ledighedsmaaneder(Func<short, bool> vaelg)
    {
        long antal = 0;
        foreach (var kommune in Kommunekoder.Where(vaelg))
        {
            for (var aar = 0; aar < Vindue.AntalAar; aar++)
            {
                foreach (var felt in Aar(kommune, aar)[Dreamfelt.Maaneder..Dreamfelt.Samtalemaaneder])
                {
                    antal += felt;
                }
            }
        }

        return antal;
    }

    /// <summary>The counters of a kommune and a year (by its number in the window), in the places of <see cref="Dreamfelt"/>.</summary>
    internal ReadOnlySpan<int> Aar(short kommune, int aar) => Kommuner.Aar(kommune, aar);

    /// <summary>The place of a forløb among those that <see cref="LaegForloeb"/> counts.</summary>
    internal int Forloebsplads(int startaar, int maalgruppe, int aarsag, int stoerrelse, int laengde) =>
        Plads(startaar, maalgruppe, aarsag, stoerrelse) + laengde;

    internal void LaegForloeb(ReadOnlySpan<int> pladser)
    {
        foreach (var plads in pladser)
        {
            _forloeb[plads]++;
        }
    }

    /// <summary>Forløb by length in months; index 0 is not used.</summary>
    internal ReadOnlySpan<int> Forloeb(int startaar, int maalgruppe, int aarsag, int stoerrelse) =>
        _forloeb.AsSpan(Plads(startaar, maalgruppe, aarsag, stoerrelse), _laengder);

    public void LaegTil(Dreamsum anden)
    {
        Personer += anden.Personer;
        Raekker += anden.Raekker;
        Kommunetal.Laeg<long>(PersonerMedForloeb, anden.PersonerMedForloeb);
        Kommunetal.Laeg<int>(_forloeb, anden._forloeb);
        Kommuner.LaegTil(anden.Kommuner);
    }

    private int Plads(int startaar, int maalgruppe, int aarsag, int stoerrelse) =>
        ((((((startaar * Dreamfelt.Maalgrupper) + maalgruppe) * Aarsager) + aarsag) * Stoerrelser) + stoerrelse) * _laengder;
}

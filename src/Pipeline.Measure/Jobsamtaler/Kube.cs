using System.Runtime.Intrinsics;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Counts persons per kommune, group (× sats), month, band of Skema 1, and number of samtaler and tilbud or fritaget (§8). Cubes add: the sum does not depend
/// on how the persons were shared out.
/// </summary>
public sealed class Kube : IResultatmodtager
{
    /// <summary>0, 1, 2, 3, 4, 5+ samtaler, fritagne, and, once more, those of the first six with an aktivt tilbud.</summary>
    internal const int Taellere = 8;
    internal const int Fritagne = 6;
    internal const int MedTilbud = 7;

    /// <summary>
    /// The nine groups, <c>alle</c>, and kontanthjaelp by sats. What is kept for <c>alle</c> is its distance to the sum of the groups: a person is in one
    /// group most months, and then nothing needs to be counted.
    /// </summary>
    internal const int Alle = KompileretRegelsaet.AntalGrupper;
    internal const int Satser = Alle + 1;
    internal const int Grupper = Satser + 3;

    private readonly int _baand;
    private readonly int _maaneder;
    private readonly int[]?[] _taellere;
    private readonly Kommunetaellere?[] _kommuner = new Kommunetaellere?[short.MaxValue + 1];

    public Kube(Regelsaet regler, Maaned fra, Maaned til)
        : this(fra, til, regler.Varighed.Baand.Count, new int[]?[short.MaxValue + 1]) { }

    private Kube(Maaned fra, Maaned til, int baand, int[]?[] taellere)
    {
        Fra = fra;
        Til = til;
        _maaneder = til - fra + 1;
        _baand = baand;
        _taellere = taellere;
    }

    /// <summary>
    /// The same cube for another thread: what is counted in either is in both, once each has been told <see cref="GoerOp"/>. Until then neither may be read.
    /// </summary>
    public Kube Medtaeller() => new(Fra, Til, _baand, _taellere);

    public Maaned Fra { get; }

    public Maaned Til { get; }

    /// <summary>Person-months in <c>alle</c>, fritagne included.</summary>
    public long Personmaaneder => PersonmaanederI(_ => true);

    /// <summary>Person-months whose residence no row of <c>bopael</c> covers (§8): a data check reports them.</summary>
    public long UkendtBopael => PersonmaanederI(k => k == Kommune.Ukendt);

    /// <summary>The kommunekoder that persons were counted in, ascending.</summary>
    public IEnumerable<short> Kommunekoder =>
        Enumerable.Range(0, _taellere.Length).Where(k => _taellere[k] is not null).Select(k => (short)k);

    /// <summary>Person-months in <c>alle</c> of the kommuner that <paramref name="vaelg"/> takes.</summary>
    public long PersonmaanederI(Func<short, bool> vaelg) =>
        Kommunekoder.Where(vaelg).Sum(k => Enumerable.Range(0, Alle + 1).Sum(g => Sum(Blok(k), g)));

    /// <remarks>Not in <c>alle</c>: what is, is told of by <see cref="ModtagAlle"/>.</remarks>
    public void Modtag(in Resultat resultat) => Tael(Personmaaned.Af(resultat, Fra), 1);

    public void ModtagAlle(in Resultat resultat) => Tael(Taellerne(resultat.Kommunekode), Personmaaned.Af(resultat, Fra), Alle, 1);

    /// <summary>Counts all results of a person.</summary>
    internal void Modtag(Resultatbuffer person)
    {
        // A person most often lives where they lived the month before.
        short kode = -1;
        Kommunetaellere? kommune = null;
        foreach (ref readonly var maaned in person.Alt)
        {
            if (maaned.Kommunekode != kode || kommune is null)
            {
                kode = maaned.Kommunekode;
                kommune = Taellerne(kode);
            }

            Tael(kommune, maaned, 1);
        }
    }

    /// <summary>Moves a person from <paramref name="fra"/> to <paramref name="til"/>; what is the same in both is left alone.</summary>
    /// <returns>False when all was the same.</returns>
    internal bool Flyt(Resultatbuffer fra, Resultatbuffer til)
    {
        var noget = false;
        for (var i = 0; i < Math.Max(fra.Antal, til.Antal); i++)
        {
            if (i < fra.Antal && i < til.Antal && fra.Alt[i].TaellesSom(til.Alt[i]))
            {
                continue;
            }

            noget = true;
            if (i < fra.Antal)
            {
                Tael(fra.Alt[i], -1);
            }

            if (i < til.Antal)
            {
                Tael(til.Alt[i], 1);
            }
        }

        return noget;
    }

    /// <summary>Adds what another cube has counted; what one that counts in the same counters has is here already.</summary>
    public void LaegTil(Kube anden)
    {
        if (anden._taellere == _taellere)
        {
            return;
        }

        foreach (var kommune in anden.Kommunekoder)
        {
            Taellerne(kommune).LaegTil(anden.Blok(kommune));
        }
    }

    /// <summary>Adds the counters of one kommune, group and month, band × <see cref="Taellere"/>, to <paramref name="sum"/>.</summary>
    internal void LaegBaand(short kommune, int gruppe, Maaned maaned, Span<int> sum)
    {
        for (var g = gruppe == Alle ? 0 : gruppe; g <= gruppe; g++)
        {
            var blok = Blok(kommune);
            for (var baand = 0; baand < _baand; baand++)
            {
                var taellere = blok.Slice(Plads(g, baand, maaned - Fra), Taellere);
                var baandets = sum.Slice(baand * Taellere, Taellere);
                for (var i = 0; i < Taellere; i++)
                {
                    baandets[i] += taellere[i];
                }
            }
        }
    }

    /// <summary>All counters of one kommune, for keeping a cube.</summary>
    internal ReadOnlySpan<int> Blok(short kommune)
    {
        _kommuner[kommune]?.TaelVentende();
        return _taellere[kommune];
    }

    /// <summary>Forgets everything counted, and keeps the memory.</summary>
    internal void Ryd()
    {
        foreach (var kommune in Kommunekoder)
        {
            Taellerne(kommune).Ryd();
        }
    }

    /// <summary>Counts what waits; from here on, and until more is counted, several threads may read.</summary>
    public void GoerOp()
    {
        foreach (var taellere in _kommuner)
        {
            taellere?.TaelVentende();
        }
    }

    /// <summary>Counters of a kommune, group and month.</summary>
    internal int Maanedslaengde => _baand * Taellere;

    /// <summary>Counters of a kommune; what a kept cube of another layout has does not fit.</summary>
    internal int Bloklaengde => Grupper * _maaneder * _baand * Taellere;

    /// <summary>Adds to the counter with this place in the kommune's block.</summary>
    internal void Laeg(short kommune, int plads, int antal) => Taellerne(kommune).Laeg(plads, antal);

    /// <param name="antal">1 or −1.</param>
    private void Tael(in Personmaaned r, int antal) => Tael(Taellerne(r.Kommunekode), r, antal);

    private void Tael(Kommunetaellere kommune, in Personmaaned r, int antal)
    {
        Tael(kommune, r, r.Gruppe, antal);
        if (!r.IAlle)
        {
            Tael(kommune, r, Alle, -antal);
        }

        if (r.Sats != Spand.Ingen)
        {
            Tael(kommune, r, Satser + r.Sats, antal);
        }
    }

    private void Tael(Kommunetaellere kommune, in Personmaaned r, int gruppe, int antal)
    {
        var fortegn = antal >> 31;
        var celle = Plads(gruppe, r.Baand, r.Maaned);
        kommune.Vent((celle + (r.Fritaget ? Fritagne : Math.Min(r.Samtaler, 5))) ^ fortegn);
        if (r.HarTilbud && !r.Fritaget)
        {
            kommune.Vent((celle + MedTilbud) ^ fortegn);
        }
    }

    /// <summary>Where the eight counters lie: the months of a band side by side, since a person's follow each other.</summary>
    private int Plads(int gruppe, int baand, int maaned) => ((((gruppe * _baand) + baand) * _maaneder) + maaned) * Taellere;

    private Kommunetaellere Taellerne(short kommune) => _kommuner[kommune] ??= new(Faelles(kommune));

    /// <summary>The kommune's counters, made by whoever comes first.</summary>
    private int[] Faelles(short kommune) =>
        _taellere[kommune] ?? Interlocked.CompareExchange(ref _taellere[kommune], new int[Bloklaengde], null) ?? _taellere[kommune]!;

    private long Sum(ReadOnlySpan<int> kommune, int gruppe)
    {
        var laengde = _maaneder * Maanedslaengde;
        var taellere = kommune.Slice(gruppe * laengde, laengde);
        var hver = Vector256<int>.Zero;
        for (var i = 0; i < taellere.Length; i += Taellere)
        {
            hver += Vector256.Create(taellere[i..]);
        }

        // Those with an aktivt tilbud are among the others.
        return Vector256.Sum(hver) - hver[MedTilbud];
    }
}

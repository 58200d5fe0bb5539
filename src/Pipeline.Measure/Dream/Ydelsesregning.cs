using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.InteropServices.MemoryMarshal;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Weeks and months on a ydelse, and the quality indicators (004 Bilag 3): week by week in the sources, interval by interval here. One for each thread;
/// nothing is allocated per person.
/// </summary>
internal sealed partial class Ydelsesregning
{
    private readonly Dreamvindue _vindue;
    private readonly Kommunetal _tal;
    private readonly Kodeklasse[] _koder;
    private readonly byte[] _ugensAar;
    private readonly int[] _aaretsFoersteUge;
    private readonly Talpar[] _ugerOgMaaneder;
    private readonly int _foersteUge;
    private readonly int _hoejstUgerUden;
    private readonly int _klassebredde;
    private readonly int _gruppebredde;

    // By group: what the person has been counted for in the latest year.
    private readonly Talt[] _talt;

    // The weeks with a code that is not self-support.
    private readonly Ugemaengde _forsoerget;

    public Ydelsesregning(Dreamsum sum)
    {
        (_vindue, _tal) = (sum.Vindue, sum.Kommuner);
        _koder = _vindue.Koder;
        (_ugensAar, _aaretsFoersteUge, _ugerOgMaaneder) = (_vindue.UgensAar, _vindue.AaretsFoersteUge, _vindue.UgerOgMaanederFoer);
        (_foersteUge, _hoejstUgerUden) = (_vindue.FoersteUge, _vindue.Regler.Kvalitet.HoejstUgerUden);
        (_klassebredde, _gruppebredde) = (_tal.Klassebredde, _tal.Gruppebredde);
        _talt = new Talt[_gruppebredde];
        _forsoerget = new(_vindue.AntalUger);
    }

    /// <summary>Counts the person's weeks and months.</summary>
    /// <param name="pladser">Where each year is counted, see <see cref="Kommuneaar.Pladser"/>.</param>
    public void Maal(in Ugekoder koder, ReadOnlySpan<int> pladser)
    {
        Array.Fill(_talt, new(-1, default));
        _forsoerget.Toem();
        Ydelser(koder, pladser);
        _forsoerget.Saml();
        Afgang(koder, pladser);
    }

    private void Ydelser(in Ugekoder koder, ReadOnlySpan<int> pladser)
    {
        // The places below are made from weeks inside the window, and from the tables' own numbers: they are not looked after once more.
        ref var klasser = ref GetArrayDataReference(_tal.Klasser);
        ref var beroerte = ref GetArrayDataReference(_tal.Beroerte);
        ref var alleTalt = ref GetArrayDataReference(_talt);
        ref var foer = ref GetArrayDataReference(_ugerOgMaaneder);
        ref var plads = ref GetReference(pladser);
        ref var aarets = ref GetArrayDataReference(_aaretsFoersteUge);
        var (start, slut) = (0, int.MinValue / 2);
        var raafra = koder.Koder.Fra;
        var raatil = koder.Koder.Til;
        var vaerdi = koder.Koder.Vaerdi;
        for (var i = 0; i < vaerdi.Length; i++)
        {
            ref readonly var kode = ref _koder[vaerdi[i]];

            // Bilag 3: up to five weeks without do not break the spell.
            var begyndt = raafra[i] - _foersteUge;
            start = Vaelg(kode.Forsoergelse & Maske(begyndt - slut > _hoejstUgerUden), begyndt, start);
            slut = Vaelg(kode.Forsoergelse, raatil[i] + 1 - _foersteUge, slut);

            int fra = koder.Foerste[i];
            int efter = koder.Efter[i];
            _forsoerget.Med(fra, efter, kode.Forsoerget);
            if (fra >= efter)
            {
                continue;
            }

            ref var talt = ref I(ref alleTalt, kode.Kvalitetsgruppe);
            var (aar, skel, sidsteAar, sidste) = Aarsdele(fra, efter, ref aarets);
            Uger(I(ref plads, aar), I(ref foer, skel) - I(ref foer, fra), skel - start, kode, aar, ref klasser, ref beroerte, ref talt);
            for (aar++; aar < sidsteAar; aar++)
            {
                var (foerste, naeste) = (I(ref aarets, aar), I(ref aarets, aar + 1));
                Uger(
                    I(ref plads, aar),
                    I(ref foer, naeste) - I(ref foer, foerste),
                    naeste - start,
                    kode,
                    aar,
                    ref klasser,
                    ref beroerte,
                    ref talt
                );
            }

            Uger(
                I(ref plads, sidsteAar),
                I(ref foer, efter) - I(ref foer, sidste),
                efter - start,
                kode,
                sidsteAar,
                ref klasser,
                ref beroerte,
                ref talt
            );
        }
    }

    /// <summary>Weeks of one year; of a year just counted there may be none.</summary>
    /// <param name="forsoergelsesuger">The weeks of the running spell of public support at their end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Uger(
        int plads,
        Talpar uger,
        int forsoergelsesuger,
        in Kodeklasse kode,
        int aar,
        ref Talpar klasser,
        ref Vector128<int> beroerte,
        ref Talt talt
    )
    {
        // 004 Bilag 3, Aktiveringsgrad: weeks with the code. 001 L768–803: months with the code in their last week. Which målgruppe, indsats and group a code
        // has in which analysis is known by its class.
        I(ref klasser, (plads * _klassebredde) + kode.Klasse) += uger;

        // Berørt: what the person counts for once a year and group, whatever the weeks. Of the spell, the year's last week on the ydelse decides: what an
        // earlier interval gave is taken back.
        var foer = talt.Beroert & Vector128.Create(Maske(talt.Aar == aar));
        var nu = (foer | kode.Beroert).WithElement((int)Beroert.Forsoergelsesuger, forsoergelsesuger);
        I(ref beroerte, (plads * _gruppebredde) + kode.Kvalitetsgruppe) += nu - foer;
        talt = new(aar, nu);
    }

    /// <summary>
    /// For every week on the ydelse: self-supporting so many weeks later (Bilag 3, Afgangsrate)? Weeks count in the year of the later week, as the source counts
    /// fourth quarter 2020 to third quarter 2021 for 2021; a week without data that far ahead counts nowhere.
    /// </summary>
    private void Afgang(in Ugekoder koder, ReadOnlySpan<int> pladser)
    {
        ref var udfald = ref GetArrayDataReference(_tal.Udfald);
        ref var plads = ref GetReference(pladser);
        ref var aarets = ref GetArrayDataReference(_aaretsFoersteUge);
        var vaerdi = koder.Koder.Vaerdi;
        for (var i = 0; i < vaerdi.Length; i++)
        {
            int fra = koder.Udfald[i];
            int efter = koder.EfterUdfald[i];
            if (fra >= efter)
            {
                continue;
            }

            int gruppe = _koder[vaerdi[i]].Kvalitetsgruppe;
            var (aar, skel, sidsteAar, sidste) = Aarsdele(fra, efter, ref aarets);
            I(ref udfald, (I(ref plads, aar) * _gruppebredde) + gruppe) += _forsoerget.Foer(skel) - _forsoerget.Foer(fra);
            for (aar++; aar < sidsteAar; aar++)
            {
                I(ref udfald, (I(ref plads, aar) * _gruppebredde) + gruppe) +=
                    _forsoerget.Foer(I(ref aarets, aar + 1)) - _forsoerget.Foer(I(ref aarets, aar));
            }

            I(ref udfald, (I(ref plads, sidsteAar) * _gruppebredde) + gruppe) += _forsoerget.Foer(efter) - _forsoerget.Foer(sidste);
        }
    }

    /// <summary>
    /// Weeks cut by year: those of the first year end before <c>Skel</c>, those of the last begin with <c>Sidste</c>, and the years between are whole. Where all lie
    /// in one year, the last part is empty.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Foerste, int Skel, int SidsteAar, int Sidste) Aarsdele(int fra, int efter, ref int aarets)
    {
        ref var ugensAar = ref GetArrayDataReference(_ugensAar);
        int foersteAar = I(ref ugensAar, fra);
        int sidsteAar = I(ref ugensAar, efter - 1);
        var skel = Mindste(efter, I(ref aarets, foersteAar + 1));
        return (foersteAar, skel, sidsteAar, Stoerste(skel, I(ref aarets, sidsteAar)));
    }

    /// <summary>What lies so far after the first; the place is not looked after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T I<T>(ref T foerste, int plads) => ref Unsafe.Add(ref foerste, (nint)(uint)plads);

    /// <param name="Aar">The latest year; −1 before any.</param>
    /// <param name="Beroert">What the person has been counted for in it.</param>
    private readonly record struct Talt(int Aar, Vector128<int> Beroert);
}

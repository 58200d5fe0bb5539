using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.InteropServices.MemoryMarshal;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Weeks and months on a ydelse, and the quality indicators (004 Bilag 3): week by week in the sources, interval by interval and all years at once here. One for each
/// thread; nothing is allocated per person.
/// </summary>
internal sealed partial class Ydelsesregning
{
    private readonly Dreamvindue _vindue;
    private readonly Kommunetal _tal;
    private readonly Kodeklasse[] _koder;
    private readonly int _foersteUge;
    private readonly int _hoejstUgerUden;

    // The weeks with a code that is not self-support, and by year how many come before it.
    private readonly Ugemaengde _forsoergede;
    private readonly ushort[] _forsoergedeFoer;

    // By group: what the person counts for. Those that have anything are listed.
    private readonly Beroerte[] _beroerte;
    private readonly byte[] _grupper;
    private int _antalGrupper;

    public Ydelsesregning(Dreamsum sum)
    {
        (_vindue, _tal) = (sum.Vindue, sum.Kommuner);
        (_koder, _foersteUge, _hoejstUgerUden) = (_vindue.Koder, _vindue.FoersteUge, _vindue.Regler.Kvalitet.HoejstUgerUden);
        (_forsoergede, _forsoergedeFoer) = (new(_vindue.AntalUger), Aarsgraenser.Plads(_vindue.AntalAar));
        (_beroerte, _grupper) = (new Beroerte[_tal.Grupper], new byte[_tal.Grupper + 1]);
    }

    /// <summary>Counts the person's weeks and months.</summary>
    public void Maal(Ugekoder koder, Kommuneaar kommuner)
    {
        FindForsoergede(koder);
        for (var blok = 0; blok < _tal.Blokke; blok++)
        {
            var uger = Aarsgraenser.Af(_vindue.Ugegraenser, blok);
            var maaneder = Aarsgraenser.Af(_vindue.Maanedsgraenser, blok);
            var forsoergede = Aarsgraenser.Af(_forsoergedeFoer, blok);
            for (var nr = 0; nr < kommuner.Antal; nr++)
            {
                var (plads, aar) = kommuner.Periode(nr, blok);
                var raekke = (plads * _tal.Blokke) + blok;
                ref var taellere = ref _tal.Taellere(raekke);
                Koder(koder, ref taellere, uger.Kun(aar), maaneder.Kun(aar), forsoergede.Kun(aar));
                Person(ref taellere, ref _tal.Forsoergelsesuger(raekke));
            }
        }
    }

    private void FindForsoergede(Ugekoder koder)
    {
        _forsoergede.Toem();
        var foerste = koder.Foerste;
        var efter = koder.Efter;
        var kode = koder.Kode;
        for (var i = 0; i < kode.Length; i++)
        {
            _forsoergede.Med(foerste[i], efter[i], _koder[kode[i]].Forsoerget);
        }

        _forsoergede.Saml();
        for (var aar = 0; aar <= _vindue.AntalAar; aar++)
        {
            _forsoergedeFoer[aar] = (ushort)_forsoergede.Foer(_vindue.Ugegraenser[aar]);
        }
    }

    /// <summary>Counts what the codes give in the years that are one kommune's, and notes what they make the person count for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Koder(Ugekoder koder, ref Vector256<ushort> taellere, Aarsgraenser uger, Aarsgraenser maaneder, Aarsgraenser forsoergede)
    {
        // The places below are the tables' own numbers and the codes': they are not looked after once more.
        ref var beroerte = ref GetArrayDataReference(_beroerte);
        ref var grupper = ref GetArrayDataReference(_grupper);
        ref var raafra = ref GetReference(koder.Fra);
        ref var raatil = ref GetReference(koder.Til);
        ref var foerste = ref GetReference(koder.Foerste);
        ref var efter = ref GetReference(koder.Efter);
        ref var udfald = ref GetReference(koder.Udfald);
        ref var efterUdfald = ref GetReference(koder.EfterUdfald);
        ref var maaned = ref GetReference(koder.Maaned);
        ref var efterMaaned = ref GetReference(koder.EfterMaaned);
        var (start, slut, antalGrupper) = (0, int.MinValue / 2, 0);
        var koderne = koder.Kode;
        for (var i = 0; i < koderne.Length; i++)
        {
            ref readonly var kode = ref _koder[koderne[i]];

            // Bilag 3: up to five weeks without do not break the spell of public support.
            var begyndt = I(ref raafra, i) - _foersteUge;
            start = Vaelg(kode.Forsoergelse & Maske(begyndt - slut > _hoejstUgerUden), begyndt, start);
            slut = Vaelg(kode.Forsoergelse, I(ref raatil, i) + 1 - _foersteUge, slut);

            int sidsteUdfald = I(ref efterUdfald, i);
            if (I(ref foerste, i) >= I(ref efter, i) && I(ref udfald, i) >= sidsteUdfald)
            {
                continue;
            }

            // 004 Bilag 3, Aktiveringsgrad: weeks with the code. 001 L768–803: months with the code in their last week. Which målgruppe, indsats and group a
            // code has in which analysis is known by its class.
            var iAaret = uger.Klip(I(ref foerste, i), I(ref efter, i));
            I(ref taellere, kode.Uger) += iAaret;
            I(ref taellere, Raekkeplan.Maaneder(kode.Uger)) += maaneder.Klip(I(ref maaned, i), I(ref efterMaaned, i));

            // Afgangsrate: for every week on the ydelse, self-supporting so many weeks later? Weeks count in the year of the later week, as the source counts
            // fourth quarter 2020 to third quarter 2021 for 2021; a week without data that far ahead counts nowhere.
            I(ref taellere, Raekkeplan.Gruppe(kode.Kvalitetsgruppe) + (int)Gruppetal.Udfald) += uger.Klip(I(ref udfald, i), sidsteUdfald);
            I(ref taellere, Raekkeplan.Gruppe(kode.Kvalitetsgruppe) + (int)Gruppetal.UdenAfgang) += forsoergede.Klip(
                _forsoergede.Foer(I(ref udfald, i)),
                _forsoergede.Foer(sidsteUdfald)
            );

            // Berørt: what the person counts for once a year and group, whatever the weeks. Of the spell, the year's last week on the ydelse decides.
            var med = Vector256.GreaterThan(iAaret, Vector256<ushort>.Zero);
            ref var gruppen = ref I(ref beroerte, kode.Kvalitetsgruppe);
            I(ref grupper, antalGrupper) = kode.Kvalitetsgruppe;
            antalGrupper += Tal(!gruppen.Noteret);
            gruppen.Noteret = true;
            gruppen.Af |= med & Vector256.Create(kode.Beroert);
            var forsoergelsesuger = Vector256.Min(uger.Efter, Vector256.Create((ushort)I(ref efter, i))) - Vector256.Create((ushort)start);
            gruppen.Forsoergelsesuger = Vector256.ConditionalSelect(med, forsoergelsesuger, gruppen.Forsoergelsesuger);
        }

        _antalGrupper = antalGrupper;
    }

    /// <summary>Counts what the person counts for, and forgets it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Person(ref Vector256<ushort> taellere, ref Vector256<uint> forsoergelsesuger)
    {
        foreach (var gruppe in _grupper.AsSpan(0, _antalGrupper))
        {
            ref var beroert = ref _beroerte[gruppe];
            ref var gruppens = ref I(ref taellere, Raekkeplan.Gruppe(gruppe));
            for (var tal = 0; tal <= (int)Gruppetal.Virksomhed; tal++)
            {
                I(ref gruppens, tal) += (beroert.Af >> tal) & Vector256<ushort>.One;
            }

            var (foerste, sidste) = Vector256.Widen(beroert.Forsoergelsesuger);
            I(ref forsoergelsesuger, 2 * gruppe) += foerste;
            I(ref forsoergelsesuger, (2 * gruppe) + 1) += sidste;
            beroert = default;
        }
    }

    /// <summary>What lies so far after the first; the place is not looked after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T I<T>(ref T foerste, int plads) => ref Unsafe.Add(ref foerste, (nint)(uint)plads);

    /// <summary>What a person counts for in a group, by year.</summary>
    private struct Beroerte
    {
        /// <summary>A bit for each of the first of <see cref="Gruppetal"/>.</summary>
        public Vector256<ushort> Af;

        /// <summary>The weeks of the running spell of public support at the year's last week on the ydelse.</summary>
        public Vector256<ushort> Forsoergelsesuger;

        /// <summary>Whether the group is listed.</summary>
        public bool Noteret;
    }
}

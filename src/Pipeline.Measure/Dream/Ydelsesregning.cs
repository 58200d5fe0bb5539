using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.InteropServices.MemoryMarshal;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Weeks and months on a ydelse, and the quality indicators (BDO Bilag 3): week by week in the sources, interval by interval and all years at once here. One for each
/// thread; nothing is allocated per person.
/// </summary>
internal sealed partial class Ydelsesregning
{
    private readonly Dreamvindue _vindue;
    private readonly Kommunetal _tal;
    private readonly Kodeklasse[] _koder;

    // By year: how many of the person's weeks that are not of self-support come before it.
    private readonly ushort[] _forsoergedeFoer;

    // By group: what the person counts for. Those that have anything are listed.
    private readonly Beroerte[] _beroerte;
    private readonly byte[] _grupper;
    private int _antalGrupper;

    public Ydelsesregning(Dreamsum sum)
    {
        (_vindue, _tal, _koder) = (sum.Vindue, sum.Kommuner, sum.Vindue.Koder);
        _forsoergedeFoer = Aarsgraenser.Plads(_vindue.AntalAar);
        (_beroerte, _grupper) = (new Beroerte[_tal.Grupper], new byte[_tal.Grupper + 1]);
    }

    /// <summary>Counts the person's weeks and months.</summary>
    public void Maal(Ugekoder koder, Kommuneaar kommuner)
    {
        for (var aar = 0; aar <= _vindue.AntalAar; aar++)
        {
            _forsoergedeFoer[aar] = (ushort)koder.Forsoergede.Foer(_vindue.Ugegraenser[aar]);
        }

        for (var nr = 0; nr < kommuner.Antal; nr++)
        {
            var (plads, fra, efter) = kommuner.Periode(nr);
            for (var blok = fra / Aarsgraenser.Aar; blok * Aarsgraenser.Aar < efter; blok++)
            {
                Maal(koder, (plads * _tal.Blokke) + blok, blok, fra, efter);
            }
        }
    }

    /// <summary>Counts the weeks and months that lie in years of a block in which the person is counted in one kommune.</summary>
    private void Maal(Ugekoder koder, int raekke, int blok, int fraAar, int efterAar)
    {
        var foerste = blok * Aarsgraenser.Aar;
        var aar = Aarsgraenser.Aarene(fraAar - foerste, efterAar - foerste);
        ref var taellere = ref _tal.Taellere(raekke);
        Koder(
            koder.I(_vindue.Ugegraenser[fraAar], _vindue.Ugegraenser[efterAar]),
            koder.Forsoergede,
            ref taellere,
            Aarsgraenser.Af(_vindue.Ugegraenser, blok).Kun(aar),
            Aarsgraenser.Af(_vindue.Maanedsgraenser, blok).Kun(aar),
            Aarsgraenser.Af(_forsoergedeFoer, blok).Kun(aar)
        );
        Person(ref taellere, ref _tal.Forsoergelsesuger(raekke));
    }

    /// <summary>Counts what the codes give, and notes what they make the person count for.</summary>
    private void Koder(
        ReadOnlySpan<Ugekode> koder,
        Ugemaengde forsoergedeUger,
        ref Vector256<ushort> taellere,
        Aarsgraenser uger,
        Aarsgraenser maaneder,
        Aarsgraenser forsoergede
    )
    {
        // The places below are the tables' own numbers: they are not looked after once more.
        ref var beroerte = ref GetArrayDataReference(_beroerte);
        ref var grupper = ref GetArrayDataReference(_grupper);
        var antalGrupper = 0;
        foreach (ref readonly var ugekode in koder)
        {
            ref readonly var kode = ref _koder[ugekode.Kode];

            // BDO Bilag 3, Aktiveringsgrad: weeks with the code. VIVE section 3.1.2: months with the code in their last week. Which målgruppe, indsats and group a
            // code has in which analysis is known by its class.
            var iAaret = uger.Klip(ugekode.Foerste, ugekode.Efter);
            ref var klassens = ref I(ref taellere, kode.Uger);
            klassens += iAaret;
            I(ref klassens, 1) += maaneder.Klip(ugekode.Maaned, ugekode.EfterMaaned);

            // Afgangsrate: for every week on the ydelse, self-supporting so many weeks later? Weeks count in the year of the later week, as the source counts
            // fourth quarter 2020 to third quarter 2021 for 2021; a week without data that far ahead counts nowhere.
            ref var gruppens = ref I(ref taellere, Raekkeplan.Gruppe(kode.Kvalitetsgruppe));
            I(ref gruppens, (int)Gruppetal.Udfald) += uger.Klip(ugekode.Udfald, ugekode.EfterUdfald);
            I(ref gruppens, (int)Gruppetal.UdenAfgang) += forsoergede.Klip(
                (ushort)forsoergedeUger.Foer(ugekode.Udfald),
                (ushort)forsoergedeUger.Foer(ugekode.EfterUdfald)
            );

            // Berørt: what the person counts for once a year and group, whatever the weeks. Of the spell, the year's last week on the ydelse decides.
            var med = Vector256.GreaterThan(iAaret, Vector256<ushort>.Zero);
            ref var beroert = ref I(ref beroerte, kode.Kvalitetsgruppe);
            I(ref grupper, antalGrupper) = kode.Kvalitetsgruppe;
            antalGrupper += Tal(!beroert.Noteret);
            beroert.Noteret = true;
            beroert.Af |= med & Vector256.Create(kode.Beroert);
            var forsoergelsesuger = Vector256.Min(uger.Efter, Vector256.Create(ugekode.Efter)) - Vector256.Create(ugekode.ForsoergetFra);
            beroert.Forsoergelsesuger = Vector256.ConditionalSelect(med, forsoergelsesuger, beroert.Forsoergelsesuger);
        }

        _antalGrupper = antalGrupper;
    }

    /// <summary>Counts what the person counts for, and forgets it.</summary>
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

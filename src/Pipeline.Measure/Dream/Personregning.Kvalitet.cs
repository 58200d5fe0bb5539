using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

// Weeks and months on a ydelse, and the quality indicators (004 Bilag 3): week by week in the sources, interval by interval here.
public sealed partial class Personregning
{
    private readonly int _ugerTilAfgang;
    private readonly int _hoejstUgerUden;

    // By group: what the person has been counted for in the latest year.
    private readonly Talt[] _talt;

    // The weeks with a code that is not self-support.
    private readonly Ugemaengde _forsoerget;

    /// <summary>Counts the person's weeks and months with each code.</summary>
    private void Ydelser(in Dreamintervaller koder)
    {
        Plads(koder.Antal);
        Array.Fill(_talt, new(-1, 0, 0));
        _forsoerget.Toem();
        _antalStatus = 0;
        var (start, slut) = (0, int.MinValue / 2);
        for (var i = 0; i < koder.Fra.Length; i++)
        {
            var (fra, efter) = (koder.Fra[i] - _foersteUge, koder.Til[i] + 1 - _foersteUge);
            ref readonly var kode = ref _koder[koder.Vaerdi[i]];
            if (!kode.Selvforsoergelse)
            {
                _forsoerget.Med(fra, efter);
            }

            if (kode.Forsoergelse)
            {
                // Bilag 3: up to five weeks without do not break the spell.
                start = Vaelg(fra - slut > _hoejstUgerUden, fra, start);
                slut = efter;
            }

            (fra, efter) = (Math.Max(fra, 0), Math.Min(efter, _antalUger));
            if (fra >= efter)
            {
                continue;
            }

            Status(_maanederFoer[fra], _maanederFoer[efter], koder.Vaerdi[i]);
            var (aar, skel, sidsteAar, sidste) = Aarsdele(fra, efter);
            Ydelse(kode, aar, fra, skel, start);
            for (aar++; aar < sidsteAar; aar++)
            {
                Ydelse(kode, aar, _aaretsFoersteUge[aar], _aaretsFoersteUge[aar + 1], start);
            }

            Ydelse(kode, sidsteAar, sidste, efter, start);
        }

        _forsoerget.Saml();
    }

    /// <summary>Weeks of one year; of a year just counted there may be none.</summary>
    /// <param name="start">The first week of the spell of public support.</param>
    private void Ydelse(in Kodeklasse kode, int aar, int fra, int efter, int start)
    {
        var (plads, uger, maaneder) = (_aarsplads[aar], efter - fra, _maanederFoer[efter] - _maanederFoer[fra]);

        // 001 L768–803: a person × a month with a målgruppe code in its last week, by the indsats of the code; each analysis has its own.
        _tal.Maaneder[(plads * Kommunetal.Maanedsbredde) + kode.Maaned] += maaneder;
        _tal.Maaneder[(plads * Kommunetal.Maanedsbredde) + kode.Samtalemaaned] += maaneder;

        // 004 Bilag 3, Aktiveringsgrad: weeks on the ydelse, and those of them in activation and in a business.
        ref var tal = ref _tal.Grupper[(plads * _talt.Length) + kode.Kvalitetsgruppe];
        tal.Uger += uger;
        tal.AktiveUger += uger & Maske((kode.Beroert & Beroert.Aktivering) != 0);
        tal.VirksomhedsUger += uger & Maske((kode.Beroert & Beroert.Virksomhed) != 0);

        // Berørt: what the person counts for once a year and group, whatever the weeks.
        ref var talt = ref _talt[kode.Kvalitetsgruppe];
        var samme = Maske(talt.Aar == aar);
        var ny = (int)kode.Beroert & ~(talt.Beroert & samme);
        tal.Personer += ny & (int)Beroert.Ydelse;
        tal.AktivePersoner += (ny & (int)Beroert.Aktivering) / (int)Beroert.Aktivering;
        tal.VirksomhedsPersoner += (ny & (int)Beroert.Virksomhed) / (int)Beroert.Virksomhed;
        // The year's last week on the ydelse decides: what an earlier interval gave is taken back.
        tal.Forsoergelsesuger += efter - start - (talt.Forsoergelsesuger & samme);
        talt = new(aar, (talt.Beroert & samme) | (int)kode.Beroert, efter - start);
    }

    /// <summary>
    /// For every week on the ydelse: self-supporting so many weeks later (Bilag 3, Afgangsrate)? Weeks count in the year of the later week, as the source counts
    /// fourth quarter 2020 to third quarter 2021 for 2021; a week without data that far ahead counts nowhere.
    /// </summary>
    private void Afgang(in Dreamintervaller koder)
    {
        for (var i = 0; i < koder.Fra.Length; i++)
        {
            var fra = Math.Max(koder.Fra[i] - _foersteUge + _ugerTilAfgang, 0);
            var efter = Math.Min(koder.Til[i] + 1 - _foersteUge + _ugerTilAfgang, _antalUger);
            if (fra >= efter)
            {
                continue;
            }

            var gruppe = _koder[koder.Vaerdi[i]].Kvalitetsgruppe;
            var (aar, skel, sidsteAar, sidste) = Aarsdele(fra, efter);
            Udfald(gruppe, aar, fra, skel);
            for (aar++; aar < sidsteAar; aar++)
            {
                Udfald(gruppe, aar, _aaretsFoersteUge[aar], _aaretsFoersteUge[aar + 1]);
            }

            Udfald(gruppe, sidsteAar, sidste, efter);
        }
    }

    private void Udfald(int gruppe, int aar, int fra, int efter)
    {
        ref var tal = ref _tal.Grupper[(_aarsplads[aar] * _talt.Length) + gruppe];
        tal.UgerMedUdfald += efter - fra;
        tal.UgerMedAfgang += efter - fra - (_forsoerget.AntalFoer(efter) - _forsoerget.AntalFoer(fra));
    }

    private void Plads(int antal)
    {
        if (_status.Length < antal)
        {
            Array.Resize(ref _status, antal * 2);
            Array.Resize(ref _forloeb, (antal * 2) + 1);
        }
    }

    /// <param name="Aar">The latest year; −1 before any.</param>
    /// <param name="Beroert">What the person has been counted for in it, <see cref="Dream.Beroert"/>.</param>
    /// <param name="Forsoergelsesuger">The weeks of public support counted in it.</param>
    private readonly record struct Talt(int Aar, int Beroert, int Forsoergelsesuger);
}

using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

// The quality indicators (004 Bilag 3), week by week in the source, interval by interval here.
public sealed partial class Personregning
{
    private const byte PaaYdelse = 1;
    private const byte IAktivering = 2;
    private const byte IVirksomhed = 4;

    private readonly sbyte[] _kvalitetsgruppe;
    private readonly sbyte[] _tilbud;
    private readonly sbyte[] _selvforsoergende;
    private readonly sbyte[] _forsoergelse;

    // By year and group of the person: what there was, and the weeks of the spell running in the last week on the ydelse.
    private readonly byte[] _beroert;
    private readonly int[] _forsoergelsesuger;
    private int[] _roerte = new int[64];
    private int _antalRoerte;

    private void Kvalitet(Dreamperson person)
    {
        var regler = _vindue.Regler.Kvalitet;
        var (start, slut, frem) = (0, int.MinValue / 2, 0);
        for (var i = 0; i < person.Koder; i++)
        {
            var (fra, til, kode) = (person.Fra[i], person.Til[i], person.Kode[i]);
            if (_forsoergelse[kode] != Kodetabel.Ingen)
            {
                // Bilag 3: up to five weeks without do not break the spell.
                start = fra - slut - 1 > regler.HoejstUgerUden ? fra : start;
                slut = til;
            }

            var gruppe = _kvalitetsgruppe[kode];
            if (gruppe != Kodetabel.Ingen)
            {
                PaaYdelsen(fra, til, gruppe, _tilbud[kode], start);
                frem = Afgang(person, fra, til, gruppe, Math.Max(frem, i));
            }
        }

        Aflever();
    }

    private void PaaYdelsen(int fra, int til, int gruppe, int tilbud, int start)
    {
        (fra, til) = (Math.Max(fra, _vindue.FoersteUge), Math.Min(til, _vindue.SidsteUge));
        while (fra <= til)
        {
            var aar = _vindue.AarAf(fra);
            var sidste = Math.Min(til, _vindue.AaretsSidsteUge(aar));
            var uger = sidste - fra + 1;
            var felter = _sum.Aar(_kommune[aar], aar);
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.Uger)] += uger;
            var beroert = PaaYdelse;
            if (tilbud != Kodetabel.Ingen)
            {
                beroert |= IAktivering;
                felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.AktiveUger)] += uger;
                if (tilbud == (int)Tilbud.Virksomhedsrettet)
                {
                    beroert |= IVirksomhed;
                    felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.VirksomhedsUger)] += uger;
                }
            }

            var plads = (aar * _vindue.Regler.Kvalitet.Grupper.Count) + gruppe;
            if (_beroert[plads] == 0)
            {
                Roer(plads);
            }

            _beroert[plads] |= beroert;
            _forsoergelsesuger[plads] = sidste - start + 1;
            fra = sidste + 1;
        }
    }

    /// <summary>
    /// For every week on the ydelse: self-supporting so many weeks later? Weeks count in the year of the later week, as the source counts fourth quarter
    /// 2020 to third quarter 2021 for 2021; a week without data that far ahead counts nowhere.
    /// </summary>
    /// <param name="frem">No interval before this one reaches the later weeks.</param>
    private int Afgang(Dreamperson person, int fra, int til, int gruppe, int frem)
    {
        var senere = _vindue.Regler.Kvalitet.UgerTilAfgang;
        (fra, til) = (Math.Max(fra + senere, _vindue.FoersteUge), Math.Min(til + senere, _vindue.SidsteUge));
        while (fra <= til)
        {
            var aar = _vindue.AarAf(fra);
            var sidste = Math.Min(til, _vindue.AaretsSidsteUge(aar));
            while (frem < person.Koder && person.Til[frem] < fra)
            {
                frem++;
            }

            var forsoergede = 0;
            for (var j = frem; j < person.Koder && person.Fra[j] <= sidste; j++)
            {
                forsoergede +=
                    _selvforsoergende[person.Kode[j]] == Kodetabel.Ingen
                        ? Math.Min(sidste, person.Til[j]) - Math.Max(fra, person.Fra[j]) + 1
                        : 0;
            }

            var felter = _sum.Aar(_kommune[aar], aar);
            var uger = sidste - fra + 1;
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.UgerMedUdfald)] += uger;
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.UgerMedAfgang)] += uger - forsoergede;
            fra = sidste + 1;
        }

        return frem;
    }

    private void Roer(int plads)
    {
        if (_antalRoerte == _roerte.Length)
        {
            Array.Resize(ref _roerte, _antalRoerte * 2);
        }

        _roerte[_antalRoerte++] = plads;
    }

    /// <summary>What the person counts for once a year and group.</summary>
    private void Aflever()
    {
        var grupper = _vindue.Regler.Kvalitet.Grupper.Count;
        for (var i = 0; i < _antalRoerte; i++)
        {
            var plads = _roerte[i];
            var (aar, gruppe) = Math.DivRem(plads, grupper);
            var felter = _sum.Aar(_kommune[aar], aar);
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.Personer)]++;
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.AktivePersoner)] += (_beroert[plads] & IAktivering) != 0 ? 1 : 0;
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.VirksomhedsPersoner)] += (_beroert[plads] & IVirksomhed) != 0 ? 1 : 0;
            felter[Dreamfelt.Kvalitetstal(gruppe, Kvalitetstal.Forsoergelsesuger)] += _forsoergelsesuger[plads];
            _beroert[plads] = 0;
        }

        _antalRoerte = 0;
    }
}

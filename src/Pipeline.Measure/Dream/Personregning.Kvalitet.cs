using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

// The quality indicators (004 Bilag 3), week by week in the source, interval by interval here.
public sealed partial class Personregning
{
    private const byte PaaYdelse = 1;
    private const byte IAktivering = 2;
    private const byte IVirksomhed = 4;

    private readonly int _grupper;
    private readonly int _ugerTilAfgang;
    private readonly int _hoejstUgerUden;

    // By year and group of the person: what there was, and the weeks of the spell running in the last week on the ydelse.
    private readonly byte[] _beroert;
    private readonly int[] _forsoergelsesuger;
    private int[] _roerte = new int[64];
    private int _antalRoerte;

    private void Kvalitet(Dreamperson person)
    {
        var (start, slut, frem) = (0, int.MinValue / 2, 0);
        for (var i = 0; i < person.Koder; i++)
        {
            int fra = person.Fra[i];
            int til = person.Til[i];
            ref readonly var kode = ref _opslag[person.Kode[i]];
            if (kode.Forsoergelse != Kodetabel.Ingen)
            {
                // Bilag 3: up to five weeks without do not break the spell.
                start = fra - slut - 1 > _hoejstUgerUden ? fra : start;
                slut = til;
            }

            if (kode.Kvalitetsgruppe != Kodetabel.Ingen)
            {
                PaaYdelsen(fra, til, kode.Kvalitetsgruppe, kode.Tilbud, start);
                frem = Afgang(person, fra, til, kode.Kvalitetsgruppe, Math.Max(frem, i));
            }
        }

        Aflever();
    }

    private void PaaYdelsen(int fra, int til, int gruppe, int tilbud, int start)
    {
        (fra, til) = (Math.Max(fra, _foersteUge), Math.Min(til, _sidsteUge));
        while (fra <= til)
        {
            var aar = _ugensAar[fra - _foersteUge];
            var sidste = Math.Min(til, _aaretsSidsteUge[aar]);
            var uger = sidste - fra + 1;
            var tal = Felter(aar).Slice(Dreamfelt.Kvalitetstal(gruppe, 0), Dreamfelt.Kvalitetstallene);
            tal[(int)Kvalitetstal.Uger] += uger;
            var beroert = PaaYdelse;
            if (tilbud != Kodetabel.Ingen)
            {
                beroert |= IAktivering;
                tal[(int)Kvalitetstal.AktiveUger] += uger;
                if (tilbud == (int)Tilbud.Virksomhedsrettet)
                {
                    beroert |= IVirksomhed;
                    tal[(int)Kvalitetstal.VirksomhedsUger] += uger;
                }
            }

            var plads = (aar * _grupper) + gruppe;
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
        (fra, til) = (Math.Max(fra + _ugerTilAfgang, _foersteUge), Math.Min(til + _ugerTilAfgang, _sidsteUge));
        while (fra <= til)
        {
            var aar = _ugensAar[fra - _foersteUge];
            var sidste = Math.Min(til, _aaretsSidsteUge[aar]);
            while (frem < person.Koder && person.Til[frem] < fra)
            {
                frem++;
            }

            var forsoergede = 0;
            for (var j = frem; j < person.Koder && person.Fra[j] <= sidste; j++)
            {
                forsoergede +=
                    _opslag[person.Kode[j]].Selvforsoergelse == Kodetabel.Ingen
                        ? Math.Min(sidste, person.Til[j]) - Math.Max(fra, person.Fra[j]) + 1
                        : 0;
            }

            var tal = Felter(aar).Slice(Dreamfelt.Kvalitetstal(gruppe, 0), Dreamfelt.Kvalitetstallene);
            var uger = sidste - fra + 1;
            tal[(int)Kvalitetstal.UgerMedUdfald] += uger;
            tal[(int)Kvalitetstal.UgerMedAfgang] += uger - forsoergede;
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
        for (var i = 0; i < _antalRoerte; i++)
        {
            var plads = _roerte[i];
            var (aar, gruppe) = Math.DivRem(plads, _grupper);
            var tal = Felter(aar).Slice(Dreamfelt.Kvalitetstal(gruppe, 0), Dreamfelt.Kvalitetstallene);
            tal[(int)Kvalitetstal.Personer]++;
            tal[(int)Kvalitetstal.AktivePersoner] += (_beroert[plads] & IAktivering) != 0 ? 1 : 0;
            tal[(int)Kvalitetstal.VirksomhedsPersoner] += (_beroert[plads] & IVirksomhed) != 0 ? 1 : 0;
            tal[(int)Kvalitetstal.Forsoergelsesuger] += _forsoergelsesuger[plads];
            _beroert[plads] = 0;
        }

        _antalRoerte = 0;
    }
}

using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

// Ledighedsforløb and how they end (001 §4.1.1–4.1.2).
public sealed partial class Personregning
{
    private readonly sbyte[] _aarsag;
    private readonly byte[] _stoerrelse = new byte[short.MaxValue + 1];

    /// <summary>
    /// A forløb is a row of months with a målgruppe code: it starts after a month without and ends before the next without (L1493–1513); no gap is
    /// bridged, a shift of målgruppe does not end it, and its målgruppe is that of its last month (L1506–1511, L1638–1640).
    /// </summary>
    private void Forloeb(Dreamperson person)
    {
        var med = 0;
        var (start, slut, gruppe, sidste) = (-1, -2, 0, 0);
        for (var i = 0; i < person.Koder; i++)
        {
            if (_foersteMaaned[i] > _sidsteMaaned[i] || _opslag[person.Kode[i]].Forloebsgruppe is var g && g == Kodetabel.Ingen)
            {
                continue;
            }

            if (_foersteMaaned[i] != slut + 1)
            {
                med |= Afslut(person, start, slut, gruppe, sidste);
                start = _foersteMaaned[i];
            }

            (slut, gruppe, sidste) = (_sidsteMaaned[i], g, i);
        }

        med |= Afslut(person, start, slut, gruppe, sidste);
        if (med == 0)
        {
            return;
        }

        for (var m = 0; m < Dreamfelt.Maalgrupper; m++)
        {
            _sum.PersonerMedForloeb[m] += (med >> m) & 1;
        }

        _sum.PersonerMedForloeb[Dreamfelt.Maalgrupper]++;
    }

    /// <summary>Counts a forløb and returns its målgruppe as a bit; 0 when there is none to count.</summary>
    /// <param name="sidste">The interval of its last month.</param>
    private int Afslut(Dreamperson person, int start, int slut, int gruppe, int sidste)
    {
        var regler = _vindue.Regler.Forloeb;
        // Running in the window's first month: its start was not seen (spec/dream.md A, 001 L1619).
        if (start < 0 || (start == 0 && !regler.MedVenstreafkortede))
        {
            return 0;
        }

        var kommune = _kommune[_maanedensAar[slut]];
        _sum.LaegForloeb(_maanedensAar[start], gruppe, (int)Aarsag(person, slut, sidste), _stoerrelse[kommune], slut - start + 1);
        return 1 << gruppe;
    }

    /// <summary>001 L1523–1576, from the status of the month that lies the rules' number of months after the last.</summary>
    private Afslutningsaarsag Aarsag(Dreamperson person, int slut, int sidste)
    {
        var maaned = slut + _vindue.Regler.Forloeb.MaanederEfter;
        if (maaned >= _vindue.AntalMaaneder)
        {
            return Afslutningsaarsag.FortsatVedDataophoer;
        }

        var uge = _vindue.Statusuge[maaned];
        var i = sidste + 1;
        while (i < person.Koder && person.Til[i] < uge)
        {
            i++;
        }

        if (i == person.Koder || person.Fra[i] > uge)
        {
            return HarGrad(person, _vindue.Fra.Nummer + maaned) ? Afslutningsaarsag.Beskaeftigelse : Afslutningsaarsag.Selvforsoergelse;
        }

        var kode = person.Kode[i];
        return _opslag[kode].Forloebsgruppe != Kodetabel.Ingen ? Afslutningsaarsag.TilbageILedighed
            : _aarsag[kode] != Kodetabel.Ingen ? (Afslutningsaarsag)_aarsag[kode]
            : Afslutningsaarsag.Andet;
    }

    private static bool HarGrad(Dreamperson person, int maaned)
    {
        for (var i = person.Grader - 1; i >= 0 && person.GradTil[i] >= maaned; i--)
        {
            if (person.GradFra[i] <= maaned)
            {
                return true;
            }
        }

        return false;
    }
}

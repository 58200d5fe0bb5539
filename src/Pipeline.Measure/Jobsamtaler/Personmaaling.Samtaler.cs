using Pipeline.Domain.Koder;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// §6: which samtaler count. Whether a day's samtale counts depends on the forløb alone; the month only says how many of the days fall in the
// måleperiode.
public sealed partial class Personmaaling
{
    private int[] _taellendeDage = new int[16];
    private int _antalTaellende;
    private int _taeltTil;
    private int _taellerFoerStart;

    private void FindSamtaler(int gruppe, in Forloeb f)
    {
        _antalTaellende = 0;
        _taeltTil = 0;
        _taellerFoerStart = 0;
        var rk = _spand.Samtaler;
        var slut = rk.Start[_person + 1];
        if (rk.Start[_person] == slut)
        {
            return;
        }

        var typer = _regler.TyperAfGruppe[gruppe];
        var fra = FoersteSamtaledag(gruppe, f);
        var foersteDag = int.MinValue;
        var talt = int.MinValue;
        for (var r = rk.Start[_person]; r < slut; r++)
        {
            var dag = rk.Fra[r];
            if (dag < fra || !ErRetType(r, gruppe, typer) || SamtalerUmulige(dag))
            {
                continue;
            }

            if (dag > f.SidsteBetalte)
            {
                break;
            }

            if (foersteDag == int.MinValue)
            {
                foersteDag = dag;
            }

            // D8: the day counts once, when any of its samtaler does.
            if (dag == talt || !Taeller(r, dag, gruppe, f, dag == foersteDag))
            {
                continue;
            }

            talt = dag;
            if (dag < f.Start)
            {
                _taellerFoerStart++;
            }
            else
            {
                TilfoejTaellende(dag);
            }
        }
    }

    /// <summary>Samtaler in the måleperiode; §6.4: with length under 12 months also those before the first payment.</summary>
    private int AntalSamtaler(int periodeFra, int e, int baand)
    {
        while (_taeltTil < _antalTaellende && _taellendeDage[_taeltTil] <= e)
        {
            _taeltTil++;
        }

        var antal = 0;
        for (var i = _taeltTil - 1; i >= 0 && _taellendeDage[i] >= periodeFra; i--)
        {
            antal++;
        }

        return baand < KompileretRegelsaet.FoerstePlusTolv ? antal + _taellerFoerStart : antal;
    }

    // §6.1. In the other groups than a-dagpenge a jobsamtale held by the a-kasse does not count and cannot be the first.
    private bool ErRetType(int r, int gruppe, ushort typer)
    {
        var rk = _spand.Samtaler;
        return (typer >> rk.Type[r] & 1) != 0
            && (gruppe is (int)Ydelsesgruppe.ADagpenge or (int)Ydelsesgruppe.Sygedagpenge || rk.AfholdtAf[r] != (byte)AfholdtAf.AKasse);
    }

    private bool Taeller(int r, int dag, int gruppe, in Forloeb f, bool foerste)
    {
        // §6.1: for sygedagpenge in any form; nothing below applies.
        if (gruppe == (int)Ydelsesgruppe.Sygedagpenge)
        {
            return true;
        }

        // §6.2, from the start on: on a day without payment only when no other forsørgelsesydelse is paid.
        if (gruppe == (int)Ydelsesgruppe.ADagpenge && dag >= f.Start && !_betaltDag[dag - f.Start] && HarAndenYdelse(dag))
        {
            return false;
        }

        return FormTilladt(r, dag, gruppe, f, foerste);
    }

    // §6.3 and §6.5.
    private bool FormTilladt(int r, int dag, int gruppe, in Forloeb f, bool foerste)
    {
        var rk = _spand.Samtaler;
        var form = rk.Form[r] == Spand.Ingen ? 0 : 1 << rk.Form[r];
        if (dag >= _regler.FoerstePersonligtFra)
        {
            return foerste ? (_regler.AltidTilladt & form) != 0 || ForsoegTillader(r, dag, form) : (_regler.FrieFormer & form) != 0;
        }

        if ((_regler.AltidTilladt & form) != 0 || IAktivtTilbud(dag) || ForsoegTillader(r, dag, form))
        {
            return true;
        }

        if ((_regler.FrieFormer & form) == 0)
        {
            return false;
        }

        foreach (var periode in _regler.FriFormPerioder)
        {
            if (periode.Rummer(dag))
            {
                return true;
            }
        }

        return dag >= _regler.FriFormEfterFra && dag >= f.Start && BaandPaaDagen(dag, gruppe, f) >= _regler.FriFormEfterBaand;
    }

    /// <summary>§6.3: the length on that day, the day itself included.</summary>
    private int BaandPaaDagen(int dag, int gruppe, in Forloeb f) =>
        gruppe == (int)Ydelsesgruppe.ADagpenge
            ? _regler.BaandAfTimer(_timerFoer[dag - f.Start + 1], f.Forsikring)
            : _regler.BaandAfDage(dag - f.Start + 1 - _doede.Dage(f.Start, dag));

    // §6.5: by the samtale's kommunekode; not when the a-kasse held it.
    private bool ForsoegTillader(int r, int dag, int form)
    {
        var rk = _spand.Samtaler;
        if (rk.Kommunekode[r] < 0 || rk.AfholdtAf[r] == (byte)AfholdtAf.AKasse)
        {
            return false;
        }

        foreach (var (kommune, periode, former) in _regler.Forsoeg)
        {
            if (kommune == rk.Kommunekode[r] && (former & form) != 0 && periode.Rummer(dag))
            {
                return true;
            }
        }

        return false;
    }

    private bool IAktivtTilbud(int dag)
    {
        var rk = _spand.AktiveTilbud;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1] && rk.Fra[r] <= dag; r++)
        {
            if (rk.Til[r] >= dag)
            {
                return true;
            }
        }

        return false;
    }

    // §6.2: any row of ydelser, whatever its ydelsesart and before supplementary ones are dropped, or sygefravaer.
    private bool HarAndenYdelse(int dag)
    {
        var rk = _spand.Ydelser;
        var maanedFra = _kalender.Foerste(_kalender.Nr(dag));
        for (var r = SidsteYdelseFra(dag); r >= rk.Start[_person] && rk.Fra[r] >= maanedFra; r--)
        {
            if (rk.Til[r] >= dag)
            {
                return true;
            }
        }

        return _betalt[(int)Ydelsesgruppe.Sygedagpenge].Rummer(dag);
    }

    // §6.4: the first day whose samtaler belong to the forløb: the earliest henvendelse up to 3 months before it, or the start.
    private int FoersteSamtaledag(int gruppe, in Forloeb f)
    {
        if (f.Start < _regler.FoerBetalingFra || (_regler.FoerBetalingGrupper >> gruppe & 1) == 0)
        {
            return f.Start;
        }

        var tidligst = _kalender.PlusMaaneder(f.Start, -_regler.FoerBetalingMaaneder);
        if (gruppe == (int)Ydelsesgruppe.ADagpenge)
        {
            // No a-dagpenge paid in [h, start − 1].
            tidligst = Math.Max(tidligst, _betalt[gruppe].SenesteFoer(f.Start) + 1);
        }

        var rk = _spand.Henvendelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (rk.Fra[r] >= tidligst)
            {
                return Math.Min(rk.Fra[r], f.Start);
            }
        }

        return f.Start;
    }

    private void TilfoejTaellende(int dag)
    {
        if (_antalTaellende == _taellendeDage.Length)
        {
            Array.Resize(ref _taellendeDage, _antalTaellende * 2);
        }

        _taellendeDage[_antalTaellende++] = dag;
    }
}

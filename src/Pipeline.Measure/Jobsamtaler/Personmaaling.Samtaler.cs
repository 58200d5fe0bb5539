using System.Runtime.CompilerServices;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §6: which samtaler count. Whether a day's samtale counts depends on the forløb alone; the month only says how many of the days fall in the
// måleperiode.
public partial class Personmaaling<TSpor>
{
    private readonly Dagsliste _taellendeDage = new();
    private int _taellerFoerStart;

    // Where the hours before the forløb, and before the samtale looked at last, were found.
    private int _startplads;
    private int _samtaleplads;

    private void FindSamtaler(int gruppe, in Forloeb f)
    {
        _taellendeDage.Ryd();
        _taellerFoerStart = 0;
        _startplads = 0;
        _samtaleplads = 0;
        var rk = _spand.Samtaler;
        var slut = rk.Start[_person + 1];
        if (rk.Start[_person] == slut)
        {
            // Stryker disable once Statement : a short cut, without samtaler there is nothing to do below
            return;
        }

        var typer = _regler.TyperAfGruppe[gruppe];
        var fra = FoersteSamtaledag(gruppe, f);
        var foersteDag = int.MinValue;
        var talt = int.MinValue;
        var foerste = rk.Start[_person];
        // Stryker disable once all : a short cut, the samtaler that it skips are excluded one by one below
        while (foerste < slut && rk.Fra[foerste] < fra && !TSpor.Lytter)
        {
            foerste++;
        }

        for (var r = foerste; r < slut; r++)
        {
            var dag = rk.Fra[r];
            // Stryker disable once all : a short cut, samtaler after the forløb are excluded one by one below
            if (dag > f.SidsteBetalte && !TSpor.Lytter)
            {
                break;
            }

            if (Udelukket(r, dag, gruppe, typer, fra, f.SidsteBetalte) is { } grund)
            {
                Fortael(grund, gruppe, dag, dag, r);
                continue;
            }

            if (foersteDag == int.MinValue)
            {
                foersteDag = dag;
                Fortael(Grund.FoersteSamtale, gruppe, dag, dag, r);
            }

            // D8: the day counts once, when any of its samtaler does.
            if (dag == talt)
            {
                Fortael(Grund.SamtaleSammeDag, gruppe, dag, dag, r);
                continue;
            }

            if (Taeller(r, dag, gruppe, f, dag == foersteDag))
            {
                talt = dag;
                _taellendeDage.Tilfoej(dag);
                _taellerFoerStart += dag < f.Start ? 1 : 0;
            }
        }
    }

    /// <summary>Samtaler in the måleperiode; §6.4: with length under 12 months also those before the first payment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AntalSamtaler(int gruppe, int periodeFra, int e, int baand)
    {
        SporDage(gruppe, periodeFra, e, baand);
        var antal = _taellendeDage.Antal(periodeFra, e);
        return baand < KompileretRegelsaet.FoerstePlusTolv ? antal + _taellerFoerStart : antal;
    }

    /// <summary>Why a samtale is not looked at at all, and so is no first either; null when it is.</summary>
    private Grund? Udelukket(int r, int dag, int gruppe, ushort typer, int fra, int til)
    {
        // Stryker disable once Block : a samtale before the first day comes here only when somebody listens
        if (dag < fra)
        {
            return Grund.SamtaleFoerForloebet;
        }

        if (!KompileretRegelsaet.Has(typer, _spand.Samtaler.Type[r]))
        {
            return Grund.SamtaleForkertType;
        }

        // §6.1: in the other groups than a-dagpenge a jobsamtale held by the a-kasse does not count and cannot be the first.
        if (
            gruppe is not ((int)Ydelsesgruppe.ADagpenge or (int)Ydelsesgruppe.Sygedagpenge)
            && _spand.Samtaler.AfholdtAf[r] == (byte)AfholdtAf.AKasse
        )
        {
            return Grund.SamtaleHosAKasse;
        }

        return _regler.SamtalerTaellerIkke.Rummer(dag) ? Grund.SamtaleICoronavindue
            : _ordinaere.Rummer(dag) ? Grund.SamtalePaaDoedDag
            // Stryker disable once Conditional : a samtale after the last day comes here only when somebody listens
            : dag > til ? Grund.SamtaleEfterForloebet
            : null;
    }

    private bool Taeller(int r, int dag, int gruppe, in Forloeb f, bool foerste)
    {
        // §6.1: for sygedagpenge in any form; nothing below applies.
        if (gruppe == (int)Ydelsesgruppe.Sygedagpenge)
        {
            Fortael(Grund.Sygeopfoelgning, gruppe, dag, dag, r);
            return true;
        }

        // §6.2, from the start on: on a day without payment only when no other forsørgelsesydelse is paid.
        if (gruppe == (int)Ydelsesgruppe.ADagpenge && dag >= f.Start && !_betalt[gruppe].Rummer(dag) && HarAndenYdelse(dag))
        {
            Fortael(Grund.SamtaleAndenYdelse, gruppe, dag, dag, r);
            return false;
        }

        var grund = Kontaktformen(r, dag, gruppe, f, foerste);
        Fortael(grund, gruppe, dag, dag, r);
        return grund is not (Grund.FoersteIkkePersonlig or Grund.FormIkkeTilladt);
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

    // §6.4: the first day whose samtaler belong to the forløb: the earliest henvendelse up to 3 months before it, or the start. D18: no day of the
    // group is paid from it to the start, and a forløb begun by a change of kontaktgruppe has no first payment.
    private int FoersteSamtaledag(int gruppe, in Forloeb f)
    {
        if (f.Start < _regler.FoerBetalingFra || !KompileretRegelsaet.Has(_regler.FoerBetalingGrupper, gruppe))
        {
            return f.Start;
        }

        var tidligst = _kalender.PlusMaaneder(f.Start, -_regler.FoerBetalingMaaneder);
        var betalt = _betalt[gruppe].SenesteFoer(f.Start);
        SporUnusedHenvendelser(gruppe, f, tidligst, betalt);
        if (f.VedGruppeskift)
        {
            return f.Start;
        }

        tidligst = Math.Max(tidligst, betalt + 1);
        var rk = _spand.Henvendelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (rk.Fra[r] >= tidligst)
            {
                SporHenvendelse(gruppe, rk.Fra[r], f.Start);
                return Math.Min(rk.Fra[r], f.Start);
            }
        }

        return f.Start;
    }
}

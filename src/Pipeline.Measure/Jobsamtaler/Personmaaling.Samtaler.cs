using Pipeline.Domain.Koder;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// §6: which samtaler count. Whether a day's samtale counts depends on the forløb alone; the month only says how many of the days fall in the
// måleperiode.
public sealed partial class Personmaaling
{
    private int[] taellendeDage = new int[16];
    private int antalTaellende;
    private int taeltTil;
    private int taellerFoerStart;

    private void FindSamtaler(int gruppe, in Forloeb f)
    {
        antalTaellende = 0;
        taeltTil = 0;
        taellerFoerStart = 0;
        var rk = spand.Samtaler;
        var slut = rk.Start[person + 1];
        if (rk.Start[person] == slut)
        {
            return;
        }

        var typer = regler.TyperAfGruppe[gruppe];
        var fra = FoersteSamtaledag(gruppe, f);
        var foersteDag = int.MinValue;
        var talt = int.MinValue;
        for (var r = rk.Start[person]; r < slut; r++)
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
                taellerFoerStart++;
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
        while (taeltTil < antalTaellende && taellendeDage[taeltTil] <= e)
        {
            taeltTil++;
        }

        var antal = 0;
        for (var i = taeltTil - 1; i >= 0 && taellendeDage[i] >= periodeFra; i--)
        {
            antal++;
        }

        return baand < KompileretRegelsaet.FoerstePlusTolv ? antal + taellerFoerStart : antal;
    }

    // §6.1. In the other groups than a-dagpenge a jobsamtale held by the a-kasse does not count and cannot be the first.
    private bool ErRetType(int r, int gruppe, ushort typer)
    {
        var rk = spand.Samtaler;
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
        if (gruppe == (int)Ydelsesgruppe.ADagpenge && dag >= f.Start && !betaltDag[dag - f.Start] && HarAndenYdelse(dag))
        {
            return false;
        }

        return FormTilladt(r, dag, gruppe, f, foerste);
    }

    // §6.3 and §6.5.
    private bool FormTilladt(int r, int dag, int gruppe, in Forloeb f, bool foerste)
    {
        var rk = spand.Samtaler;
        var form = rk.Form[r] == Spand.Ingen ? 0 : 1 << rk.Form[r];
        if (dag >= regler.FoerstePersonligtFra)
        {
            return foerste ? (regler.AltidTilladt & form) != 0 || ForsoegTillader(r, dag, form) : (regler.FrieFormer & form) != 0;
        }

        if ((regler.AltidTilladt & form) != 0 || IAktivtTilbud(dag) || ForsoegTillader(r, dag, form))
        {
            return true;
        }

        if ((regler.FrieFormer & form) == 0)
        {
            return false;
        }

        foreach (var periode in regler.FriFormPerioder)
        {
            if (periode.Rummer(dag))
            {
                return true;
            }
        }

        return dag >= regler.FriFormEfterFra && dag >= f.Start && BaandPaaDagen(dag, gruppe, f) >= regler.FriFormEfterBaand;
    }

    /// <summary>§6.3: the length on that day, the day itself included.</summary>
    private int BaandPaaDagen(int dag, int gruppe, in Forloeb f) =>
        gruppe == (int)Ydelsesgruppe.ADagpenge
            ? regler.BaandAfTimer(timerFoer[dag - f.Start + 1], f.Forsikring)
            : regler.BaandAfDage(dag - f.Start + 1 - doede.Dage(f.Start, dag));

    // §6.5: by the samtale's kommunekode; not when the a-kasse held it.
    private bool ForsoegTillader(int r, int dag, int form)
    {
        var rk = spand.Samtaler;
        if (rk.Kommunekode[r] < 0 || rk.AfholdtAf[r] == (byte)AfholdtAf.AKasse)
        {
            return false;
        }

        foreach (var (kommune, periode, former) in regler.Forsoeg)
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
        var rk = spand.AktiveTilbud;
        for (var r = rk.Start[person]; r < rk.Start[person + 1] && rk.Fra[r] <= dag; r++)
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
        var rk = spand.Ydelser;
        var maanedFra = kalender.Foerste(kalender.Nr(dag));
        for (var r = SidsteYdelseFra(dag); r >= rk.Start[person] && rk.Fra[r] >= maanedFra; r--)
        {
            if (rk.Til[r] >= dag)
            {
                return true;
            }
        }

        return betalt[(int)Ydelsesgruppe.Sygedagpenge].Rummer(dag);
    }

    // §6.4: the first day whose samtaler belong to the forløb: the earliest henvendelse up to 3 months before it, or the start.
    private int FoersteSamtaledag(int gruppe, in Forloeb f)
    {
        if (f.Start < regler.FoerBetalingFra || (regler.FoerBetalingGrupper >> gruppe & 1) == 0)
        {
            return f.Start;
        }

        var tidligst = kalender.PlusMaaneder(f.Start, -regler.FoerBetalingMaaneder);
        if (gruppe == (int)Ydelsesgruppe.ADagpenge)
        {
            // No a-dagpenge paid in [h, start − 1].
            tidligst = Math.Max(tidligst, betalt[gruppe].SenesteFoer(f.Start) + 1);
        }

        var rk = spand.Henvendelser;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
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
        if (antalTaellende == taellendeDage.Length)
        {
            Array.Resize(ref taellendeDage, antalTaellende * 2);
        }

        taellendeDage[antalTaellende++] = dag;
    }
}

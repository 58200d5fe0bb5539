using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// §6.3 and §6.5: whether a samtale's form lets it count.
public partial class Personmaaling<TSpor>
{
    /// <summary>§6.3 and §6.5: what allows the form, or why it is not.</summary>
    private Grund Kontaktformen(int r, int dag, int gruppe, in Forloeb f, bool foerste)
    {
        var rk = _spand.Samtaler;
        // Stryker disable once Conditional : the number for no form is bit 31, which is none of the forms' bits
        var form = rk.Form[r] == Spand.Ingen ? 0 : 1 << rk.Form[r];
        var altid = (_regler.AltidTilladt & form) != 0;
        var fri = (_regler.FrieFormer & form) != 0;
        if (dag >= _regler.FoerstePersonligtFra)
        {
            return foerste
                ? altid
                    ? Grund.FormAltidTilladt
                    : ForsoegTillader(r, dag, form)
                        ? Grund.FormIForsoeg
                        : Grund.FoersteIkkePersonlig
                : fri
                    ? Grund.FormFri
                    : Grund.FormIkkeTilladt;
        }

        return altid ? Grund.FormAltidTilladt
            : IAktivtTilbud(dag) ? Grund.FormIAktivtTilbud
            : ForsoegTillader(r, dag, form) ? Grund.FormIForsoeg
            : !fri ? Grund.FormIkkeTilladt
            : IFriFormPeriode(dag) ? Grund.FormIPeriode
            : ErLangt(f, dag, gruppe) ? Grund.FormEfterSeksMaaneder
            : Grund.FormIkkeTilladt;
    }

    private bool IFriFormPeriode(int dag)
    {
        foreach (var periode in _regler.FriFormPerioder)
        {
            if (periode.Rummer(dag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>§6.3: whether the length on that day lets free forms count.</summary>
    private bool ErLangt(in Forloeb f, int dag, int gruppe)
    {
        // Stryker disable once Equality,Block,Boolean : on its first day a forløb is a day long, or none; no rule set has both this and days before the start
        if (dag < f.Start)
        {
            return false;
        }

        return dag >= _regler.FriFormEfterFra && BaandPaaDagen(dag, gruppe, f) >= _regler.FriFormEfterBaand;
    }

    /// <summary>§6.3: the length on that day, the day itself included.</summary>
    private int BaandPaaDagen(int dag, int gruppe, in Forloeb f)
    {
        if (gruppe != (int)Ydelsesgruppe.ADagpenge)
        {
            return _regler.BaandAfDage(_doede.Uden(dag + 1) - _doede.Uden(f.Start));
        }

        var timer = _timer.Foer(dag + 1, ref _samtaleplads) - _timer.Foer(f.Start, ref _startplads);
        return _regler.BaandAfTimer(timer, f.Forsikring);
    }

    // §6.5: by the samtale's kommunekode; not when the a-kasse held it.
    private bool ForsoegTillader(int r, int dag, int form)
    {
        var rk = _spand.Samtaler;
        if (rk.AfholdtAf[r] == (byte)AfholdtAf.AKasse)
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
}

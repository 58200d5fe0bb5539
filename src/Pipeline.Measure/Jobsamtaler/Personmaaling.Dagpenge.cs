using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §4–5 for a-dagpenge: length in hours, forløbsdage are the paid days.
public partial class Personmaaling<TSpor>
{
    private const int DageISkridt = 32;

    private readonly Dagpengetimer _timer = new();

    private void MaalDagpenge(Forloeb f, int fra, int til)
    {
        FindSamtaler((int)Ydelsesgruppe.ADagpenge, f);
        var dage = _betalt[(int)Ydelsesgruppe.ADagpenge];
        var tolvMaaneder = _regler.TolvMaanedersTimer(f.Forsikring);
        var startplads = 0;
        var foerForloebet = _timer.Foer(f.Start, ref startplads);
        var slutplads = startplads;
        var sidste = Math.Min(f.SidsteBetalte, _sidsteMaaltedag);
        var i = 0;
        var tolvMaanederFra = f.Start;
        for (var nr = fra; nr <= til; nr++)
        {
            var tidligst = Math.Max(f.FoersteBetalte, _kalender.Foerste(nr));
            SporPensionsalder((int)Ydelsesgruppe.ADagpenge, f, nr);
            var e = SidsteBetalte(dage, Math.Min(_kalender.Sidste(nr), sidste), ref i);
            if (e < tidligst)
            {
                Fortael(Grund.IngenBetalteDageIMaaneden, (int)Ydelsesgruppe.ADagpenge, f.Start, f.SidsteBetalte);
                continue;
            }

            if (!HarAlderen((int)Ydelsesgruppe.ADagpenge, e))
            {
                continue;
            }

            if (!HarLevendeBetaltDag(dage, tidligst, e))
            {
                Fortael(Grund.KunDoedeDageIMaaneden, (int)Ydelsesgruppe.ADagpenge, tidligst, e);
                continue;
            }

            var laengde = _timer.Foer(e + 1, ref slutplads) - foerForloebet;
            var baand = _regler.BaandAfTimer(laengde, f.Forsikring);
            Fortael(Grund.Laengde, (int)Ydelsesgruppe.ADagpenge, f.Start, e, laengde, baand);
            var periodeFra = f.Start;
            if (baand >= KompileretRegelsaet.FoerstePlusTolv)
            {
                periodeFra = tolvMaanederFra = TolvMaanedersTimerTilbage(
                    tolvMaanederFra,
                    foerForloebet + laengde - tolvMaaneder,
                    ref startplads
                );
                Fortael(Grund.MaaleperiodeTimer, (int)Ydelsesgruppe.ADagpenge, periodeFra, e);
            }
            else
            {
                Fortael(Grund.MaaleperiodeHeleForloebet, (int)Ydelsesgruppe.ADagpenge, periodeFra, e);
            }

            ref var ny = ref _resultater.Tilfoej(nr - _fraNr, (int)Ydelsesgruppe.ADagpenge, e);
            ny.Start = f.Start;
            ny.Laengde = laengde;
            ny.Baand = (byte)baand;
            ny.MaaleperiodeFra = periodeFra;
            ny.Samtaler = AntalSamtaler((int)Ydelsesgruppe.ADagpenge, periodeFra, e, baand);
            ny.HarTilbud = HarTilbud((int)Ydelsesgruppe.ADagpenge, periodeFra, e);
            ny.Fritaget = HarFritagelser((int)Ydelsesgruppe.ADagpenge) && FritagetEfterBetalteDage(nr, baand, periodeFra, e);
            ny.Sats = Spande.Spand.Ingen;
            ny.Kommunekode = Kommunekode((int)Ydelsesgruppe.ADagpenge, f, nr);
        }
    }

    // §4 population for a-dagpenge: a paid day of the forløb in the month that is not an ordinary dead day.
    private bool HarLevendeBetaltDag(Intervalliste betalt, int fra, int til)
    {
        // Stryker disable once Block : a short cut, a paid day is then found below
        if (_ordinaere.Antal == 0)
        {
            return true;
        }

        for (var i = 0; i < betalt.Antal && betalt.Fra[i] <= til; i++)
        {
            var a = Math.Max(betalt.Fra[i], fra);
            var b = Math.Min(betalt.Til[i], til);
            if (b >= a && _ordinaere.Dage(a, b) < b - a + 1)
            {
                return true;
            }
        }

        return false;
    }

    // §5: the latest day s such that the hours in [s, E] reach 12 months' hours, which is that no more than the rest lie before it. It only moves
    // forward with E, about a month at a time; between two steps it is found by halving.
    private int TolvMaanedersTimerTilbage(int fra, int hoejstFoer, ref int plads)
    {
        while (_timer.Foer(fra + DageISkridt, ref plads) <= hoejstFoer)
        {
            fra += DageISkridt;
        }

        // Stryker disable once Arithmetic : halving from further away ends on the same day
        for (var skridt = DageISkridt / 2; skridt > 0; skridt /= 2)
        {
            if (_timer.Foer(fra + skridt, ref plads) <= hoejstFoer)
            {
                fra += skridt;
            }
        }

        return fra;
    }
}

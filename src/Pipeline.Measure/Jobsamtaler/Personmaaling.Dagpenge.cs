using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §4–5 for a-dagpenge: length in hours, forløbsdage are the paid days. A forløb is laid out day by day with running sums, so that hours and
// days of any interval are a subtraction. Index 0 is the forløb's first day.
public partial class Personmaaling<TSpor>
{
    private int[] _timer = [];
    private bool[] _betaltDag = [];

    /// <summary>Hundredths of an hour on the days before day i, dead days left out.</summary>
    private int[] _timerFoer = [];

    /// <summary>Forløbsdage before day i, dead days left out.</summary>
    private int[] _dageFoer = [];

    private void MaalDagpenge(in Forloeb f, int fra, int til)
    {
        LaegDageUd(f);
        FindSamtaler((int)Ydelsesgruppe.ADagpenge, f);
        var dage = _betalt[(int)Ydelsesgruppe.ADagpenge];
        var tolvMaaneder = _regler.TolvMaanedersTimer(f.Forsikring);
        var i = 0;
        var s = 0;
        for (var nr = fra; nr <= til; nr++)
        {
            var tidligst = Math.Max(f.FoersteBetalte, _kalender.Foerste(nr));
            var e = SidsteBetalte(dage, Math.Min(_kalender.Sidste(nr), f.SidsteBetalte), ref i);
            if (e < tidligst)
            {
                Fortael(Grund.IngenBetalteDageIMaaneden, (int)Ydelsesgruppe.ADagpenge, f.Start, f.SidsteBetalte);
                continue;
            }

            if (!HarAlderen((int)Ydelsesgruppe.ADagpenge, e))
            {
                continue;
            }

            if (!HarLevendeBetaltDag(f.Start, tidligst, e))
            {
                Fortael(Grund.KunDoedeDageIMaaneden, (int)Ydelsesgruppe.ADagpenge, tidligst, e);
                continue;
            }

            var slut = e - f.Start + 1;
            var laengde = _timerFoer[slut];
            var baand = _regler.BaandAfTimer(laengde, f.Forsikring);
            Fortael(Grund.Laengde, (int)Ydelsesgruppe.ADagpenge, f.Start, e, laengde, baand);
            var periodeFra = f.Start;
            if (baand >= KompileretRegelsaet.FoerstePlusTolv)
            {
                // §5: the latest day s such that the hours in [s, E] reach 12 months' hours; it only moves forward with E.
                while (laengde - _timerFoer[s + 1] >= tolvMaaneder)
                {
                    s++;
                }

                periodeFra = f.Start + s;
                Fortael(Grund.MaaleperiodeTimer, (int)Ydelsesgruppe.ADagpenge, periodeFra, e);
            }
            else
            {
                Fortael(Grund.MaaleperiodeHeleForloebet, (int)Ydelsesgruppe.ADagpenge, periodeFra, e);
            }

            _resultater.Tilfoej(
                nr - _fraNr,
                new(
                    _kalender.Maaned(nr),
                    Ydelsesgruppe.ADagpenge,
                    f.Start,
                    e,
                    laengde,
                    baand,
                    periodeFra,
                    AntalSamtaler((int)Ydelsesgruppe.ADagpenge, periodeFra, e, baand),
                    HarTilbud((int)Ydelsesgruppe.ADagpenge, periodeFra, e),
                    HarFritagelser((int)Ydelsesgruppe.ADagpenge) && FritagetEfterBetalteDage(f.Start, nr, baand, periodeFra, e),
                    null,
                    Kommunekode((int)Ydelsesgruppe.ADagpenge, f, nr, e)
                )
            );
        }
    }

    // §4 population for a-dagpenge: a paid day of the forløb in the month that is not an ordinary dead day.
    private bool HarLevendeBetaltDag(int start, int fra, int til)
    {
        if (_ordinaere.Antal == 0)
        {
            return true;
        }

        for (var dag = fra; dag <= til; dag++)
        {
            if (_betaltDag[dag - start] && !_ordinaere.Rummer(dag))
            {
                return true;
            }
        }

        return false;
    }

    private void LaegDageUd(in Forloeb f)
    {
        var antal = f.SidsteBetalte - f.Start + 1;
        if (_timer.Length < antal)
        {
            var plads = Math.Max(antal, _timer.Length * 2);
            _timer = new int[plads];
            _betaltDag = new bool[plads];
            _timerFoer = new int[plads + 1];
            _dageFoer = new int[plads + 1];
        }

        _timer.AsSpan(0, antal).Clear();
        _betaltDag.AsSpan(0, antal).Clear();
        var rk = _spand.Dagpengeudbetalinger;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (ErBetaling(r) && rk.Til[r] >= f.Start && rk.Fra[r] <= f.SidsteBetalte)
            {
                FordelTimer(rk.Fra[r], rk.Til[r], rk.Timer[r], f.Start, antal);
            }
        }

        Opsummer(f.Start, antal);
    }

    // §4: hours fall evenly on the row's weekdays (on its first day when it has none), the hundredths left over one each on the first of them.
    // The spreading is done on the whole row; the forløb then picks its days.
    private void FordelTimer(int fra, int til, int hundrededele, int start, int antal)
    {
        _betaltDag.AsSpan(Math.Max(fra - start, 0), Math.Min(til - start, antal - 1) - Math.Max(fra - start, 0) + 1).Fill(true);
        var hverdage = Hverdage(fra, til);
        if (hverdage == 0)
        {
            if (fra >= start && fra - start < antal)
            {
                _timer[fra - start] += hundrededele;
            }

            return;
        }

        var (jaevnt, rest) = Math.DivRem(hundrededele, hverdage);
        var ugedag = Dag.Ugedag(fra);
        for (var i = fra - start; i <= til - start; i++)
        {
            if (ugedag < 5)
            {
                var del = jaevnt + (rest-- > 0 ? 1 : 0);
                if ((uint)i < (uint)antal)
                {
                    _timer[i] += del;
                }
            }

            ugedag = ugedag == 6 ? 0 : ugedag + 1;
        }
    }

    private static int Hverdage(int fra, int til)
    {
        var dage = til - fra + 1;
        var hverdage = dage / 7 * 5;
        var ugedag = Dag.Ugedag(fra);
        for (var i = dage % 7; i > 0; i--)
        {
            hverdage += ugedag < 5 ? 1 : 0;
            ugedag = ugedag == 6 ? 0 : ugedag + 1;
        }

        return hverdage;
    }

    private void Opsummer(int start, int antal)
    {
        var hundrededele = 0;
        var dage = 0;
        var i = 0;
        for (var d = 0; d <= _doede.Antal; d++)
        {
            var levendeTil = d < _doede.Antal ? Math.Min(_doede.Fra[d] - start, antal) : antal;
            for (; i < levendeTil; i++)
            {
                _timerFoer[i] = hundrededele;
                _dageFoer[i] = dage;
                hundrededele += _timer[i];
                dage += _betaltDag[i] ? 1 : 0;
            }

            var doedTil = d < _doede.Antal ? Math.Min(_doede.Til[d] - start + 1, antal) : antal;
            for (; i < doedTil; i++)
            {
                _timerFoer[i] = hundrededele;
                _dageFoer[i] = dage;
            }
        }

        _timerFoer[antal] = hundrededele;
        _dageFoer[antal] = dage;
    }
}

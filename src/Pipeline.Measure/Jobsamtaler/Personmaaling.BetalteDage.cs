using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler;

// §1: which days are paid days of which group, and the supplementary ones dropped.
public partial class Personmaaling<TSpor>
{
    private readonly Intervalliste[] _betalt = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Intervalliste())];
    private readonly Intervalliste _hoveddage = new();
    private readonly Intervalliste _plads = new();
    private ushort _grupperMedDage;

    private void FindBetalteDage()
    {
        for (var g = 0; g < _betalt.Length; g++)
        {
            _betalt[g].Ryd();
        }

        _grupperMedDage = 0;
        FindDagpengedage();
        FindSygedage();
        FindYdelsesdage();
        // Stryker disable once Bitwise : a short cut, without days of these groups there is nothing to take from
        if ((_grupperMedDage & _regler.Supplerende) != 0)
        {
            FjernSupplerende();
        }
    }

    private void FindDagpengedage()
    {
        var rk = _spand.Dagpengeudbetalinger;
        var dage = _betalt[(int)Ydelsesgruppe.ADagpenge];
        _timer.Ryd();
        var slut = rk.Start[_person + 1];
        for (var r = rk.Start[_person]; r < slut; r++)
        {
            if (ErBetaling(r))
            {
                _timer.Tilfoej(rk.Fra[r], rk.Til[r], rk.Timer[r]);
                Betal(Ydelsesgruppe.ADagpenge, dage, rk.Fra[r], rk.Til[r]);
            }
        }
    }

    private bool ErBetaling(int r) => _regler.ErDagpengeArt[_spand.Dagpengeudbetalinger.Art[r]] && _spand.Dagpengeudbetalinger.Timer[r] > 0;

    private void FindSygedage()
    {
        var rk = _spand.Sygefravaer;
        var dage = _betalt[(int)Ydelsesgruppe.Sygedagpenge];
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            Betal(Ydelsesgruppe.Sygedagpenge, dage, rk.Fra[r], rk.Til[r]);
        }
    }

    private void FindYdelsesdage()
    {
        var rk = _spand.Ydelser;
        var slut = rk.Start[_person + 1];
        for (var r = rk.Start[_person]; r < slut; )
        {
            // The months of a ydelse that goes on are one period.
            var (art, fra, til) = (rk.Art[r], rk.Fra[r], rk.Til[r]);
            // Stryker disable once Equality,Arithmetic : rows that touch become one interval in the list too
            for (r++; r < slut && rk.Art[r] == art && rk.Fra[r] <= til + 1; r++)
            {
                til = Math.Max(til, rk.Til[r]);
            }

            int grupper = _regler.GrupperAfArt[art];
            while (grupper != 0)
            {
                var g = System.Numerics.BitOperations.TrailingZeroCount(grupper);
                Betal((Ydelsesgruppe)g, _betalt[g], fra, til);
                grupper &= grupper - 1;
            }
        }
    }

    private void Betal(Ydelsesgruppe gruppe, Intervalliste dage, int fra, int til)
    {
        fra = Math.Max(fra, Maanedstabel.FoersteDag);
        til = Math.Min(til, Math.Min(_slutDag, _regler.SidsteBetalteDag[(int)gruppe]));
        if (fra <= til)
        {
            dage.TilfoejSorteret(fra, til);
            _grupperMedDage |= KompileretRegelsaet.Bit(gruppe);
        }
    }

    // §1 Hovedydelse: on a day with a-dagpenge, sygedagpenge, foertidspension or forrevalidering (D1) these groups' days are dropped; no other overlap is.
    private void FjernSupplerende()
    {
        _hoveddage.Ryd();
        if (_regler.DagpengeErHoved)
        {
            Laeg(_betalt[(int)Ydelsesgruppe.ADagpenge]);
        }

        if (_regler.SygedagpengeErHoved)
        {
            Laeg(_betalt[(int)Ydelsesgruppe.Sygedagpenge]);
        }

        var rk = _spand.Ydelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (_regler.ErHovedart[rk.Art[r]])
            {
                _hoveddage.Laeg(rk.Fra[r], rk.Til[r]);
            }
        }

        if (_hoveddage.Antal == 0)
        {
            // Stryker disable once Statement : a short cut, without main days nothing is taken away below
            return;
        }

        _hoveddage.Orden();
        // Stryker disable once Equality : no group has a number beyond the last
        for (var g = 0; g < _betalt.Length; g++)
        {
            if (KompileretRegelsaet.Has(_regler.Supplerende, g))
            {
                SporSupplerende(g);
                _betalt[g].Fratraek(_hoveddage, _plads);
            }
        }
    }

    private void Laeg(Intervalliste dage)
    {
        for (var i = 0; i < dage.Antal; i++)
        {
            _hoveddage.Laeg(dage.Fra[i], dage.Til[i]);
        }
    }
}

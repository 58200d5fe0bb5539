using Pipeline.Domain.Kalender;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// What visitation says on a day; of several rows the one with the latest fra (§2 exception 3, §7).
public partial class Personmaaling<TSpor>
{
    private int[] _skift = new int[8];
    private int _antalSkift;

    /// <summary>The row in force that day, or −1.</summary>
    private int Visitation(int dag)
    {
        var rk = _spand.Visitation;
        for (var r = rk.Start[_person + 1] - 1; r >= rk.Start[_person]; r--)
        {
            if (rk.Fra[r] <= dag && rk.Til[r] >= dag)
            {
                return r;
            }
        }

        return -1;
    }

    /// <summary>The last day on which the same row is in force as on <paramref name="dag"/>.</summary>
    private int VisitationUaendretTil(int dag)
    {
        var rk = _spand.Visitation;
        var til = Dag.Aaben;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (rk.Fra[r] > dag)
            {
                return Math.Min(til, rk.Fra[r] - 1);
            }

            if (rk.Til[r] >= dag)
            {
                til = Math.Min(til, rk.Til[r]);
            }
        }

        return til;
    }

    private byte Kategori(int dag) => Visitation(dag) is var r && r < 0 ? Spand.Ingen : _spand.Visitation.Kategori[r];

    // Stryker disable once Unary : 1 is neither of the two kontaktgrupper either
    private int Kontaktgruppe(int dag) => Visitation(dag) is var r && r < 0 ? -1 : _spand.Visitation.Kontaktgruppe[r];

    /// <summary>§2 exception 3: the days of change from kontaktgruppe 12 to 2, ascending. A hole or another value between is no change. A day that a row ends before and another begins on is there twice.</summary>
    private bool FindGruppeskift()
    {
        _antalSkift = 0;
        var rk = _spand.Visitation;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            TilfoejSkift(rk.Fra[r]);
            // Stryker disable once Equality : a change after the end of the data is after every paid day
            if (rk.Til[r] < _slutDag)
            {
                TilfoejSkift(rk.Til[r] + 1);
            }
        }

        Array.Sort(_skift, 0, _antalSkift);
        // Stryker disable once Equality : the border of a short cut
        return _antalSkift > 0;
    }

    private void TilfoejSkift(int dag)
    {
        if (
            dag < _regler.ReformFra
            || Kontaktgruppe(dag) != _regler.KontaktgruppeEfter
            || Kontaktgruppe(dag - 1) != _regler.KontaktgruppeFoer
        )
        {
            return;
        }

        if (_antalSkift == _skift.Length)
        {
            Array.Resize(ref _skift, _antalSkift * 2);
        }

        _skift[_antalSkift++] = dag;
    }
}

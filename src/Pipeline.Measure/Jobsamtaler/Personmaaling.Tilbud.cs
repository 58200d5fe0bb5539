using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §8 Sibling: aktive tilbud in the måleperiode, days of BARSEL and OUK left out; the corona days count as any other.
public partial class Personmaaling<TSpor>
{
    private readonly Intervalliste _tilbudsdage = new();

    private void FindTilbudsdage()
    {
        _tilbudsdage.Ryd();
        var rk = _spand.AktiveTilbud;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1] && rk.Fra[r] <= _slutDag; r++)
        {
            _tilbudsdage.TilfoejSorteret(rk.Fra[r], Math.Min(rk.Til[r], _slutDag));
        }

        _tilbudsdage.Fratraek(_ordinaere, _plads);
    }

    private bool HarTilbud(int gruppe, int periodeFra, int e)
    {
        var har = _tilbudsdage.Rammer(periodeFra, e);
        Fortael(Grund.Tilbud, gruppe, periodeFra, e, har ? 1 : 0);
        return har;
    }
}

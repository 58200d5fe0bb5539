using System.Runtime.CompilerServices;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §8 Sibling: aktive tilbud in the måleperiode, days of BARSEL and OUK left out; the corona days count as any other.
public partial class Personmaaling<TSpor>
{
    private readonly Intervalliste _tilbudsdage = new();

    /// <summary>How many of them begin by the E asked about last.</summary>
    private int _begyndteTilbud;

    private void FindTilbudsdage()
    {
        _tilbudsdage.Ryd();
        _begyndteTilbud = 0;
        var rk = _spand.AktiveTilbud;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1] && rk.Fra[r] <= _slutDag; r++)
        {
            _tilbudsdage.TilfoejSorteret(rk.Fra[r], Math.Min(rk.Til[r], _slutDag));
        }

        _tilbudsdage.Fratraek(_ordinaere, _plads);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HarTilbud(int gruppe, int periodeFra, int e)
    {
        var har = _tilbudsdage.Antal > 0 && SenesteTilbudTil(e) >= periodeFra;
        Fortael(Grund.Tilbud, gruppe, periodeFra, e, har ? 1 : 0);
        return har;
    }

    /// <summary>The last day of the latest tilbud begun by E, which of all begun is the last to end; or long before every måleperiode.</summary>
    private int SenesteTilbudTil(int e)
    {
        var fra = _tilbudsdage.Fra.AsSpan(0, _tilbudsdage.Antal);
        var i = _begyndteTilbud;
        while (i < fra.Length && fra[i] <= e)
        {
            i++;
        }

        while (i > 0 && fra[i - 1] > e)
        {
            i--;
        }

        _begyndteTilbud = i;
        return i > 0 ? _tilbudsdage.Til[i - 1] : int.MinValue;
    }
}

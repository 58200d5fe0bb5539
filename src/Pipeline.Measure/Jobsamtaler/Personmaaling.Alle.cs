using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §8: a person is counted once in each group, and once in alle: with the group of the latest E, ties in the order of the groups.
public partial class Personmaaling<TSpor>
{
    private readonly Resultat[] _alle;
    private readonly int[] _alleFor;
    private int _loebenr;
    private int _alleFra;
    private int _alleTil;

    private void BegyndAlle()
    {
        _loebenr++;
        _alleFra = int.MaxValue;
        _alleTil = int.MinValue;
    }

    private void Afgiv<TModtager>(in Resultat resultat, int nr, ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        modtager.Modtag(resultat);
        var i = nr - _fraNr;
        if (_alleFor[i] != _loebenr || resultat.Slut > _alle[i].Slut)
        {
            _alle[i] = resultat;
            _alleFor[i] = _loebenr;
            _alleFra = Math.Min(_alleFra, i);
            _alleTil = Math.Max(_alleTil, i);
        }
    }

    private void AfgivAlle<TModtager>(ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        for (var i = _alleFra; i <= _alleTil; i++)
        {
            if (_alleFor[i] == _loebenr)
            {
                Fortael(Grund.TaellesIAlle, (int)_alle[i].Gruppe, _alle[i].Slut, _alle[i].Slut);
                modtager.ModtagAlle(_alle[i]);
            }
        }
    }
}

using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler;

// §8: a person is counted once in each group, and once in alle: with the group of the latest E, ties in the order of the groups.
public sealed partial class Personmaaling
{
    private readonly Resultat[] alle;
    private readonly int[] alleFor;
    private int loebenr;
    private int alleFra;
    private int alleTil;

    private void BegyndAlle()
    {
        loebenr++;
        alleFra = int.MaxValue;
        alleTil = int.MinValue;
    }

    private void Afgiv<TModtager>(in Resultat resultat, int nr, ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        modtager.Modtag(resultat);
        var i = nr - fraNr;
        if (alleFor[i] != loebenr || resultat.Slut > alle[i].Slut)
        {
            alle[i] = resultat;
            alleFor[i] = loebenr;
            alleFra = Math.Min(alleFra, i);
            alleTil = Math.Max(alleTil, i);
        }
    }

    private void AfgivAlle<TModtager>(ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        for (var i = alleFra; i <= alleTil; i++)
        {
            if (alleFor[i] == loebenr)
            {
                modtager.ModtagAlle(alle[i]);
            }
        }
    }
}

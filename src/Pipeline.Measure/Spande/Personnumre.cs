using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pipeline.Measure.Spande;

/// <summary>
/// The numbers of a bucket's persons by their key. Pseudonyms lie evenly, so the place of a key among them says nearly where it stands: a table of
/// twice as many slots as persons finds it in a step or two, also when the rows of a month skip most persons.
/// </summary>
internal sealed class Personnumre
{
    private long[] _noegler = [];
    private int _antal;

    /// <summary>By slot the number of the first person whose key lies in it or later.</summary>
    private int[] _foerste = [];
    private int _skift;

    /// <param name="noegler">Ascending; read where they are.</param>
    public void Saet(long[] noegler, int antal)
    {
        _noegler = noegler;
        _antal = antal;
        if (antal == 0)
        {
            return;
        }

        var bits = BitOperations.Log2((uint)antal) + 1;
        _skift = Math.Max(0, BitOperations.Log2((ulong)(noegler[antal - 1] - noegler[0]) | 1) + 1 - bits);
        var pladser = Plads(noegler[antal - 1]) + 1;
        if (_foerste.Length < pladser)
        {
            _foerste = new int[1 << bits];
        }

        var naeste = 0;
        for (var i = 0; i < antal; i++)
        {
            for (var plads = Plads(noegler[i]); naeste <= plads; naeste++)
            {
                _foerste[naeste] = i;
            }
        }
    }

    /// <summary>Finds the number of each key's person.</summary>
    /// <param name="ingen">Stands for one that is none of the bucket's.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Find(ReadOnlySpan<long> noegler, Span<int> numre, int ingen)
    {
        var alle = _noegler.AsSpan(0, _antal);
        if (alle.IsEmpty)
        {
            numre.Fill(ingen);
            return;
        }

        var (mindste, stoerste) = (alle[0], alle[^1]);
        var foerste = _foerste.AsSpan();
        var skift = _skift;
        for (var i = 0; i < noegler.Length; i++)
        {
            var noegle = noegler[i];
            if (noegle < mindste || noegle > stoerste)
            {
                numre[i] = ingen;
                continue;
            }

            var nr = foerste[(int)((ulong)(noegle - mindste) >> skift)];
            nr += alle[nr] < noegle ? 1 : 0; // most often that is all: without a branch that is guessed wrong every fourth time
            while (alle[nr] < noegle)
            {
                nr++;
            }

            numre[i] = alle[nr] == noegle ? nr : ingen;
        }
    }

    private int Plads(long noegle) => (int)((ulong)(noegle - _noegler[0]) >> _skift);
}

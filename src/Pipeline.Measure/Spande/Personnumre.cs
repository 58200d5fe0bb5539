using System.Numerics;

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

    /// <summary>The person's number; −1 when it is none of the bucket's.</summary>
    public int Nr(long noegle)
    {
        if (_antal == 0 || noegle < _noegler[0] || noegle > _noegler[_antal - 1])
        {
            return -1;
        }

        var nr = _foerste[Plads(noegle)];
        while (_noegler[nr] < noegle)
        {
            nr++;
        }

        return _noegler[nr] == noegle ? nr : -1;
    }

    private int Plads(long noegle) => (int)((ulong)(noegle - _noegler[0]) >> _skift);
}

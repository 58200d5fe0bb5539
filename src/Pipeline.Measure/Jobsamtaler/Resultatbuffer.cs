using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// One person's results in the order they are found: by group, then month. §8: a person is counted once in each group, and once in <c>alle</c>, with the
/// group of the latest E, ties in the order of the groups. Reused from person to person: grows, never shrinks.
/// </summary>
/// <param name="maaneder">Number of measured months.</param>
internal sealed class Resultatbuffer(int maaneder)
{
    private readonly int[] _alle = new int[maaneder];
    private readonly int[] _alleFor = new int[maaneder];
    private Resultat[] _resultater = new Resultat[Math.Max(16, maaneder)];
    private bool[] _iAlle = new bool[Math.Max(16, maaneder)];
    private int _loebenr;

    public int Antal { get; private set; }

    public ref readonly Resultat this[int i] => ref _resultater[i];

    /// <summary>Whether the result is the person's in <c>alle</c> that month.</summary>
    public bool ErIAlle(int i) => _iAlle[i];

    public void Ryd()
    {
        _loebenr++;
        Antal = 0;
    }

    /// <param name="maaned">The month, counted from the first measured.</param>
    public void Tilfoej(int maaned, in Resultat resultat)
    {
        if (Antal == _resultater.Length)
        {
            Array.Resize(ref _resultater, Antal * 2);
            Array.Resize(ref _iAlle, Antal * 2);
        }

        var iAlle = true;
        if (_alleFor[maaned] == _loebenr)
        {
            iAlle = resultat.Slut > _resultater[_alle[maaned]].Slut;
            _iAlle[_alle[maaned]] = !iAlle;
        }

        if (iAlle)
        {
            _alle[maaned] = Antal;
            _alleFor[maaned] = _loebenr;
        }

        _iAlle[Antal] = iAlle;
        _resultater[Antal++] = resultat;
    }

    /// <summary>Place of the month's result in <c>alle</c>, or −1.</summary>
    public int Alle(int maaned) => _alleFor[maaned] == _loebenr ? _alle[maaned] : -1;
}

using System.Runtime.CompilerServices;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// One person's results in the order they are found: by group, then month. §8: a person is counted once in each group, and once in <c>alle</c>, with the
/// group of the latest E, ties in the order of the groups. Reused from person to person: grows, never shrinks.
/// </summary>
/// <param name="maaneder">Number of measured months.</param>
internal sealed class Resultatbuffer(int maaneder)
{
    /// <summary>By month whose result is in <c>alle</c>: the person's serial number above the result's place.</summary>
    private readonly long[] _alle = new long[maaneder];
    private Personmaaned[] _resultater = new Personmaaned[Math.Max(16, maaneder)];
    private int _loebenr;

    public int Antal { get; private set; }

    public ReadOnlySpan<Personmaaned> Alt => _resultater.AsSpan(0, Antal);

    public void Ryd()
    {
        _loebenr++;
        Antal = 0;
    }

    /// <summary>A new result, of which all that is not given here is to be filled in.</summary>
    /// <param name="maaned">The month, counted from the first measured.</param>
    /// <param name="slut">E.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Personmaaned Tilfoej(int maaned, int gruppe, int slut)
    {
        if (Antal == _resultater.Length)
        {
            Array.Resize(ref _resultater, Antal * 2);
        }

        var iAlle = true;
        if (Alle(maaned) is var anden and >= 0)
        {
            iAlle = slut > _resultater[anden].Slut;
            _resultater[anden].IAlle = !iAlle;
        }

        if (iAlle)
        {
            _alle[maaned] = ((long)_loebenr << 32) | (uint)Antal;
        }

        ref var ny = ref _resultater[Antal++];
        ny.Maaned = (short)maaned;
        ny.Gruppe = (byte)gruppe;
        ny.Slut = slut;
        ny.IAlle = iAlle;
        return ref ny;
    }

    /// <summary>Place of the month's result in <c>alle</c>, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Alle(int maaned) => (int)(_alle[maaned] >> 32) == _loebenr ? (int)_alle[maaned] : -1;
}

using System.Runtime.InteropServices;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Two numbers in one word, added and subtracted as one. In between the second may be less than nothing; what is read at last is of no less than
/// nothing in both.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Talpar
{
    private readonly long _begge;

    public Talpar(int foerste, int anden) => _begge = ((long)foerste << 32) + anden;

    private Talpar(long begge) => _begge = begge;

    public int Foerste => (int)(_begge >> 32);

    public int Anden => (int)_begge;

    public static Talpar operator +(Talpar a, Talpar b) => new(a._begge + b._begge);

    public static Talpar operator -(Talpar a, Talpar b) => new(a._begge - b._begge);
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pipeline.Measure.Dream;

/// <summary>
/// A set of weeks from 0 up to, not including, a number: a bit a week. It is filled by intervals, and then asked how many of its weeks lie before a week,
/// which costs the same however many intervals there are.
/// </summary>
internal sealed class Ugemaengde(int antal)
{
    private const int Ordbredde = 64;

    // Filling: a bit is where an interval begins, and where one ends. They are kept apart, since an end and the beginning after it are mostly in one word, and would wait
    // for each other.
    private readonly ulong[] _begynder = new ulong[(antal / Ordbredde) + 1];
    private readonly ulong[] _slutter = new ulong[(antal / Ordbredde) + 1];

    // Read: a bit is a week, and beside it how many lie in the words before.
    private readonly (ulong Uger, int Foer)[] _ord = new (ulong, int)[(antal / Ordbredde) + 1];

    public void Toem()
    {
        Array.Clear(_begynder);
        Array.Clear(_slutter);
    }

    /// <summary>Adds weeks that are not there, up to, not including, the last, which is at most <c>antal</c>.</summary>
    /// <param name="bit">1, or 0 to leave them out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Med(int fra, int efter, ulong bit)
    {
        // Where there are none, and where the next begins at once, the two cancel out.
        _begynder[fra >> 6] ^= bit << fra;
        _slutter[efter >> 6] ^= bit << efter;
    }

    /// <summary>To be called between filling and reading.</summary>
    public void Saml()
    {
        var (foer, inde) = (0, 0UL);
        for (var i = 0; i < _ord.Length; i++)
        {
            // Each bit becomes the parity of those up to it: inside from where an interval begins to where it ends.
            var uger = _begynder[i] ^ _slutter[i];
            uger ^= uger << 1;
            uger ^= uger << 2;
            uger ^= uger << 4;
            uger ^= uger << 8;
            uger ^= uger << 16;
            uger ^= uger << 32;
            uger ^= inde;
            inde = 0 - (uger >> (Ordbredde - 1));
            _ord[i] = (uger, foer);
            foer += BitOperations.PopCount(uger);
        }
    }

    /// <summary>How many weeks of the set lie before the week, which is at most <c>antal</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Foer(int uge)
    {
        var (uger, foer) = _ord[uge >> 6];
        return foer + BitOperations.PopCount(uger & ((1UL << uge) - 1));
    }
}

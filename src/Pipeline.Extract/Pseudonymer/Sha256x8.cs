using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// SHA-256's compression function (FIPS 180-4 §6.2.2) over eight independent blocks at once, one in each lane. The library hashes one
/// message a call at some microseconds, which for a nation's rows is longer than everything else the extraction does.
/// </summary>
internal static class Sha256x8
{
    public const int Lanes = 8;
    public const int BlockWords = 16;
    public const int StateWords = 8;

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2), and of the square roots of the first 8 (§5.3.3).
    private static readonly uint[] K = [.. Primes(64).Select(p => Fraction(p, root: 3))];

    public static uint[] Initial { get; } = [.. Primes(8).Select(p => Fraction(p, root: 2))];

    /// <param name="state">Eight words of eight lanes: word-major. Updated.</param>
    /// <param name="block">Sixteen words of eight lanes: word-major. Overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> block)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        var k = K;
        for (var t = 0; t < 64; t++)
        {
            if (t >= BlockWords)
            {
                var w15 = block[(t + 1) & 15];
                var w2 = block[(t + 14) & 15];
                var s0 = Rotate(w15, 7) ^ Rotate(w15, 18) ^ (w15 >>> 3);
                var s1 = Rotate(w2, 17) ^ Rotate(w2, 19) ^ (w2 >>> 10);
                block[t & 15] += s0 + block[(t + 9) & 15] + s1;
            }

            var t1 = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + (g ^ (e & (f ^ g))) + Vector256.Create(k[t]) + block[t & 15];
            var t2 = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) | (c & (a | b)));
            (h, g, f, e) = (g, f, e, d + t1);
            (d, c, b, a) = (c, b, a, t1 + t2);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotate(Vector256<uint> x, int bits) => (x >>> bits) | (x << (32 - bits));

    private static IEnumerable<int> Primes(int count) =>
        Enumerable.Range(2, 400).Where(n => !Enumerable.Range(2, n - 2).Any(d => n % d == 0)).Take(count);

    /// <summary>floor(prime^(1/root) · 2³²) without the whole part: the integer root of prime · 2^(32·root), by bisection.</summary>
    private static uint Fraction(int prime, int root)
    {
        var target = new BigInteger(prime) << (32 * root);
        BigInteger low = 0;
        var high = BigInteger.One << 40;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = BigInteger.Pow(middle, root) <= target ? (middle, high) : (low, middle);
        }

        return (uint)(low & uint.MaxValue);
    }
}

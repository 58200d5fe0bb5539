using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Lake;

/// <summary>Numbers of 32 bits into as few as they are known to fit in.</summary>
public static class Narrowing
{
    /// <summary>Each value in as many bits as <typeparamref name="T"/> has: as many at a time as a vector of them holds, the last by themselves.</summary>
    public static void To<T>(ReadOnlySpan<int> values, Span<T> to)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        if (typeof(T) == typeof(int))
        {
            values.CopyTo(MemoryMarshal.Cast<T, int>(to));
            return;
        }

        if (typeof(T) == typeof(short))
        {
            var shorts = MemoryMarshal.Cast<T, short>(to);
            for (; i + Vector256<short>.Count <= values.Length; i += Vector256<short>.Count)
            {
                Shorts(values[i..]).CopyTo(shorts[i..]);
            }
        }
        else if (typeof(T) == typeof(byte))
        {
            var bytes = MemoryMarshal.Cast<T, byte>(to);
            for (; i + Vector256<byte>.Count <= values.Length; i += Vector256<byte>.Count)
            {
                Vector256.Narrow(Shorts(values[i..]), Shorts(values[(i + Vector256<short>.Count)..])).AsByte().CopyTo(bytes[i..]);
            }
        }

        for (; i < values.Length; i++)
        {
            to[i] = T.CreateTruncating(values[i]);
        }

        static Vector256<short> Shorts(ReadOnlySpan<int> values) =>
            Vector256.Narrow(Vector256.Create(values), Vector256.Create(values[Vector256<int>.Count..]));
    }
}

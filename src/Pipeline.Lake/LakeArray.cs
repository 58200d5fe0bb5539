using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Lake;

/// <summary>Large arrays that grow, lent from what other deliveries gave back: new ones are zeroed by the system page by page.</summary>
public static class LakeArray
{
    /// <summary>Makes room for <paramref name="needed"/>; the first <paramref name="used"/> are kept, the rest is undefined.</summary>
    public static void Grow<T>(ref T[] array, int used, int needed)
        where T : unmanaged
    {
        if (needed > array.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, (int)Math.Min(array.Length * 2L, Array.MaxLength)));
            array.AsSpan(0, used).CopyTo(larger);
            Return(ref array);
            array = larger;
        }
    }

    /// <summary>Gives an array back; what it held is wiped when <paramref name="wipe"/>.</summary>
    public static void Return<T>(ref T[] array, bool wipe = false)
        where T : unmanaged
    {
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array, wipe);
            array = [];
        }
    }

    /// <summary>Has the processor fetch what is read soon, where it can be told to.</summary>
    public static unsafe void Prefetch<T>(ref T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }
}

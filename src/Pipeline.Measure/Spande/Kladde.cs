using System.Runtime.InteropServices;

namespace Pipeline.Measure.Spande;

/// <summary>Room for one column as it comes from the files, before it is laid out by person. Lent to one dataset after the other: grows, never shrinks.</summary>
internal sealed class Kladde
{
    private byte[] _plads = [];

    /// <summary>Room for that many values; the first <paramref name="fyldt"/> are kept.</summary>
    public Span<T> Plads<T>(int antal, int fyldt)
        where T : unmanaged
    {
        var bytes = antal * Marshal.SizeOf<T>();
        if (_plads.Length < bytes)
        {
            var stoerre = GC.AllocateUninitializedArray<byte>(Math.Max(bytes, _plads.Length * 2));
            _plads.AsSpan(0, fyldt * Marshal.SizeOf<T>()).CopyTo(stoerre);
            _plads = stoerre;
        }

        return MemoryMarshal.Cast<byte, T>(_plads.AsSpan(0, bytes));
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pipeline.Lake;

/// <summary>
/// A text as the engine has it in a vector: up to <see cref="Inline"/> bytes after the length and zeros after them, else the first four bytes and an address.
/// It owns nothing: a long one is valid as long as what it points at.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
public readonly unsafe struct LakeText : IEquatable<LakeText>
{
    /// <summary>The longest text that lies in the value itself, in bytes.</summary>
    public const int Inline = 12;

    [FieldOffset(0)]
    private readonly ulong _low;

    [FieldOffset(8)]
    private readonly ulong _high;

    [FieldOffset(0)]
    private readonly uint _length;

    private LakeText(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    public int Length => (int)_length;

    /// <summary>The bytes; of a short text they lie in this value.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Utf8 =>
        _length <= Inline
            ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref Unsafe.As<ulong, byte>(ref Unsafe.AsRef(in _low)), 4), Length)
            : new((byte*)_high, Length);

    /// <summary>A text of at most <see cref="Inline"/> bytes as two words that no other such text has.</summary>
    public (ulong Low, ulong High) Words => (_low, _high);

    /// <summary>A short text, copied.</summary>
    /// <param name="utf8">At most <see cref="Inline"/> bytes.</param>
    public static LakeText Of(ReadOnlySpan<byte> utf8)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf8.Length, Inline);
        var copy = stackalloc byte[Inline];
        utf8.CopyTo(new Span<byte>(copy, Inline));
        return At(copy, utf8.Length);
    }

    /// <summary>The text that stands at an address. <see cref="Inline"/> bytes must be readable there, however short it is.</summary>
    public static LakeText At(byte* text, int length)
    {
        if (length > Inline)
        {
            return new((uint)length | ((ulong)Unsafe.ReadUnaligned<uint>(text) << 32), (ulong)text);
        }

        // The first four bytes stand beside the length, the other eight in the high word; what is beyond the length is zero.
        var first = Unsafe.ReadUnaligned<uint>(text) & (uint)Mask(length, 4);
        var rest = Unsafe.ReadUnaligned<ulong>(text + 4) & Mask(length - 4, 8);
        return new((uint)length | ((ulong)first << 32), rest);
    }

    private uint Hash
    {
        get
        {
            if (_length <= Inline)
            {
                return Mix(_low ^ 0x9e3779b97f4a7c15, _high ^ 0xbf58476d1ce4e5b9);
            }

            var hash = (ulong)_length;
            var text = (byte*)_high;
            for (var i = 0; i + 8 < _length; i += 8)
            {
                hash = Mix(hash ^ 0x9e3779b97f4a7c15, Unsafe.ReadUnaligned<ulong>(text + i) ^ 0xbf58476d1ce4e5b9);
            }

            return Mix(hash ^ 0x94d049bb133111eb, Unsafe.ReadUnaligned<ulong>(text + _length - 8) ^ 0xbf58476d1ce4e5b9);
        }
    }

    public bool Equals(LakeText other) =>
        _low == other._low
        && (
            _high == other._high
            || (
                _length > Inline
                && new ReadOnlySpan<byte>((byte*)_high, Length).SequenceEqual(new ReadOnlySpan<byte>((byte*)other._high, Length))
            )
        );

    public override bool Equals(object? obj) => obj is LakeText other && Equals(other);

    public override int GetHashCode() => (int)Hash;

    public static bool operator ==(LakeText left, LakeText right) => left.Equals(right);

    public static bool operator !=(LakeText left, LakeText right) => !left.Equals(right);

    /// <summary>Ones in the lowest <paramref name="count"/> bytes of <paramref name="of"/>.</summary>
    private static ulong Mask(int count, int of) =>
        count <= 0 ? 0
        : count >= of ? ulong.MaxValue
        : (1UL << (count * 8)) - 1;

    private static uint Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return (uint)(high ^ low ^ (low >> 32));
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Lake;

/// <summary>
/// The different texts of a column, numbered as they are first met. They lie in memory of their own that does not move, so that the engine can
/// read them there. Used by one thread at a time.
/// </summary>
public sealed unsafe class LakeWords : IDisposable
{
    private const int Block = 1 << 16;

    private readonly List<nint> _blocks = [];
    private LakeText[] _texts = new LakeText[64];
    private (uint Hash, int Next)[] _slots = new (uint, int)[128];
    private byte* _free;
    private int _left;

    ~LakeWords() => Free();

    public int Count { get; private set; }

    /// <summary>Bytes of all texts together.</summary>
    public long Bytes { get; private set; }

    /// <summary>The texts by number.</summary>
    public ReadOnlySpan<LakeText> Texts => _texts.AsSpan(0, Count);

    /// <summary>The number of a text; a new one is copied and gets the next.</summary>
    /// <exception cref="IndexOutOfRangeException">A text was replaced.</exception>
    public int Number(LakeText text)
    {
        var hash = (uint)text.GetHashCode();
        var slots = _slots;
        var mask = (uint)slots.Length - 1;
        for (var i = hash & mask; ; i = (i + 1) & mask)
        {
            var (seen, next) = slots[i];
            if (next == 0)
            {
                return Add(text, hash, i);
            }

            if (seen == hash && _texts[next - 1].Equals(text))
            {
                return next - 1;
            }
        }
    }

    /// <inheritdoc cref="Number(LakeText)"/>
    public int Number(string text)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text) + LakeText.Inline];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        fixed (byte* address = utf8)
        {
            return Number(LakeText.At(address, length));
        }
    }

    /// <summary>Puts another text in the place of a numbered one. Texts cannot be numbered after that.</summary>
    public void Replace(int number, ReadOnlySpan<byte> text)
    {
        Bytes += text.Length - _texts[number].Length;
        // Inline bytes must be readable, however short the text is.
        var padded = new byte[Math.Max(text.Length, LakeText.Inline)];
        text.CopyTo(padded);
        fixed (byte* address = padded)
        {
            var given = LakeText.At(address, text.Length);
            _texts[number] = text.Length > LakeText.Inline ? Copy(given) : given;
        }

        _slots = [];
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private int Add(LakeText text, uint hash, uint slot)
    {
        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, Count * 2);
        }

        _texts[Count] = text.Length > LakeText.Inline ? Copy(text) : text;
        Bytes += text.Length;
        _slots[slot] = (hash, ++Count);
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private LakeText Copy(LakeText text)
    {
        var utf8 = text.Utf8;
        if (utf8.Length > _left)
        {
            _left = Math.Max(Block, utf8.Length);
            _free = (byte*)NativeMemory.Alloc((nuint)_left);
            _blocks.Add((nint)_free);
        }

        utf8.CopyTo(new Span<byte>(_free, _left));
        var copy = LakeText.At(_free, utf8.Length);
        _free += utf8.Length;
        _left -= utf8.Length;
        return copy;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (uint, int)[old.Length * 2];
        var mask = (uint)_slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Next != 0)
            {
                var i = slot.Hash & mask;
                while (_slots[i].Next != 0)
                {
                    i = (i + 1) & mask;
                }

                _slots[i] = slot;
            }
        }
    }

    private void Free()
    {
        foreach (var block in _blocks)
        {
            NativeMemory.Free((void*)block);
        }

        _blocks.Clear();
    }
}

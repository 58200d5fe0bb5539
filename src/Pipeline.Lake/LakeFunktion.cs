using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>Computes a number for each text of a vector. Called from many threads at once. Where a text is missing, so is the result.</summary>
public delegate void TekstTilTal(TekstVektor tekster, Span<long> resultat);

/// <summary>Makes a text of a text, both UTF-8. Called from many threads at once; not called where the text is missing.</summary>
public delegate byte[] TextToText(ReadOnlySpan<byte> text);

/// <summary>The texts of one vector, valid only during the call.</summary>
public readonly unsafe ref struct TekstVektor
{
    private readonly LakeText* _data;
    private readonly ulong* _validity;

    internal TekstVektor(void* data, ulong* validity, int count)
    {
        _data = (LakeText*)data;
        _validity = validity;
        Count = count;
    }

    public int Count { get; }

    public bool IsValid(int row) => _validity is null || ((_validity[row >> 6] >> (row & 63)) & 1) != 0;

    /// <summary>The text's bytes; empty where it is missing.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        return IsValid(row) ? _data[row].Utf8 : default;
    }
}

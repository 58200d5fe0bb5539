using System.Text;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>
/// Up to 2048 rows of a result, column by column, read where the engine left them. Like a cursor: the result has one chunk, which
/// <see cref="LakeResult.NextChunk"/> moves on, and spans taken from it are valid only until then. After the result is disposed,
/// every member throws.
/// </summary>
public sealed unsafe class LakeChunk
{
    private readonly IReadOnlyList<LakeColumn> _columns;
    private readonly void*[] _data;
    private readonly ulong*[] _validity;
    private int _count = -1;

    internal LakeChunk(IReadOnlyList<LakeColumn> columns)
    {
        _columns = columns;
        _data = new void*[columns.Count];
        _validity = new ulong*[columns.Count];
    }

    public int Count => _count >= 0 ? _count : throw Gone();

    /// <summary>The column's values in their physical type (DATE: days in int). Where a row is not valid the value is undefined.</summary>
    public ReadOnlySpan<T> Values<T>(int column)
        where T : unmanaged
    {
        var count = Count;
        return LakeTypes.Holds<T>(_columns[column].Type)
            ? new ReadOnlySpan<T>(_data[column], count)
            : throw LakeTypes.NotHolding<T>(_columns[column]);
    }

    /// <summary>A bit a row, lowest first, 1 = has a value. Empty when every row has one.</summary>
    public ReadOnlySpan<ulong> Validity(int column)
    {
        var count = Count;
        return _validity[column] is null ? default : new ReadOnlySpan<ulong>(_validity[column], (count + 63) / 64);
    }

    public bool AllValid(int column)
    {
        var words = Validity(column);
        var rest = _count;
        foreach (var word in words)
        {
            var mask = rest >= 64 ? ulong.MaxValue : (1UL << rest) - 1;
            if ((word & mask) != mask)
            {
                return false;
            }

            rest -= 64;
        }

        return true;
    }

    public bool IsValid(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        var words = _validity[column];
        return words is null || ((words[row >> 6] >> (row & 63)) & 1) != 0;
    }

    /// <summary>The bytes of a VARCHAR; empty where the row is not valid.</summary>
    public ReadOnlySpan<byte> Utf8(int column, int row)
    {
        if (!IsValid(column, row))
        {
            return default;
        }

        return _columns[column].Type == LakeType.Varchar
            ? ((LakeText*)_data[column] + row)->Utf8
            : throw LakeTypes.NotHolding<string>(_columns[column]);
    }

    /// <summary>The texts of a VARCHAR column. Where a row is not valid the text is undefined.</summary>
    public ReadOnlySpan<LakeText> Texts(int column)
    {
        var count = Count;
        return _columns[column].Type == LakeType.Varchar
            ? new ReadOnlySpan<LakeText>(_data[column], count)
            : throw LakeTypes.NotHolding<string>(_columns[column]);
    }

    /// <summary>A VARCHAR as a string; null where the row is not valid.</summary>
    public string? Text(int column, int row) => IsValid(column, row) ? Encoding.UTF8.GetString(Utf8(column, row)) : null;

    /// <summary>A value as an object, null where the row is not valid: for small results. A DATE is its day number.</summary>
    public object? Value(int column, int row)
    {
        if (!IsValid(column, row))
        {
            return null;
        }

        return _columns[column].Type switch
        {
            LakeType.Boolean => Values<bool>(column)[row],
            LakeType.TinyInt => Values<sbyte>(column)[row],
            LakeType.SmallInt => Values<short>(column)[row],
            LakeType.Integer or LakeType.Date => Values<int>(column)[row],
            LakeType.BigInt or LakeType.Timestamp => Values<long>(column)[row],
            LakeType.UTinyInt => Values<byte>(column)[row],
            LakeType.USmallInt => Values<ushort>(column)[row],
            LakeType.UInteger => Values<uint>(column)[row],
            LakeType.UBigInt => Values<ulong>(column)[row],
            LakeType.Float => Values<float>(column)[row],
            LakeType.Double => Values<double>(column)[row],
            LakeType.HugeInt => Values<Int128>(column)[row],
            LakeType.Varchar => Text(column, row),
            _ => throw LakeTypes.NotHolding<object>(_columns[column]),
        };
    }

    internal void Load(nint chunk)
    {
        for (var i = 0; i < _data.Length; i++)
        {
            var vector = DuckDb.duckdb_data_chunk_get_vector(chunk, (ulong)i);
            _data[i] = DuckDb.duckdb_vector_get_data(vector);
            _validity[i] = DuckDb.duckdb_vector_get_validity(vector);
        }

        _count = checked((int)DuckDb.duckdb_data_chunk_get_size(chunk));
    }

    internal void Clear() => _count = -1;

    private static ObjectDisposedException Gone() => new(nameof(LakeChunk), "Resultatet er læst til ende eller lukket.");
}

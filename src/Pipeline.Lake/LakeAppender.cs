using System.Text;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>
/// Fills a table from memory, <see cref="Capacity"/> rows at a time: write the columns' values into their spans, then <see cref="Append"/>.
/// The table gets rows in portions as they come and the rest at <see cref="Complete"/>; begin a transaction when a fill must be all or
/// nothing.
/// </summary>
public sealed unsafe class LakeAppender : IDisposable
{
    /// <summary>Rows in a chunk.</summary>
    public const int Capacity = 2048;

    private readonly AppenderHandle _handle;
    private readonly ChunkHandle _chunk;
    private readonly LakeType[] _types;

    internal LakeAppender(AppenderHandle handle)
    {
        _handle = handle;
        _types = new LakeType[(int)DuckDb.duckdb_appender_column_count(handle)];
        var types = stackalloc nint[_types.Length];
        for (var i = 0; i < _types.Length; i++)
        {
            types[i] = DuckDb.duckdb_appender_column_type(handle, (ulong)i);
            _types[i] = LakeTypes.From(DuckDb.duckdb_get_type_id(types[i]));
        }

        _chunk = new(DuckDb.duckdb_create_data_chunk(types, (ulong)_types.Length));
        for (var i = 0; i < _types.Length; i++)
        {
            DuckDb.duckdb_destroy_logical_type(&types[i]);
        }
    }

    /// <summary>The column's values of the coming chunk, to be written; DATE as day numbers.</summary>
    public Span<T> Values<T>(int column)
        where T : unmanaged =>
        LakeTypes.Holds<T>(_types[column])
            ? new Span<T>(DuckDb.duckdb_vector_get_data(Vector(column)), Capacity)
            : throw LakeTypes.NotHolding<T>(new($"{column}", _types[column]));

    /// <summary>Copies values, and which of them there are (a bit a row, lowest first; empty = all), to the start of the coming chunk.</summary>
    public void Set<T>(int column, ReadOnlySpan<T> values, ReadOnlySpan<ulong> validity = default)
        where T : unmanaged
    {
        values.CopyTo(Values<T>(column));
        if (!validity.IsEmpty)
        {
            validity.CopyTo(WritableValidity(column));
        }
    }

    public void SetNull(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Capacity, nameof(row));
        WritableValidity(column)[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Sets a VARCHAR; null is no value.</summary>
    public void SetText(int column, int row, string? text)
    {
        if (text is null)
        {
            SetNull(column, row);
            return;
        }

        SetUtf8(column, row, Encoding.UTF8.GetBytes(text));
    }

    public void SetUtf8(int column, int row, ReadOnlySpan<byte> utf8)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Capacity, nameof(row));
        if (_types[column] != LakeType.Varchar)
        {
            throw LakeTypes.NotHolding<string>(new($"{column}", _types[column]));
        }

        DuckDb.SetText(Vector(column), row, utf8);
    }

    /// <summary>Adds the first <paramref name="count"/> rows of the chunk and starts a new one.</summary>
    public void Append(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Capacity);
        DuckDb.duckdb_data_chunk_set_size(_chunk.DangerousGetHandle(), (ulong)count);
        Check(DuckDb.duckdb_append_data_chunk(_handle, _chunk));
        DuckDb.duckdb_data_chunk_reset(_chunk.DangerousGetHandle());
    }

    /// <summary>Writes what is left to the table. An appender that is disposed without it drops what it still holds.</summary>
    public void Complete()
    {
        Check(DuckDb.duckdb_appender_close(_handle));
        _handle.Closed = true;
    }

    public void Dispose()
    {
        _chunk.Dispose();
        _handle.Dispose();
    }

    private nint Vector(int column)
    {
        ObjectDisposedException.ThrowIf(_chunk.IsClosed, this);
        return DuckDb.duckdb_data_chunk_get_vector(_chunk.DangerousGetHandle(), (ulong)column);
    }

    private Span<ulong> WritableValidity(int column)
    {
        var vector = Vector(column);
        DuckDb.duckdb_vector_ensure_validity_writable(vector);
        return new(DuckDb.duckdb_vector_get_validity(vector), Capacity / 64);
    }

    private void Check(int state)
    {
        if (state != DuckDb.Success)
        {
            throw new LakeException(DuckDb.Text(DuckDb.duckdb_appender_error(_handle)));
        }
    }
}

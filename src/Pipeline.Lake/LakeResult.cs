using System.Diagnostics.CodeAnalysis;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>Rows streamed chunk by chunk in bounded memory. Dispose before the connection's next statement, which would end the stream.</summary>
public sealed unsafe class LakeResult : IDisposable
{
    private readonly ResultHandle _handle;
    private readonly CancellationToken _token;
    private readonly CancellationTokenRegistration _registration;
    private readonly LakeChunk _chunk;
    private nint _native;

    internal LakeResult(ResultHandle handle, CancellationTokenRegistration registration, CancellationToken token)
    {
        _handle = handle;
        _token = token;
        _registration = registration;
        var columns = new LakeColumn[(int)DuckDb.duckdb_column_count(handle.Result)];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new(
                DuckDb.Text(DuckDb.duckdb_column_name(handle.Result, (ulong)i)),
                LakeTypes.From(DuckDb.duckdb_column_type(handle.Result, (ulong)i))
            );
        }

        Columns = columns;
        _chunk = new(columns);
    }

    ~LakeResult() => FreeChunk();

    public IReadOnlyList<LakeColumn> Columns { get; }

    /// <summary>Moves to the next rows; false at the end. What was read from the chunk before is gone.</summary>
    /// <exception cref="OperationCanceledException">The token given to the query was cancelled.</exception>
    public bool NextChunk([NotNullWhen(true)] out LakeChunk? chunk)
    {
        FreeChunk();
        _native = DuckDb.duckdb_fetch_chunk(*_handle.Result);
        if (_native == 0)
        {
            chunk = null;
            Check();
            return false;
        }

        _chunk.Load(_native);
        chunk = _chunk;
        return true;
    }

    public void Dispose()
    {
        FreeChunk();
        _registration.Dispose();
        _handle.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Check()
    {
        var error = DuckDb.Text(DuckDb.duckdb_result_error(_handle.Result));
        if (error.Length > 0)
        {
            _token.ThrowIfCancellationRequested();
            throw LakeException.From(error, DuckDb.duckdb_result_error_type(_handle.Result));
        }
    }

    private void FreeChunk()
    {
        _chunk?.Clear();
        if (_native != 0)
        {
            fixed (nint* native = &_native)
            {
                DuckDb.duckdb_destroy_data_chunk(native);
            }

            _native = 0;
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>One line of statements to a <see cref="LakeDatabase"/>. Used by one thread at a time, save <see cref="Interrupt"/>.</summary>
public sealed unsafe partial class LakeConnection : IDisposable
{
    private readonly ConnectionHandle _handle;

    internal LakeConnection(ConnectionHandle handle) => _handle = handle;

    /// <summary>Runs a statement (without parameters: or several, split by <c>;</c>) and returns the rows it changed or wrote.</summary>
    /// <exception cref="LakeException">The statement failed.</exception>
    public long Execute(string sql, params object?[] parameters) => Execute(sql, default, parameters);

    /// <inheritdoc cref="Execute(string, object?[])"/>
    /// <exception cref="OperationCanceledException">The token was cancelled, also while it ran.</exception>
    public long Execute(string sql, CancellationToken token, params object?[] parameters)
    {
        if (parameters.Length > 0)
        {
            using var result = Query(sql, token, parameters);
            long changed = 0;
            while (result.NextChunk(out var chunk))
            {
                // INSERT, UPDATE, DELETE and COPY answer with one row that holds the count.
                changed = result.Columns is [{ Name: "Count", Type: LakeType.BigInt }] && chunk.Count == 1 ? chunk.Values<long>(0)[0] : 0;
            }

            return changed;
        }

        return ExecuteText(sql, token);
    }

    /// <summary>Starts a statement and streams its rows.</summary>
    /// <exception cref="LakeException">The statement failed.</exception>
    public LakeResult Query(string sql, params object?[] parameters) => Query(sql, default, parameters);

    /// <inheritdoc cref="Query(string, object?[])"/>
    /// <exception cref="OperationCanceledException">The token was cancelled, also while it ran.</exception>
    public LakeResult Query(string sql, CancellationToken token, params object?[] parameters)
    {
        token.ThrowIfCancellationRequested();
        nint statement = 0;
        nint pending = 0;
        ResultHandle? result = null;
        CancellationTokenRegistration registration = default;
        try
        {
            if (DuckDb.duckdb_prepare(_handle, sql, &statement) != DuckDb.Success)
            {
                throw LakeException.From(DuckDb.Text(DuckDb.duckdb_prepare_error(statement)), 0);
            }

            Bind(statement, parameters);
            if (DuckDb.duckdb_pending_prepared_streaming(statement, &pending) != DuckDb.Success)
            {
                throw LakeException.From(DuckDb.Text(DuckDb.duckdb_pending_error(pending)), 0);
            }

            result = new(ResultHandle.Allocate(), statement, _handle);
            statement = 0;
            registration = token.Register(Interrupt);
            if (DuckDb.duckdb_execute_pending(pending, result.Result) != DuckDb.Success)
            {
                token.ThrowIfCancellationRequested();
                throw ErrorOf(result.Result);
            }

            return new(result, registration, token);
        }
        catch
        {
            registration.Dispose();
            result?.Dispose();
            throw;
        }
        finally
        {
            DuckDb.duckdb_destroy_pending(&pending);
            DuckDb.duckdb_destroy_prepare(&statement);
        }
    }

    /// <summary>The one value of a one-row statement. A null value is an error unless <typeparamref name="T"/> can be null.</summary>
    [return: MaybeNull]
    public T Scalar<T>(string sql, params object?[] parameters)
    {
        using var result = Query(sql, parameters);
        var value = result.NextChunk(out var chunk) && chunk.Count > 0 ? chunk.Value(0, 0) : null;
        return value switch
        {
            T typed => typed,
            null when default(T) is null => default,
            null => throw new LakeException("Forespørgslen gav ingen værdi."),
            Int128 big => (T)Convert.ChangeType((long)big, Target<T>(), CultureInfo.InvariantCulture),
            _ => (T)Convert.ChangeType(value, Target<T>(), CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Stops the running statement, from any thread; it fails as interrupted.</summary>
    public void Interrupt()
    {
        if (!_handle.IsClosed)
        {
            DuckDb.duckdb_interrupt(_handle);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static Type Target<T>() => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private static LakeException ErrorOf(duckdb_result* result) =>
        LakeException.From(DuckDb.Text(DuckDb.duckdb_result_error(result)), DuckDb.duckdb_result_error_type(result));

    private long ExecuteText(string sql, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        duckdb_result result = default;
        try
        {
            using var registration = token.Register(Interrupt);
            if (DuckDb.duckdb_query(_handle, sql, &result) != DuckDb.Success)
            {
                token.ThrowIfCancellationRequested();
                throw ErrorOf(&result);
            }

            return (long)DuckDb.duckdb_rows_changed(&result);
        }
        finally
        {
            DuckDb.duckdb_destroy_result(&result);
        }
    }
}

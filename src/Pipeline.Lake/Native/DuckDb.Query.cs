using System.Runtime.InteropServices;

namespace Pipeline.Lake.Native;

/// <summary><c>duckdb_result</c>: six machine words, of which only the last is in use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct duckdb_result
{
    public ulong column_count;
    public ulong row_count;
    public ulong rows_changed;
    public nint columns;
    public nint error_message;
    public nint internal_data;
}

internal static unsafe partial class DuckDb
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int duckdb_query(ConnectionHandle connection, string sql, duckdb_result* result);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int duckdb_prepare(ConnectionHandle connection, string sql, nint* statement);

    [LibraryImport(Library)]
    public static partial byte* duckdb_prepare_error(nint statement);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_prepare(nint* statement);

    [LibraryImport(Library)]
    public static partial ulong duckdb_nparams(nint statement);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_null(nint statement, ulong index);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_boolean(nint statement, ulong index, byte value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int32(nint statement, ulong index, int value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_int64(nint statement, ulong index, long value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_uint64(nint statement, ulong index, ulong value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_double(nint statement, ulong index, double value);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_date(nint statement, ulong index, int days);

    [LibraryImport(Library)]
    public static partial int duckdb_bind_varchar_length(nint statement, ulong index, byte* value, ulong length);

    [LibraryImport(Library)]
    public static partial int duckdb_pending_prepared_streaming(nint statement, nint* pending);

    [LibraryImport(Library)]
    public static partial byte* duckdb_pending_error(nint pending);

    [LibraryImport(Library)]
    public static partial int duckdb_execute_pending(nint pending, duckdb_result* result);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_pending(nint* pending);

    [LibraryImport(Library)]
    public static partial byte* duckdb_result_error(duckdb_result* result);

    [LibraryImport(Library)]
    public static partial int duckdb_result_error_type(duckdb_result* result);

    [LibraryImport(Library)]
    public static partial ulong duckdb_rows_changed(duckdb_result* result);

    [LibraryImport(Library)]
    public static partial ulong duckdb_column_count(duckdb_result* result);

    [LibraryImport(Library)]
    public static partial byte* duckdb_column_name(duckdb_result* result, ulong column);

    [LibraryImport(Library)]
    public static partial int duckdb_column_type(duckdb_result* result, ulong column);

    [LibraryImport(Library)]
    public static partial nint duckdb_fetch_chunk(duckdb_result result);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_result(duckdb_result* result);
}

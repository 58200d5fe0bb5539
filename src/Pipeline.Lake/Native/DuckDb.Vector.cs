using System.Runtime.InteropServices;

namespace Pipeline.Lake.Native;

internal static unsafe partial class DuckDb
{
    [LibraryImport(Library)]
    public static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    public static partial nint duckdb_create_data_chunk(nint* types, ulong count);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_data_chunk(nint* chunk);

    [LibraryImport(Library)]
    public static partial void duckdb_data_chunk_reset(nint chunk);

    [LibraryImport(Library)]
    public static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport(Library)]
    public static partial void duckdb_data_chunk_set_size(nint chunk, ulong size);

    [LibraryImport(Library)]
    public static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);

    [LibraryImport(Library)]
    public static partial void* duckdb_vector_get_data(nint vector);

    [LibraryImport(Library)]
    public static partial ulong* duckdb_vector_get_validity(nint vector);

    [LibraryImport(Library)]
    public static partial void duckdb_vector_ensure_validity_writable(nint vector);

    [LibraryImport(Library)]
    public static partial void duckdb_vector_assign_string_element_len(nint vector, ulong row, byte* text, ulong length);

    /// <summary>Puts a text in a row of a VARCHAR vector; it is copied.</summary>
    public static void SetText(nint vector, int row, ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address of its own; any non-null one will do for no bytes.
        byte none = 0;
        fixed (byte* bytes = utf8)
        {
            duckdb_vector_assign_string_element_len(vector, (ulong)row, bytes is null ? &none : bytes, (ulong)utf8.Length);
        }
    }

    [LibraryImport(Library)]
    public static partial nint duckdb_create_logical_type(int type);

    [LibraryImport(Library)]
    public static partial nint duckdb_create_enum_type(byte** words, ulong count);

    [LibraryImport(Library)]
    public static partial int duckdb_get_type_id(nint type);

    [LibraryImport(Library)]
    public static partial void duckdb_destroy_logical_type(nint* type);
}

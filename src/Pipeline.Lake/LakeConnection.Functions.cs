using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

public sealed unsafe partial class LakeConnection
{
    /// <summary>Makes a function from text to BIGINT known to SQL, in every connection of the database.</summary>
    /// <remarks>An exception in it makes the statement fail with the exception's type; its message is left out, as it may hold values.</remarks>
    public void RegisterScalar(string name, TekstTilTal body)
    {
        var function = DuckDb.duckdb_create_scalar_function();
        var varchar = DuckDb.duckdb_create_logical_type((int)LakeType.Varchar);
        var bigint = DuckDb.duckdb_create_logical_type((int)LakeType.BigInt);
        try
        {
            DuckDb.duckdb_scalar_function_set_name(function, name);
            DuckDb.duckdb_scalar_function_add_parameter(function, varchar);
            DuckDb.duckdb_scalar_function_set_return_type(function, bigint);
            DuckDb.duckdb_scalar_function_set_extra_info(function, GCHandle.ToIntPtr(GCHandle.Alloc(body)), &FreeBody);
            DuckDb.duckdb_scalar_function_set_function(function, &CallBody);
            if (DuckDb.duckdb_register_scalar_function(_handle, function) != DuckDb.Success)
            {
                throw new LakeException($"Funktionen '{name}' kunne ikke registreres; findes den allerede?");
            }
        }
        finally
        {
            DuckDb.duckdb_destroy_logical_type(&varchar);
            DuckDb.duckdb_destroy_logical_type(&bigint);
            DuckDb.duckdb_destroy_scalar_function(&function);
        }
    }

    [UnmanagedCallersOnly]
    private static void CallBody(nint info, nint input, nint output)
    {
        try
        {
            var body = (TekstTilTal)GCHandle.FromIntPtr(DuckDb.duckdb_scalar_function_get_extra_info(info)).Target!;
            var count = checked((int)DuckDb.duckdb_data_chunk_get_size(input));
            var vector = DuckDb.duckdb_data_chunk_get_vector(input, 0);
            var validity = DuckDb.duckdb_vector_get_validity(vector);
            body(new(DuckDb.duckdb_vector_get_data(vector), validity, count), new Span<long>(DuckDb.duckdb_vector_get_data(output), count));
            if (validity is not null)
            {
                DuckDb.duckdb_vector_ensure_validity_writable(output);
                var size = (uint)((count + 63) / 64 * sizeof(ulong));
                Unsafe.CopyBlock(DuckDb.duckdb_vector_get_validity(output), validity, size);
            }
        }
#pragma warning disable CA1031 // No exception may leave a callback that native code made.
        catch (Exception e)
        {
            DuckDb.duckdb_scalar_function_set_error(info, e.GetType().Name);
        }
#pragma warning restore CA1031
    }

    [UnmanagedCallersOnly]
    private static void FreeBody(nint body) => GCHandle.FromIntPtr(body).Free();
}

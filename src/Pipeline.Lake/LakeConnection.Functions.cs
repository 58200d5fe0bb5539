using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

public sealed unsafe partial class LakeConnection
{
    /// <summary>Makes a function from text to BIGINT known to SQL, in every connection of the database.</summary>
    /// <remarks>An exception in it makes the statement fail with the exception's type; its message is left out, as it may hold values.</remarks>
    public void RegisterScalar(string name, TekstTilTal body) => RegisterScalar(name, body, LakeType.BigInt, &CallBody);

    /// <summary>Makes a function from text to text known to SQL, in every connection of the database.</summary>
    /// <inheritdoc cref="RegisterScalar(string, TekstTilTal)"/>
    public void RegisterScalar(string name, TextToText body) => RegisterScalar(name, body, LakeType.Varchar, &CallTextBody);

    private void RegisterScalar(string name, Delegate body, LakeType result, delegate* unmanaged<nint, nint, nint, void> call)
    {
        var function = DuckDb.duckdb_create_scalar_function();
        var varchar = DuckDb.duckdb_create_logical_type((int)LakeType.Varchar);
        var returned = DuckDb.duckdb_create_logical_type((int)result);
        try
        {
            DuckDb.duckdb_scalar_function_set_name(function, name);
            DuckDb.duckdb_scalar_function_add_parameter(function, varchar);
            DuckDb.duckdb_scalar_function_set_return_type(function, returned);
            DuckDb.duckdb_scalar_function_set_extra_info(function, GCHandle.ToIntPtr(GCHandle.Alloc(body)), &FreeBody);
            DuckDb.duckdb_scalar_function_set_function(function, call);
            if (DuckDb.duckdb_register_scalar_function(_handle, function) != DuckDb.Success)
            {
                throw new LakeException($"Funktionen '{name}' kunne ikke registreres; findes den allerede?");
            }
        }
        finally
        {
            DuckDb.duckdb_destroy_logical_type(&varchar);
            DuckDb.duckdb_destroy_logical_type(&returned);
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
            CopyValidity(validity, count, output);
        }
#pragma warning disable CA1031 // No exception may leave a callback that native code made.
        catch (Exception e)
        {
            DuckDb.duckdb_scalar_function_set_error(info, e.GetType().Name);
        }
#pragma warning restore CA1031
    }

    [UnmanagedCallersOnly]
    private static void CallTextBody(nint info, nint input, nint output)
    {
        try
        {
            var body = (TextToText)GCHandle.FromIntPtr(DuckDb.duckdb_scalar_function_get_extra_info(info)).Target!;
            var count = checked((int)DuckDb.duckdb_data_chunk_get_size(input));
            var vector = DuckDb.duckdb_data_chunk_get_vector(input, 0);
            var validity = DuckDb.duckdb_vector_get_validity(vector);
            var texts = new TekstVektor(DuckDb.duckdb_vector_get_data(vector), validity, count);
            for (var i = 0; i < count; i++)
            {
                if (texts.IsValid(i))
                {
                    DuckDb.SetText(output, i, body(texts.Utf8(i)));
                }
            }

            CopyValidity(validity, count, output);
        }
#pragma warning disable CA1031 // No exception may leave a callback that native code made.
        catch (Exception e)
        {
            DuckDb.duckdb_scalar_function_set_error(info, e.GetType().Name);
        }
#pragma warning restore CA1031
    }

    /// <summary>Where the text is missing, so is the result.</summary>
    private static void CopyValidity(ulong* validity, int count, nint output)
    {
        if (validity is not null)
        {
            DuckDb.duckdb_vector_ensure_validity_writable(output);
            var size = (uint)((count + 63) / 64 * sizeof(ulong));
            Unsafe.CopyBlock(DuckDb.duckdb_vector_get_validity(output), validity, size);
        }
    }

    [UnmanagedCallersOnly]
    private static void FreeBody(nint body) => GCHandle.FromIntPtr(body).Free();
}

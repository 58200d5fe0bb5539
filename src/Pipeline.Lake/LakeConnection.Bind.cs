using System.Text;
using NodaTime;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

public sealed unsafe partial class LakeConnection
{
    private static void Bind(nint statement, object?[] parameters)
    {
        var expected = (int)DuckDb.duckdb_nparams(statement);
        if (expected != parameters.Length)
        {
            throw new LakeException($"Sætningen har {expected} parametre, men fik {parameters.Length}.");
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (Bind(statement, (ulong)i + 1, parameters[i]) != DuckDb.Success)
            {
                throw new LakeException($"Parameter {i + 1} kunne ikke bindes.");
            }
        }
    }

    private static int Bind(nint statement, ulong index, object? value) =>
        value switch
        {
            null => DuckDb.duckdb_bind_null(statement, index),
            bool v => DuckDb.duckdb_bind_boolean(statement, index, v ? (byte)1 : (byte)0),
            byte v => DuckDb.duckdb_bind_int32(statement, index, v),
            short v => DuckDb.duckdb_bind_int32(statement, index, v),
            int v => DuckDb.duckdb_bind_int32(statement, index, v),
            long v => DuckDb.duckdb_bind_int64(statement, index, v),
            ulong v => DuckDb.duckdb_bind_uint64(statement, index, v),
            double v => DuckDb.duckdb_bind_double(statement, index, v),
            LocalDate v => DuckDb.duckdb_bind_date(statement, index, Dag.Fra(v)),
            string v => BindText(statement, index, v),
            _ => throw new ArgumentException($"En parameter kan ikke være {value.GetType().Name}."),
        };

    private static int BindText(nint statement, ulong index, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        fixed (byte* bytes = utf8)
        {
            // An empty array has no address of its own; any non-null one will do for no bytes.
            byte none = 0;
            return DuckDb.duckdb_bind_varchar_length(statement, index, bytes is null ? &none : bytes, (ulong)utf8.Length);
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Lake.Native;

namespace Pipeline.Lake;

/// <summary>A column of a <see cref="LakeSource"/>.</summary>
/// <param name="Words">When the column holds numbers of these texts: an <see cref="Enum"/> to the engine, written to Parquet as text with a dictionary.</param>
public readonly record struct LakeSourceColumn(string Name, LakeType Type, LakeWords? Words = null)
{
    /// <summary>The numbers of an enum's texts, in as few bytes as hold them all.</summary>
    public static LakeSourceColumn Enum(string name, LakeWords words) =>
        new(
            name,
            words.Count <= byte.MaxValue ? LakeType.UTinyInt
                : words.Count <= ushort.MaxValue ? LakeType.USmallInt
                : LakeType.UInteger,
            words
        );
}

/// <summary>Writes the next rows, at most <see cref="LakeAppender.Capacity"/>, and returns how many; 0 = there are no more.</summary>
public delegate int LakeFill(LakeSourceChunk chunk);

/// <summary>
/// Rows from memory that a statement reads as it needs them, through <see cref="Sql"/> in its FROM: no table is filled first. One thread reads
/// them, once and in order.
/// </summary>
/// <remarks>An exception while filling makes the statement fail; <see cref="Failure"/> has it.</remarks>
public sealed unsafe class LakeSource : IDisposable
{
    private const string Function = "husets_raekker";

    private readonly IReadOnlyList<LakeSourceColumn> _columns;
    private readonly LakeFill _fill;
    private GCHandle _self;

    public LakeSource(IReadOnlyList<LakeSourceColumn> columns, LakeFill fill)
    {
        _columns = columns;
        _fill = fill;
        _self = GCHandle.Alloc(this);
    }

    public string Sql => string.Create(CultureInfo.InvariantCulture, $"{Function}({GCHandle.ToIntPtr(_self)}::BIGINT)");

    public Exception? Failure { get; private set; }

    public void Dispose() => _self.Free();

    internal static void Register(ConnectionHandle connection)
    {
        var function = DuckDb.duckdb_create_table_function();
        var bigint = DuckDb.duckdb_create_logical_type((int)LakeType.BigInt);
        DuckDb.duckdb_table_function_set_name(function, Function);
        DuckDb.duckdb_table_function_add_parameter(function, bigint);
        DuckDb.duckdb_table_function_set_bind(function, &Bind);
        DuckDb.duckdb_table_function_set_init(function, &Init);
        DuckDb.duckdb_table_function_set_function(function, &Next);
        _ = DuckDb.duckdb_register_table_function(connection, function);
        DuckDb.duckdb_destroy_logical_type(&bigint);
        DuckDb.duckdb_destroy_table_function(&function);
    }

    [UnmanagedCallersOnly]
    private static void Bind(nint info)
    {
        try
        {
            var value = DuckDb.duckdb_bind_get_parameter(info, 0);
            var self = (nint)DuckDb.duckdb_get_int64(value);
            DuckDb.duckdb_destroy_value(&value);
            foreach (var column in ((LakeSource)GCHandle.FromIntPtr(self).Target!)._columns)
            {
                var type = column.Words is { } words ? EnumOf(words) : DuckDb.duckdb_create_logical_type((int)column.Type);
                DuckDb.duckdb_bind_add_result_column(info, column.Name, type);
                DuckDb.duckdb_destroy_logical_type(&type);
            }

            DuckDb.duckdb_bind_set_bind_data(info, self, &Keep);
        }
#pragma warning disable CA1031 // No exception may leave a callback that native code made.
        catch (Exception e)
        {
            DuckDb.duckdb_bind_set_error(info, e.GetType().Name);
        }
#pragma warning restore CA1031
    }

    [UnmanagedCallersOnly]
    private static void Init(nint info) => DuckDb.duckdb_init_set_max_threads(info, 1);

    [UnmanagedCallersOnly]
    private static void Next(nint info, nint chunk)
    {
        var self = (LakeSource)GCHandle.FromIntPtr(DuckDb.duckdb_function_get_bind_data(info)).Target!;
        try
        {
            DuckDb.duckdb_data_chunk_set_size(chunk, (ulong)self._fill(new(chunk, self._columns)));
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
        {
            self.Failure = e;
            DuckDb.duckdb_function_set_error(info, e.GetType().Name);
        }
#pragma warning restore CA1031
    }

    /// <summary>The source is its maker's to free.</summary>
    [UnmanagedCallersOnly]
    private static void Keep(nint self) { }

    private static nint EnumOf(LakeWords words)
    {
        var texts = (byte*)NativeMemory.Alloc((nuint)(words.Bytes + words.Count + 1));
        var names = (byte**)NativeMemory.Alloc((nuint)words.Count + 1, (nuint)sizeof(byte*));
        try
        {
            var to = texts;
            for (var i = 0; i < words.Count; i++)
            {
                var utf8 = words.Texts[i].Utf8;
                utf8.CopyTo(new Span<byte>(to, utf8.Length));
                to[utf8.Length] = 0;
                names[i] = to;
                to += utf8.Length + 1;
            }

            return DuckDb.duckdb_create_enum_type(names, (ulong)words.Count);
        }
        finally
        {
            NativeMemory.Free(names);
            NativeMemory.Free(texts);
        }
    }
}

/// <summary>The rows of a <see cref="LakeSource"/> that are being written, column by column; valid only during the call.</summary>
public readonly unsafe ref struct LakeSourceChunk
{
    private readonly nint _chunk;
    private readonly IReadOnlyList<LakeSourceColumn> _columns;

    internal LakeSourceChunk(nint chunk, IReadOnlyList<LakeSourceColumn> columns)
    {
        _chunk = chunk;
        _columns = columns;
    }

    public LakeType Type(int column) => _columns[column].Type;

    /// <summary>The column's values, to be written; DATE as day numbers.</summary>
    public Span<T> Values<T>(int column)
        where T : unmanaged =>
        LakeTypes.Holds<T>(_columns[column].Type)
            ? new(DuckDb.duckdb_vector_get_data(Vector(column)), LakeAppender.Capacity)
            : throw LakeTypes.NotHolding<T>(new(_columns[column].Name, _columns[column].Type));

    /// <summary>The column's texts, to be written. What long ones point at must stay until the statement is done.</summary>
    public Span<LakeText> Texts(int column) =>
        _columns[column].Type == LakeType.Varchar
            ? new(DuckDb.duckdb_vector_get_data(Vector(column)), LakeAppender.Capacity)
            : throw LakeTypes.NotHolding<string>(new(_columns[column].Name, _columns[column].Type));

    /// <summary>A bit a row, lowest first, 1 = has a value, to be written; all are 1 before.</summary>
    public Span<ulong> Validity(int column)
    {
        var vector = Vector(column);
        DuckDb.duckdb_vector_ensure_validity_writable(vector);
        return new(DuckDb.duckdb_vector_get_validity(vector), LakeAppender.Capacity / 64);
    }

    private nint Vector(int column) => DuckDb.duckdb_data_chunk_get_vector(_chunk, (ulong)column);
}

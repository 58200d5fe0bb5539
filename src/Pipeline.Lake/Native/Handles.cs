using System.Runtime.InteropServices;

namespace Pipeline.Lake.Native;

/// <summary>A native object that must not outlive the one it came from: it holds a reference on its parent until it is released.</summary>
internal abstract class ChildHandle : SafeHandle
{
    private readonly SafeHandle? _parent;

    protected ChildHandle(nint value, SafeHandle? parent)
        : base(0, ownsHandle: true)
    {
        if (parent is not null)
        {
            var added = false;
            parent.DangerousAddRef(ref added);
            _parent = parent;
        }

        SetHandle(value);
    }

    public override bool IsInvalid => handle == 0;

    protected abstract void Free(nint value);

    protected sealed override bool ReleaseHandle()
    {
        Free(handle);
        _parent?.DangerousRelease();
        return true;
    }
}

internal sealed unsafe class DatabaseHandle(nint value) : ChildHandle(value, null)
{
    protected override void Free(nint value) => DuckDb.duckdb_close(&value);
}

internal sealed unsafe class ConnectionHandle(nint value, DatabaseHandle database) : ChildHandle(value, database)
{
    protected override void Free(nint value) => DuckDb.duckdb_disconnect(&value);
}

/// <summary>The result struct in memory of its own, with the prepared statement that it streams from (0 when there is none).</summary>
internal sealed unsafe class ResultHandle(duckdb_result* result, nint statement, ConnectionHandle connection)
    : ChildHandle((nint)result, connection)
{
    private nint _statement = statement;

    public duckdb_result* Result =>
        IsClosed ? throw new ObjectDisposedException(nameof(LakeResult), "Resultatet er lukket.") : (duckdb_result*)handle;

    public static duckdb_result* Allocate() => (duckdb_result*)NativeMemory.AllocZeroed((nuint)sizeof(duckdb_result));

    protected override void Free(nint value)
    {
        DuckDb.duckdb_destroy_result((duckdb_result*)value);
        NativeMemory.Free((void*)value);
        fixed (nint* statement = &_statement)
        {
            DuckDb.duckdb_destroy_prepare(statement);
        }
    }
}

internal sealed unsafe class ChunkHandle(nint value) : ChildHandle(value, null)
{
    protected override void Free(nint value) => DuckDb.duckdb_destroy_data_chunk(&value);
}

/// <summary>Destroying an appender writes what it holds; a handle that is released without being closed drops it.</summary>
internal sealed unsafe class AppenderHandle(nint value, ConnectionHandle connection) : ChildHandle(value, connection)
{
    public bool Closed { get; set; }

    protected override void Free(nint value)
    {
        if (!Closed)
        {
            _ = DuckDb.duckdb_appender_clear(value);
        }

        _ = DuckDb.duckdb_appender_destroy(&value);
    }
}

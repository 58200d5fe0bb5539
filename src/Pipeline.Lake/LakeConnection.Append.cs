using Pipeline.Lake.Native;

namespace Pipeline.Lake;

public sealed unsafe partial class LakeConnection
{
    /// <summary>Starts filling an existing table.</summary>
    public LakeAppender Append(string table)
    {
        nint appender = 0;
        var state = DuckDb.duckdb_appender_create(_handle, null, table, &appender);
        var handle = new AppenderHandle(appender, _handle);
        if (state == DuckDb.Success)
        {
            return new(handle);
        }

        using (handle)
        {
            throw new LakeException(DuckDb.Text(DuckDb.duckdb_appender_error(handle)));
        }
    }
}

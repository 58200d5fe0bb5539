using System.Runtime.ExceptionServices;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake;

public sealed partial class LakeConnection
{
    /// <summary>
    /// Writes the rows of a SELECT to a Parquet file that is there whole or not at all: written beside it under a temporary name, flushed
    /// to disk, renamed. Returns the rows written.
    /// </summary>
    public long WriteParquet(string selectSql, string path, ParquetOptions? options = null, CancellationToken token = default)
    {
        options ??= new();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = AtomicFile.TemporaryName(path);
        try
        {
            var rows = Execute($"COPY ({selectSql}) TO {LakeSql.Tekst(temporary)} ({options.Sql})", token);
            AtomicFile.Publish(temporary, path, options.Durable);
            return rows;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>As <see cref="WriteParquet(string, string, ParquetOptions?, CancellationToken)"/>, with rows from memory.</summary>
    public long WriteParquet(LakeSource source, string path, ParquetOptions? options = null, CancellationToken token = default)
    {
        try
        {
            return WriteParquet($"FROM {source.Sql}", path, options, token);
        }
        catch (LakeException) when (source.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
    }
}

using System.Globalization;

namespace Pipeline.Lake;

/// <summary>How a Parquet file is written.</summary>
/// <param name="RowGroupSize">Rows in a row group; the engine rounds up to whole vectors.</param>
/// <param name="Level">Null: the engine's own choice.</param>
/// <param name="Durable">False: of no use after the machine has stopped, and not flushed to disk. The bytes are the same.</param>
public sealed record ParquetOptions(int RowGroupSize = 122_880, string Compression = "zstd", int? Level = null, bool Durable = true)
{
    internal string Sql =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"FORMAT parquet, COMPRESSION {Compression}, ROW_GROUP_SIZE {RowGroupSize}{(Level is { } level ? $", COMPRESSION_LEVEL {level}" : "")}"
        );
}

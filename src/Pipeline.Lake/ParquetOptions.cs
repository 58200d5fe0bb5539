namespace Pipeline.Lake;

/// <summary>How a Parquet file is written.</summary>
/// <param name="RowGroupSize">Rows in a row group; the engine rounds up to whole vectors.</param>
public sealed record ParquetOptions(int RowGroupSize = 122_880, string Compression = "zstd");

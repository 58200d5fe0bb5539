using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Published;

/// <summary>
/// Writes the months that readers get, by a library of its own: a file's bytes follow from its rows and its description, whatever the version of the
/// lake's engine, the machine and the number of threads (decision 0047).
/// </summary>
public static class PublishedFile
{
    /// <summary>The library, as the files it wrote begin to name their writer.</summary>
    public const string Writer = "Parquet.Net";

    /// <summary>
    /// Rows of a row group. A month of a nation is one; a larger table is in parts small enough to skip by their statistics, and never in memory twice.
    /// </summary>
    public const int RowGroup = 32_768;

    /// <summary>Writes the file, which is there whole or not at all: under another name in the same folder first.</summary>
    /// <param name="columns">With their values.</param>
    /// <param name="durable">False: of no use after the machine has stopped, and not flushed to disk. The bytes are the same.</param>
    /// <returns>Rows written.</returns>
    public static long Write(MonthFile file, IReadOnlyList<PublishedColumn> columns, int rows, bool durable = true)
    {
        using var bytes = new MemoryStream();
        // To memory: nothing is waited for.
        WriteAsync(bytes, file.Description, columns, rows).GetAwaiter().GetResult();
        AtomicFile.Write(file.Path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), durable);
        return rows;
    }

    private static async Task WriteAsync(
        Stream to,
        IReadOnlyDictionary<string, string> description,
        IReadOnlyList<PublishedColumn> columns,
        int rows
    )
    {
        await using var writer = await ParquetWriter.CreateAsync(new(columns.Select(c => c.Field)), to, Options(columns));
        writer.CustomMetadata = description;
        for (var from = 0; from < rows; from += RowGroup)
        {
            var count = Math.Min(RowGroup, rows - from);
            using var group = writer.CreateRowGroup();
            foreach (var column in columns)
            {
                await column.WriteAsync(group, from, count);
            }
        }
    }

    /// <summary>The library's own level is the smallest file, which costs ten times as much; numbers are smallest as they are.</summary>
    private static Parquet.ParquetOptions Options(IReadOnlyList<PublishedColumn> columns)
    {
        var options = new Parquet.ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Optimal,
        };
        foreach (var text in columns.OfType<PublishedText>())
        {
            options.ColumnEncodingHints[text.Name] = EncodingHint.Dictionary;
        }

        return options;
    }
}

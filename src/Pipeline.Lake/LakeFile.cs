using System.Numerics;
using System.Runtime.CompilerServices;
using ParquetSharp;

namespace Pipeline.Lake;

/// <summary>
/// Columns of whole numbers and days of one Parquet file, read value by value into the caller's memory: no statement is planned, no chunk is
/// handed over. Each column is read from its beginning to its end, independently of the others. Used by one thread at a time.
/// </summary>
/// <remarks>See decision 0032 for when it is used instead of a <see cref="LakeConnection"/>.</remarks>
public sealed class LakeFile : IDisposable
{
    /// <summary>Values that are decoded at a time: they stay in the nearest caches until they are used.</summary>
    public const int Batch = 8192;

    /// <summary>A file's own description is a few kB; the library's guess of 64 kB is most of a small file.</summary>
    private const int FooterBytes = 4096;

    /// <summary>The lake's engine always writes how many values are empty. Another writer may leave it out, and that is read as none.</summary>
    private const string Engine = "DuckDB ";

    private static readonly ReaderProperties Properties = WithFooter();

    private readonly string _path;
    private readonly ParquetFileReader _file;
    private readonly bool _countsEmpty;
    private readonly RowGroupReader[] _groups;
    private readonly Column[] _columns;

    /// <param name="columns">The columns that can be read, by their place here.</param>
    /// <exception cref="LakeException">The file is not there, is damaged, or has not these columns.</exception>
    public LakeFile(string path, IReadOnlyList<string> columns)
    {
        _path = path;
        _file = Try(() => new ParquetFileReader(path, Properties));
        try
        {
            var meta = _file.FileMetaData;
            Rows = checked((int)meta.NumRows);
            _countsEmpty = meta.CreatedBy.StartsWith(Engine, StringComparison.Ordinal);
            _groups = new RowGroupReader[meta.NumRowGroups];
            _columns = new Column[columns.Count];
            for (var i = 0; i < _columns.Length; i++)
            {
                var place = meta.Schema.ColumnIndex(columns[i]);
                _columns[i] =
                    place >= 0
                        ? new() { Place = place }
                        : throw Error($"Filen '{path}' har ikke kolonnen '{columns[i]}'.", LakeFejlart.Outdated);
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>What wrote the file, as it says itself: the library with its version.</summary>
    /// <exception cref="LakeException">The file is not there, or is damaged.</exception>
    public static string Writer(string path)
    {
        using var file = new LakeFile(path, []);
        return file._file.FileMetaData.CreatedBy;
    }

    public int Rows { get; }

    /// <summary>Reads the next values of a column of up to 32 bits, or of days as day numbers.</summary>
    /// <param name="empty">Stands for a row without a value.</param>
    /// <returns>Values read: as many as there is room for, fewer only where the column ends.</returns>
    /// <exception cref="LakeException">The column holds something else, or is damaged.</exception>
    public int Read(int column, Span<int> to, int empty) => Read<int>(column, to, empty);

    /// <summary>Reads the next values of a column of which every value fits in 16 bits.</summary>
    /// <inheritdoc cref="Read(int, Span{int}, int)"/>
    public int Read(int column, Span<short> to, short empty) => ReadNarrow(column, to, empty);

    /// <summary>Reads the next values of a column of which every value fits in 8 bits, without a sign.</summary>
    /// <inheritdoc cref="Read(int, Span{int}, int)"/>
    public int Read(int column, Span<byte> to, byte empty) => ReadNarrow(column, to, empty);

    /// <summary>Reads the next values of a column of 64 bits.</summary>
    /// <inheritdoc cref="Read(int, Span{int}, int)"/>
    public int Read(int column, Span<long> to, long empty) => Read<long>(column, to, empty);

    public void Dispose()
    {
        foreach (var column in _columns)
        {
            column.Reader?.Dispose();
        }

        foreach (var group in _groups)
        {
            group?.Dispose();
        }

        _file.Dispose();
    }

    [SkipLocalsInit]
    private int Read<T>(int column, Span<T> to, T empty)
        where T : unmanaged
    {
        Span<short> levels = stackalloc short[Batch];
        var read = 0;
        try
        {
            while (read < to.Length && Next(_columns[column]))
            {
                var count = Math.Min(Math.Min(to.Length - read, Batch), _columns[column].Left);
                if (_columns[column].Reader is not { } reader)
                {
                    to.Slice(read, count).Fill(empty);
                    _columns[column].Left -= count;
                    read += count;
                    continue;
                }

                var typed = reader as ColumnReader<T> ?? throw Error($"En kolonne i '{_path}' er ikke {typeof(T).Name}.");
                var full = _columns[column].Full;
                var got = (int)typed.ReadBatch(count, full ? default : levels, default, to[read..], out var values);
                got = full ? (int)values : got;
                if (got == 0)
                {
                    throw Error($"Filen '{_path}' har færre værdier, end den siger.");
                }

                if (values < got)
                {
                    Spread(to.Slice(read, got), levels, (int)values, empty);
                }

                _columns[column].Left -= got;
                read += got;
            }
        }
        catch (ParquetException e)
        {
            throw Error(e);
        }

        return read;
    }

    /// <summary>The file has no values narrower than 32 bits.</summary>
    [SkipLocalsInit]
    private int ReadNarrow<T>(int column, Span<T> to, T empty)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<int> values = stackalloc int[Batch];
        var read = 0;
        for (int count; (count = Read(column, values[..Math.Min(Batch, to.Length - read)], int.CreateTruncating(empty))) > 0; read += count)
        {
            Narrowing.To(values[..count], to.Slice(read, count));
        }

        return read;
    }

    /// <summary>Moves on to the row group that has the column's next value.</summary>
    /// <returns>False at the end of the file.</returns>
    private bool Next(Column column)
    {
        while (column.Left == 0)
        {
            column.Reader?.Dispose();
            column.Reader = null;
            if (++column.Group == _groups.Length)
            {
                column.Group--;
                return false;
            }

            var group = _groups[column.Group] ??= _file.RowGroup(column.Group);
            column.Left = checked((int)group.MetaData.NumRows);
            using var chunk = group.MetaData.GetColumnChunkMetaData(column.Place);
            using var statistics = chunk.Statistics;
            var empty = _countsEmpty ? statistics?.NullCount : null;
            column.Full = empty == 0;
            column.Reader = empty == column.Left ? null : group.Column(column.Place);
        }

        return true;
    }

    /// <summary>Values come without the empty ones between them: from the last to the first each is moved to its row.</summary>
    private static void Spread<T>(Span<T> rows, ReadOnlySpan<short> levels, int values, T empty)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            rows[i] = levels[i] != 0 ? rows[--values] : empty;
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ParquetException e)
        {
            throw Error(e);
        }
    }

    private LakeException Error(ParquetException e)
    {
        // The library's own message stands in quotes after the C++ name of the exception.
        var message = e.Message[(e.Message.IndexOf('\'') + 1)..].TrimEnd(')', '\'');
        var art = message.StartsWith("IOError", StringComparison.Ordinal) ? LakeFejlart.Io : LakeFejlart.Indhold;
        return Error($"Filen '{_path}' kunne ikke læses: {message}", art, e);
    }

    private LakeException Error(string message, LakeFejlart art = LakeFejlart.Indhold, Exception? inner = null) =>
        new(message, art, inner) { Fil = _path };

    private static ReaderProperties WithFooter()
    {
        var properties = ReaderProperties.GetDefaultReaderProperties();
        properties.SetFooterReadSize(FooterBytes);
        return properties;
    }

    /// <summary>How far a column is read.</summary>
    private sealed class Column
    {
        public required int Place { get; init; }
        public int Group { get; set; } = -1;

        /// <summary>Rows of the row group that are not read yet.</summary>
        public int Left { get; set; }

        /// <summary>Null where the row group says that every value is empty: then nothing of it is decoded.</summary>
        public ColumnReader? Reader { get; set; }

        /// <summary>Whether the row group says that no value is empty: then it is not asked row by row.</summary>
        public bool Full { get; set; }
    }
}

using Parquet;
using Parquet.Schema;
using Pipeline.Domain;

namespace Pipeline.Lake.Published;

/// <summary>A column of a month that is about to be written, with the memory that its values are put into.</summary>
public abstract class PublishedColumn
{
    private protected PublishedColumn(DataField field) => Field = field;

    public string Name => Field.Name;

    internal DataField Field { get; }

    /// <summary>Writes these rows as the column of a row group.</summary>
    internal abstract Task WriteAsync(ParquetRowGroupWriter group, int from, int count);
}

/// <summary>A column whose values lie side by side in memory that is used again for the next month.</summary>
public abstract class PublishedColumn<T> : PublishedColumn
{
    private T[] _values = [];

    private protected PublishedColumn(DataField field)
        : base(field) { }

    /// <summary>The values of so many rows, to be written; they hold what the month before left.</summary>
    public Span<T> Values(int rows)
    {
        if (_values.Length < rows)
        {
            _values = new T[rows];
        }

        return _values.AsSpan(0, rows);
    }

    private protected ReadOnlyMemory<T> Rows(int from, int count) => _values.AsMemory(from, count);
}

/// <summary>Text, never empty, written as numbers of its words.</summary>
public sealed class PublishedText(string name) : PublishedColumn<ReadOnlyMemory<char>>(new(name, typeof(string), isNullable: false))
{
    internal override Task WriteAsync(ParquetRowGroupWriter group, int from, int count) => group.WriteAsync(Field, Rows(from, count));
}

/// <summary>Counts of 32 bits, never empty: what is counted are persons, weeks and forløb of one country.</summary>
public sealed class PublishedCount(string name) : PublishedColumn<int>(new(name, typeof(int), isNullable: false))
{
    internal override Task WriteAsync(ParquetRowGroupWriter group, int from, int count) => group.WriteAsync(Field, Rows(from, count));
}

/// <summary>Unrounded numbers of 64 bits; null where there is none.</summary>
public sealed class PublishedNumber(string name) : PublishedColumn<double?>(new(name, typeof(double), isNullable: true))
{
    internal override Task WriteAsync(ParquetRowGroupWriter group, int from, int count) =>
        group.WriteAsync<double>(Field, Rows(from, count));
}

/// <summary>
/// Amounts in kr. with øre, DECIMAL(15, 2); null where there is none. Fifteen digits are what a number of 64 bits holds exactly, as the warehouse has it.
/// </summary>
public sealed class PublishedAmount(string name) : PublishedColumn<decimal?>(new DecimalDataField(name, Digits, Decimals, isNullable: true))
{
    private const int Digits = 15;
    private const int Decimals = 2;

    /// <summary>The first amount that has too many digits.</summary>
    private const decimal Limit = 10_000_000_000_000m;

    /// <summary>The amount as it is written. The library would cut off what does not fit, and say nothing.</summary>
    /// <exception cref="PipelineFejl">It is not whole øre, or is too large.</exception>
    public decimal? Exact(double? amount)
    {
        if (amount is not { } kr)
        {
            return null;
        }

        var rounded = Math.Abs(kr) < (double)Limit ? Math.Round((decimal)kr, Decimals) : Limit;
        // By its bits but for zero's sign: it must read back as the figure that was checked.
        return Math.Abs(rounded) < Limit && (double)rounded == kr
            ? rounded
            : throw new PipelineFejl(
                $"Kolonnen {Name} har et beløb, der ikke kan stå som hele øre med højst {Digits - Decimals} cifre før kommaet; ret leveringen, og kør igen."
            );
    }

    internal override Task WriteAsync(ParquetRowGroupWriter group, int from, int count) =>
        group.WriteAsync<decimal>(Field, Rows(from, count));
}

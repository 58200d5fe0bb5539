using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Domain.Leveringer;

/// <summary>
/// The texts that a cell of a column can be by the column's declaration: its list, its kind of number, its pattern. What is none of them is kept nowhere as
/// it came, since it may be a person's id. Some that it can be are refused all the same (a number out of its range); such are short or numbers.
/// </summary>
public sealed class CellShape
{
    /// <summary>Characters of the longest text of a <see cref="Kolonnetype.Tekst"/>.</summary>
    public const int LongestText = 100;

    private const int MostBytes = LongestText * 4;

    private readonly Kolonne _column;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Regex? _pattern;

    /// <param name="names">The list behind a <see cref="Kolonnetype.Opslag"/>; empty allows none.</param>
    public CellShape(Kolonne column, IEnumerable<string> names)
    {
        _column = column;
        HashSet<string> words = column.Type switch
        {
            Kolonnetype.Kode => [.. column.Ord!],
            Kolonnetype.JaNej => ["0", "1"],
            Kolonnetype.Fritagelseskode => [.. Koder.Fritagelseskode.Ord.Keys],
            Kolonnetype.Opslag => [.. names],
            _ => [],
        };
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _pattern = column.Moenster is var (expression, _) ? new($@"\A(?:{expression})\z", RegexOptions.CultureInvariant) : null;
        Declaration = $"{column.Type}|{column.Graenser}|{column.Moenster?.Udtryk}|{string.Join('|', words.Order(StringComparer.Ordinal))}";
    }

    /// <summary>All that decides what is allowed, as a text: two shapes with the same allow the same.</summary>
    public string Declaration { get; }

    /// <param name="cell">UTF-8, not empty.</param>
    public bool Allows(ReadOnlySpan<byte> cell) =>
        _column.Type switch
        {
            Kolonnetype.Dato => IsDate(cell),
            Kolonnetype.Kode or Kolonnetype.JaNej or Kolonnetype.Opslag => IsWord(cell),
            Kolonnetype.Fritagelseskode => CellNumber.Is(cell, 3) || IsWord(cell),
            Kolonnetype.Kommunekode => CellNumber.Is(cell, 4),
            Kolonnetype.Heltal => CellNumber.Is(cell, 5),
            Kolonnetype.Antal => CellNumber.Is(cell, 10) && Utf8Parser.TryParse(cell, out int _, out _),
            Kolonnetype.Timer => CellNumber.Is(cell, 6, decimals: 2),
            Kolonnetype.Procent => CellNumber.Is(cell, 3, decimals: 2),
            Kolonnetype.Kroner => CellNumber.Is(Unsigned(cell), 7, decimals: 2),
            Kolonnetype.Decimaltal => CellNumber.Is(Unsigned(cell), 12, decimals: 6) && IsWithin(cell),
            Kolonnetype.Tekst => IsText(cell),
            _ => throw new InvalidOperationException($"{_column.Type} has no cells."),
        };

    private static ReadOnlySpan<byte> Unsigned(ReadOnlySpan<byte> cell) => cell is [(byte)'-', ..] ? cell[1..] : cell;

    /// <summary>A day of the calendar as <c>YYYY-MM-DD</c>.</summary>
    private static bool IsDate(ReadOnlySpan<byte> cell)
    {
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-')
        {
            return false;
        }

        return CellNumber.AreDigits(cell[..4], 4)
            && CellNumber.AreDigits(cell[5..7], 2)
            && CellNumber.AreDigits(cell[8..], 2)
            && Utf8Parser.TryParse(cell[..4], out int year, out _)
            && Utf8Parser.TryParse(cell[5..7], out int month, out _)
            && Utf8Parser.TryParse(cell[8..], out int day, out _)
            && year >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
    }

    private bool IsWithin(ReadOnlySpan<byte> cell) =>
        _column.Graenser is not var (least, most)
        || decimal.Parse(Encoding.ASCII.GetString(cell).Replace(',', '.'), CultureInfo.InvariantCulture) is var value
            && value >= least
            && value <= most;

    private bool IsWord(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > MostBytes)
        {
            return false;
        }

        Span<char> text = stackalloc char[MostBytes];
        return _words.Contains(text[..Encoding.UTF8.GetChars(cell, text)]);
    }

    private bool IsText(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > MostBytes)
        {
            return false;
        }

        Span<char> chars = stackalloc char[MostBytes];
        ReadOnlySpan<char> text = chars[..Encoding.UTF8.GetChars(cell, chars)];
        var runes = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            runes++;
        }

        return runes <= LongestText && _pattern?.IsMatch(text) != false;
    }
}

namespace Pipeline.Domain.Leveringer;

/// <summary>The texts that a cell of a <see cref="Kolonnefamilie"/> can be; a row's cells of one family lie in one text.</summary>
public sealed class FamilyShape(string family)
{
    /// <summary>Raised when other cells are allowed than before.</summary>
    public string Declaration => $"{family}|1";

    /// <summary>The first cell that is none of them; null when all are.</summary>
    /// <param name="cells">UTF-8, with <see cref="Kolonnefamilie.Skel"/> between.</param>
    public Range? Wrong(ReadOnlySpan<byte> cells)
    {
        for (var start = 0; ; )
        {
            var length = cells[start..].IndexOf((byte)Kolonnefamilie.Skel);
            var end = length < 0 ? cells.Length : start + length;
            if (end > start && !Allows(cells[start..end]))
            {
                return start..end;
            }

            if (length < 0)
            {
                return null;
            }

            start = end + 1;
        }
    }

    private bool Allows(ReadOnlySpan<byte> cell) =>
        family switch
        {
            Dreamregister.Uger => cell.Length == 3 && AreDigits(cell),
            Dreamregister.Kommuner => cell.Length <= 4 && AreDigits(cell),
            _ => IsShare(cell),
        };

    private static bool IsShare(ReadOnlySpan<byte> cell)
    {
        var comma = cell.IndexOf((byte)',');
        return comma < 0
            ? cell.Length <= 4 && AreDigits(cell)
            : comma is >= 1 and <= 4
                && cell.Length - comma - 1 is >= 1 and <= 4
                && AreDigits(cell[..comma])
                && AreDigits(cell[(comma + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<byte> cell) => cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}

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
            Dreamregister.Uger => cell.Length == 3 && CellNumber.AreDigits(cell, 3),
            Dreamregister.Kommuner => CellNumber.AreDigits(cell, 4),
            _ => CellNumber.Is(cell, 4, decimals: 4),
        };
}

namespace Pipeline.Domain.Leveringer;

/// <summary>Numbers as deliveries write them: ASCII digits and a decimal comma, without sign.</summary>
internal static class CellNumber
{
    /// <summary>1 to <paramref name="digits"/> digits, and with a decimal comma 1 to <paramref name="decimals"/> more.</summary>
    /// <param name="cell">UTF-8.</param>
    public static bool Is(ReadOnlySpan<byte> cell, int digits, int decimals = 0)
    {
        var comma = cell.IndexOf((byte)',');
        return comma < 0
            ? AreDigits(cell, digits)
            : decimals > 0 && AreDigits(cell[..comma], digits) && AreDigits(cell[(comma + 1)..], decimals);
    }

    /// <summary>1 to <paramref name="most"/> digits and nothing else.</summary>
    public static bool AreDigits(ReadOnlySpan<byte> cell, int most) =>
        cell.Length >= 1 && cell.Length <= most && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}

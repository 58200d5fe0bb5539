namespace Pipeline.Stage.Regler;

/// <summary>The plain way a date is right; what is not is for the column's rule to judge.</summary>
internal static class Datotekst
{
    private static readonly int Epoke = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day of <c>YYYY-MM-DD</c> from 0001-01-01 to 9999-12-31; null when it is no such text.</summary>
    public static int? Laes(ReadOnlySpan<byte> tekst)
    {
        if (tekst.Length != 10 || tekst[4] != '-' || tekst[7] != '-')
        {
            return null;
        }

        var (aar, maaned, dag) = (Tal(tekst[..4]), Tal(tekst[5..7]), Tal(tekst[8..]));
        return aar >= 1 && maaned is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(aar, maaned)
            ? new DateOnly(aar, maaned, dag).DayNumber - Epoke
            : null;
    }

    /// <summary>−1 when not all are digits.</summary>
    private static int Tal(ReadOnlySpan<byte> cifre)
    {
        var tal = 0;
        foreach (var ciffer in cifre)
        {
            if (!char.IsAsciiDigit((char)ciffer))
            {
                return -1;
            }

            tal = (tal * 10) + ciffer - '0';
        }

        return tal;
    }
}

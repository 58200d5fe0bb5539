using System.Globalization;

namespace Pipeline.Publish.Eksport;

/// <summary>Numbers as the output contract writes them: decimal comma, at most 6 decimals, half up (away from zero), no exponent, no zeros at the end.</summary>
public static class Csvtal
{
    private const int Decimaler = 6;

    /// <summary>
    /// Rounds the shortest decimal number that is this double: 0.0000005 is a half, though the binary number nearest it lies a little below.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static string Tekst(double tal)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(tal), false, nameof(tal));
        return decimal.TryParse(
            tal.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var decimaltal
        )
            ? Tekst(decimaltal)
            : tal.ToString("F0", CultureInfo.InvariantCulture);
    }

    public static string Tekst(decimal tal)
    {
        var rundet = Math.Round(tal, Decimaler, MidpointRounding.AwayFromZero);
        return rundet == 0 ? "0" : rundet.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');
    }
}

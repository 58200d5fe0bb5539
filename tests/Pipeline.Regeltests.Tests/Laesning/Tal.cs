using System.Globalization;
using Pipeline.Definitions.Laesning;

namespace Pipeline.Regeltests.Tests.Laesning;

internal static class Tal
{
    /// <summary>Hours with a decimal point, as hundredths of an hour.</summary>
    public static int Timer(this Knude knude) =>
        decimal.TryParse(knude.Tekst(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var timer)
        && timer * 100 == decimal.Truncate(timer * 100)
        && timer < 100_000
            ? (int)(timer * 100)
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke timer med højst to decimaler (med punktum som decimaltegn).");
}

using System.Globalization;

namespace Pipeline.Host.Omgivelser;

/// <summary>How numbers are written for a person: <c>1.234.567</c> and <c>3,2</c>.</summary>
internal static class Tekst
{
    public static readonly CultureInfo Dansk = LavDansk();

    public static string Antal(long tal) => tal.ToString("#,0", Dansk);

    public static string Varighed(TimeSpan tid) =>
        tid.TotalMinutes < 1
            ? string.Create(Dansk, $"{tid.TotalSeconds:0.0} s")
            : string.Create(Dansk, $"{(int)tid.TotalMinutes} min {tid.Seconds} s");

    private static CultureInfo LavDansk()
    {
        // The program runs without culture data, so the two separators are set by hand.
        var kultur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        kultur.NumberFormat.NumberGroupSeparator = ".";
        kultur.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(kultur);
    }
}

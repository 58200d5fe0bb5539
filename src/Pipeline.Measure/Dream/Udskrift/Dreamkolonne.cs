using System.Globalization;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Dream.Udskrift;

/// <summary>The words of the tables' keys.</summary>
internal static class Dreamnoegle
{
    public const string Alle = "alle";

    public static string Tekst<T>(T? kode)
        where T : struct, Enum => kode is { } k ? Kodeliste<T>.Tekst(k) : Alle;

    public static string Cifre(int tal, int antal) => tal.ToString(CultureInfo.InvariantCulture).PadLeft(antal, '0');
}

/// <summary>Columns of the DREAM tables. Counts are kept as whole numbers of 64 bits and checked on the way into the file's 32.</summary>
internal static class Dreamkolonne
{
    public static Tekstkolonne<T> Tekst<T>(Vaerdi<T, string> vaerdi, string navn)
        where T : struct => new(navn, vaerdi);

    public static Antalskolonne<T> Antal<T>(Vaerdi<T, long> vaerdi, string navn)
        where T : struct => new(navn, (in T raekke) => checked((int)vaerdi(raekke)));

    public static Talkolonne<T> Tal<T>(Vaerdi<T, double?> vaerdi, string navn)
        where T : struct => new(navn, vaerdi);
}

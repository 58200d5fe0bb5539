using System.Globalization;

namespace Pipeline.Measure.Tests.Kilder;

/// <summary>Printed figures as they stand in the source; every row names its line there.</summary>
internal static class Kildefil
{
    private static readonly CultureInfo Komma = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    /// <param name="fil">Under the test's own folder.</param>
    public static IReadOnlyList<Kilderaekke> Laes(string fil)
    {
        var linjer = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, fil));
        var navne = linjer[0].Split(';');
        return [.. linjer.Skip(1).Select(l => new Kilderaekke(navne, l.Split(';')))];
    }

    internal static decimal? Tal(string tekst) => tekst.Length == 0 ? null : decimal.Parse(tekst, NumberStyles.Number, Komma);
}

internal sealed class Kilderaekke(string[] navne, string[] felter)
{
    public IReadOnlyList<string> Kolonner => navne;

    public string this[string kolonne] => felter[Array.IndexOf(navne, kolonne)];

    /// <summary>Null where nothing is printed.</summary>
    public decimal? Tal(string kolonne) => Kildefil.Tal(this[kolonne]);

    /// <summary>Digits printed after the comma.</summary>
    public int Decimaler(string kolonne) => this[kolonne].Split(',') is [_, var d] ? d.Length : 0;

    /// <summary>Half of the last printed digit: how far the figure behind it can lie away.</summary>
    public decimal Halv(string kolonne) => 0.5m / (decimal)Math.Pow(10, Decimaler(kolonne));
}

using System.Globalization;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A version's name, <c>v0001</c> and up, counted for each product.</summary>
public static class Versionsnavn
{
    public static string Af(int nummer) => string.Create(CultureInfo.InvariantCulture, $"v{nummer:D4}");

    /// <summary>The number, or 0 when the text is no version's name.</summary>
    public static int Nummer(string tekst) =>
        tekst is ['v', _, _, _, _, ..]
        && int.TryParse(tekst.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
        && Af(nummer) == tekst
            ? nummer
            : 0;
}

using System.Text;

namespace Pipeline.Domain.Koder;

/// <summary>The contract's words for an enum: <c>HoejesteSats</c> is written <c>hoejeste_sats</c>; in the lake it is the enum's byte.</summary>
public static class Kodeliste<T>
    where T : struct, Enum
{
    private static readonly T[] Vaerdier = Enum.GetValues<T>();

    /// <summary>The words in the order of the enum's values, which are 0, 1, 2 …</summary>
    public static IReadOnlyList<string> Ord { get; } = [.. Vaerdier.Select(v => Skriv(v.ToString()))];

    public static string Tekst(T kode) => Ord[Array.IndexOf(Vaerdier, kode)];

    public static T Laes(string tekst) =>
        TryLaes(tekst, out var kode)
            ? kode
            : throw new FormatException($"'{tekst}' er ikke en {typeof(T).Name}; kendte værdier: {string.Join(", ", Ord)}.");

    public static bool TryLaes(string tekst, out T kode)
    {
        for (var i = 0; i < Ord.Count; i++)
        {
            if (string.Equals(Ord[i], tekst, StringComparison.Ordinal))
            {
                kode = Vaerdier[i];
                return true;
            }
        }

        kode = default;
        return false;
    }

    private static string Skriv(string navn)
    {
        var tekst = new StringBuilder();
        foreach (var c in navn)
        {
            if (char.IsUpper(c) && tekst.Length > 0)
            {
                tekst.Append('_');
            }

            tekst.Append(char.ToLowerInvariant(c));
        }

        return tekst.ToString();
    }
}

using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>
/// A month's figures by row, as they are compared: counts as they are, numbers with the 6 decimals they are exported with, so that differences
/// add up exactly. A row that was left out counts as zeros and empty numbers: that is what leaving out means.
/// </summary>
public sealed class Maanedstal
{
    private const int Decimaler = 6;

    private readonly Dictionary<string, decimal?[]> _raekker = new(StringComparer.Ordinal);
    private readonly decimal?[] _udeladt;

    public Maanedstal(Maanedstabel tabel)
    {
        var felter = Felter(tabel.Produkt);
        _udeladt = [.. felter.Select(f => f.Type == Felttype.Heltal ? 0m : (decimal?)null)];
        for (var i = 0; i < tabel.Raekker; i++)
        {
            var tal = new decimal?[felter.Count];
            for (var f = 0; f < tal.Length; f++)
            {
                tal[f] = felter[f].Type == Felttype.Heltal ? tabel.Antal(felter[f].Navn)[i] : Rundet(tabel.Tal(felter[f].Navn)[i]);
            }

            _raekker.Add(tabel.Noegle(i), tal);
        }
    }

    private Maanedstal(Produkt produkt) => _udeladt = [.. Felter(produkt).Select(f => f.Type == Felttype.Heltal ? 0m : (decimal?)null)];

    /// <summary>As <see cref="Maanedstabel.Noegle"/> writes them.</summary>
    public IEnumerable<string> Noegler => _raekker.Keys;

    public bool Har(string noegle) => _raekker.ContainsKey(noegle);

    /// <summary>The row's figures in the order of <see cref="Felter"/>.</summary>
    public IReadOnlyList<decimal?> this[string noegle] => _raekker.GetValueOrDefault(noegle, _udeladt);

    /// <summary>A month that is not there.</summary>
    public static Maanedstal Ingen(Produkt produkt) => new(produkt);

    /// <summary>The columns that hold figures.</summary>
    public static IReadOnlyList<Felt> Felter(Produkt produkt) => [.. produkt.Felter.Where(f => f.Type != Felttype.Tekst)];

    private static decimal? Rundet(double? tal) => tal is { } t ? Math.Round((decimal)t, Decimaler, MidpointRounding.AwayFromZero) : null;
}

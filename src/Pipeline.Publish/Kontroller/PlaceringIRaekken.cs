using System.Globalization;

namespace Pipeline.Publish.Kontroller;

/// <summary>A row's place among all rows of the month agrees with its share: 1 + the number of higher shares, and empty exactly where the share is.</summary>
public sealed class PlaceringIRaekken(string navn, string andel, string placering) : IMaanedskontrol
{
    /// <summary>Shares that differ by less are the same: room for the last bits of a floating-point number.</summary>
    private const int Decimaler = 9;

    public string Navn => navn;

    public string Tekst => $"{andel} er 0 til 100 procent, og {placering} er 1 plus antallet af højere andele, tom når andelen er tom";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var tabel = grundlag.Ny;
        var (andele, pladser) = (tabel.Tal(andel), tabel.Tal(placering));
        var rundede = andele.Select(a => a is { } tal ? Math.Round(tal, Decimaler) : (double?)null).ToList();
        for (var i = 0; i < tabel.Raekker; i++)
        {
            if (andele[i] is < 0 or > 100)
            {
                yield return new(tabel.Maaned, tabel.Noegle(i), $"{andel} er {Vis(andele[i])}");
            }

            double? ventet = rundede[i] is { } egen ? 1 + rundede.Count(a => a > egen) : null;
            if (ventet != pladser[i])
            {
                yield return new(
                    tabel.Maaned,
                    tabel.Noegle(i),
                    $"{placering} er {Vis(pladser[i])}, men {andel} på {Vis(andele[i])} giver {Vis(ventet)}"
                );
            }
        }
    }

    private static string Vis(double? tal) => tal?.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',') ?? "tom";
}

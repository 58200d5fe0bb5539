using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>How many published figures differ between two editions of a month.</summary>
public static class Forskel
{
    /// <summary>Counts figures (not rows). A row that one edition leaves out counts as zeros and empty numbers: that is what leaving out means.</summary>
    public static int AendredeTal(Maanedstabel foer, Maanedstabel nu)
    {
        var gamle = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < foer.Raekker; i++)
        {
            gamle[foer.Noegle(i)] = i;
        }

        var aendrede = 0;
        for (var i = 0; i < nu.Raekker; i++)
        {
            aendrede += gamle.Remove(nu.Noegle(i), out var gammel) ? Forskelle(foer, gammel, nu, i) : Forskelle(foer, -1, nu, i);
        }

        return aendrede + gamle.Values.Sum(gammel => Forskelle(foer, gammel, nu, -1));
    }

    private static int Forskelle(Maanedstabel foer, int gammel, Maanedstabel nu, int ny) =>
        nu.Produkt.Felter.Count(f =>
            f.Type switch
            {
                Felttype.Heltal => Antal(foer, f, gammel) != Antal(nu, f, ny),
                Felttype.Tal => Tal(foer, f, gammel) != Tal(nu, f, ny),
                _ => !f.Noegle && Tekst(foer, f, gammel) != Tekst(nu, f, ny),
            }
        );

    private static long Antal(Maanedstabel tabel, Felt felt, int raekke) => raekke < 0 ? 0 : tabel.Antal(felt.Navn)[raekke];

    private static double? Tal(Maanedstabel tabel, Felt felt, int raekke) => raekke < 0 ? null : tabel.Tal(felt.Navn)[raekke];

    private static string? Tekst(Maanedstabel tabel, Felt felt, int raekke) => raekke < 0 ? null : tabel.Tekst(felt.Navn)[raekke];
}

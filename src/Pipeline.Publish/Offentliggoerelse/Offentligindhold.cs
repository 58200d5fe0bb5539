using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>Months of a product as everyone may see them, as the warehouse takes them in. No hidden figure is in it.</summary>
/// <param name="Udgave">The edition's number, from 1.</param>
public sealed record Offentligindhold(Produkt Produkt, int Udgave, IReadOnlyList<Offentligmaaned> Maaneder)
{
    public string Tabel => $"offentlig.{Produkt.Navn}_udgaver";

    /// <summary>The columns of the table: those of the product, which edition, and what is left out of the row.</summary>
    public IReadOnlyList<string> Kolonner { get; } =
    ["udgave", .. Produkt.Felter.Select(f => f.Navn), "skjult", Produkt.Regelsaet, Produkt.VersionId];

    /// <summary>Values in the order of <see cref="Kolonner"/>; the array is used again for the next row.</summary>
    public IEnumerable<object?[]> Raekker(CancellationToken token)
    {
        var raekke = new object?[Kolonner.Count];
        raekke[0] = (long)Udgave;
        foreach (var maaned in Maaneder)
        {
            token.ThrowIfCancellationRequested();
            (raekke[^2], raekke[^1]) = (maaned.Udgave.Regelsaet, maaned.Udgave.Version);
            for (var i = 0; i < maaned.Tabel.Raekker; i++)
            {
                if (!maaned.Vises(i))
                {
                    continue;
                }

                for (var k = 0; k < Produkt.Felter.Count; k++)
                {
                    raekke[k + 1] = maaned.Vaerdi(i, Produkt.Felter[k]);
                }

                raekke[^3] = maaned.Maerke(i);
                yield return raekke;
            }
        }
    }
}

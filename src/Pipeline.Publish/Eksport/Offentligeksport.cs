using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Eksport;

/// <summary>A product's public rows as CSV: those of the table, with empty cells where a figure is not shown.</summary>
internal static class Offentligeksport
{
    public static long Skriv(Produkt produkt, IEnumerable<Offentligmaaned> maaneder, Csvskriver skriver, Action<Offentligmaaned> skrevet)
    {
        skriver.Hoved(produkt.Kolonner);
        var raekker = 0L;
        foreach (var maaned in maaneder)
        {
            var tabel = maaned.Tabel;
            var vaerdier = new object?[produkt.Felter.Count + 2];
            vaerdier[^2] = maaned.Udgave.Regelsaet;
            vaerdier[^1] = maaned.Udgave.Version;
            for (var i = 0; i < tabel.Raekker; i++)
            {
                if (!maaned.Vises(i))
                {
                    continue;
                }

                for (var k = 0; k < produkt.Felter.Count; k++)
                {
                    vaerdier[k] = maaned.Vaerdi(i, produkt.Felter[k]);
                }

                skriver.Raekke(vaerdier);
            }

            raekker += maaned.Viste;
            skrevet(maaned);
        }

        return raekker;
    }
}

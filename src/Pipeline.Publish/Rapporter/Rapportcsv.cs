using Pipeline.Publish.Eksport;

namespace Pipeline.Publish.Rapporter;

/// <summary>The numbers and texts of a report's figures and tables as rows: one for each cell, in the order of the page.</summary>
public static class Rapportcsv
{
    /// <returns>Rows written, without the header.</returns>
    public static long Skriv(Rapport rapport, Csvskriver skriver)
    {
        skriver.Hoved(["afsnit", "tabel", "raekke", "kolonne", "tal", "tekst"]);
        var raekker = 0L;
        foreach (var afsnit in rapport.Afsnit)
        {
            foreach (var tabel in afsnit.Dele.Select(Tabel).OfType<Tabel>())
            {
                foreach (var raekke in tabel.Raekker)
                {
                    for (var k = 0; k < raekke.Celler.Count; k++)
                    {
                        var celle = raekke.Celler[k];
                        skriver.Raekke([
                            afsnit.Titel,
                            tabel.Titel,
                            raekke.Navn,
                            tabel.Kolonner[k + 1],
                            celle.Tal,
                            celle.ErTal ? null : celle.Vist,
                        ]);
                        raekker++;
                    }
                }
            }
        }

        return raekker;
    }

    private static Tabel? Tabel(Rapportdel del) =>
        del switch
        {
            Tabel tabel => tabel,
            Figur figur => figur.Tabel(),
            Punktfigur figur => figur.Tabel(),
            _ => null,
        };
}

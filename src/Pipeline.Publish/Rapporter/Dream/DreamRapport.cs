using Pipeline.Domain.Kalender;
using static Pipeline.Publish.Rapporter.Dream.Dreamtal;

namespace Pipeline.Publish.Rapporter.Dream;

/// <summary>
/// The tables and figures of chapters 3 and 4 of the VIVE report as they are published here, with what the report printed beside them, and the quality
/// indicators of a kommune beside the land's.
/// </summary>
public sealed class DreamRapport : IRapport
{
    public string Navn => "dream";

    public string Beskrivelse =>
        "Ledighedsmåneder, forløb, afgang og kvalitetsindikatorer af DREAM, med VIVE-rapportens trykte tal ved siden af.";

    public Rapport Lav(Rapportgrundlag grundlag)
    {
        var tal = new Dreamtal(grundlag);
        var maaned = tal.Vindue();
        return new(
            "Målgrupper, ledighedsforløb og kvalitetsindikatorer",
            $"Hele landet og {grundlag.Kommunenavn}, {Dansk.Maaned(maaned)}",
            [
                $"Tallene er målt af DREAM til og med {Dansk.Maaned(maaned)}. Status er koden i månedens sidste uge.",
                "\"Trykt\" er tal fra VIVE's rapport om jobcentrenes indsatser 2011-2019, kapitel 3 og 4. De kan kun sammenlignes med de beregnede, når der er målt på samme personer; er DREAM dannet i en mindre skala, er forholdet beregnet/trykt den skala.",
            ],
            [
                .. new Ledighedsafsnit(tal).Lav(),
                .. new Forloebsafsnit(tal, maaned).Lav(),
                .. new Incidensafsnit(tal, maaned).Lav(),
                .. new Samtaleafsnit(tal).Lav(),
                .. new Kvalitetsafsnit(tal, grundlag).Lav(),
            ]
        );
    }
}

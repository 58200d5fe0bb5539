using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter.Regnskab;

/// <summary>The products of the expenditure measurement (VIVE chapter 5).</summary>
public static class Udgiftsprodukter
{
    private static readonly Felt Maaned = Felt.Noegletekst("maaned", "December i regnskabsåret, ÅÅÅÅ-MM");

    public static Produkt Udgift { get; } =
        new(
            "udgift",
            [
                Maaned,
                Felt.Noegletekst("omraadetype", "jobcenter eller land"),
                Felt.Noegletekst("omraade", "Jobcenterets kommunekode, eller land"),
                Felt.Noegletekst("post", "hk5, hk6, i_alt, korrektion, refusion, netto, en målgruppe eller oevrige"),
                Felt.Tal("udgift_1000kr", "Nettoudgift i årets priser, 1.000 kr.", "1.000 kr."),
                Felt.Tal("udgift_faste_priser_1000kr", "Nettoudgift i regelsættets prisår, 1.000 kr.", "1.000 kr."),
                Felt.Tal("fuldtidsledige", "Målgruppens, ellers de seks målgruppers", "fuldtidsledige"),
                Felt.Tal("udgift_pr_fuldtidsledig_kr", "Kroner i regelsættets prisår; tom uden fuldtidsledige", "kr."),
            ],
            [new HarRaekker(), new EntydigeNoegler()]
        )
        {
            Aarlig = true,
        };

    public static Produkt Enhedsomkostning { get; } =
        new(
            "enhedsomkostning",
            [
                Maaned,
                Felt.Noegletekst("inddeling", "alle, rammevilkaar, stoerrelse eller vaekst"),
                Felt.Noegletekst("gruppe", "Gruppens nummer i inddelingen, eller alle"),
                Felt.Noegletekst("post", "i_alt, hk5 eller hk6; med _gennemsnit for fordelingens år under ét"),
                Felt.Tal("udgift_pr_fuldtidsledig_kr", "Uvægtet gennemsnit af gruppens jobcentre, kroner i regelsættets prisår", "kr."),
                Felt.Antal("jobcentre", "Jobcentre i gennemsnittet"),
            ],
            [new HarRaekker(), new EntydigeNoegler()]
        )
        {
            Aarlig = true,
        };

    public static Produkt Analyse { get; } =
        new(
            "udgiftsanalyse",
            [
                Maaned,
                Felt.Noegletekst("tabel", "korrelation, regression eller fordeling"),
                Felt.Noegletekst("periode", "Første og sidste år"),
                Felt.Noegletekst("post", "i_alt, hk5 eller hk6 pr. fuldtidsledig"),
                Felt.Noegletekst("variabel", "Variablen, årstallet eller målet"),
                Felt.Tal("vaerdi", "Koefficienten eller målet"),
                Felt.Tal("standardfejl", "Koefficientens standardfejl"),
                Felt.Antal("stjerner", "Regression: 3 er p < 0,01, 2 er p < 0,05, 1 er p < 0,1; korrelation: 1 er p < 0,05"),
            ],
            [new HarRaekker(), new EntydigeNoegler()]
        )
        {
            Aarlig = true,
        };

    public static IReadOnlyList<Produkt> Alle { get; } = [Udgift, Enhedsomkostning, Analyse];
}

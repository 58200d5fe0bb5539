using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter.Regnskab;

/// <summary>The jobcenter benchmark (BDO): every measure of a kommune beside the others.</summary>
public static class Benchmarkprodukt
{
    public static Produkt Benchmark { get; } =
        new(
            "benchmark",
            [
                Felt.Noegletekst("maaned", "December i det målte år, ÅÅÅÅ-MM"),
                Felt.Noegletekst("kommunekode", "Kommunekode"),
                Felt.Noegletekst("maalgruppe", "Målgruppe, eller i_alt"),
                Felt.Noegletekst("maal", "Hvad der måles; enhedsomkostninger og opgaver i 1.000 kr. pr. fuldtidsperson"),
                Felt.Tal("vaerdi", "Kommunens tal; tomt, hvor det ikke har mening"),
                Felt.Tal("gennemsnit", "De øvrige kommuners gennemsnit, kommunen selv ikke medregnet"),
                Felt.Tal("afvigelse", "Kommunens tal minus gennemsnittet, i tallets enhed"),
                Felt.Tal("afvigelse_procent", "Afvigelsen i procent af gennemsnittet", "procent"),
                Felt.Tal("placering", "1 er højest", "placering"),
                Felt.Antal("kommuner", "Kommuner, der har et tal, kommunen selv medregnet"),
            ],
            [new HarRaekker(), new EntydigeNoegler()]
        )
        {
            Aarlig = true,
        };
}

using Pipeline.Domain;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter.Dream;
using Pipeline.Publish.Produkter.Ledelse;
using Pipeline.Publish.Produkter.Regnskab;

namespace Pipeline.Publish.Produkter;

/// <summary>The products the warehouse holds.</summary>
public static class Produktliste
{
    /// <summary>The keys of a product that counts persons.</summary>
    private static readonly Felt[] Celler =
    [
        Felt.Noegletekst("maaned", "Den målte måned, ÅÅÅÅ-MM"),
        Felt.Noegletekst("omraadetype", "kommune, region eller land"),
        Felt.Noegletekst("omraade", "Kommunekode, regionskode eller land"),
        Felt.Noegletekst("ydelsesgruppe", "Ydelsesgruppe, eller alle"),
        Felt.Noegletekst("sats", "Kontanthjælpssats fra juli 2025, eller alle"),
        Felt.Noegletekst("varighed", "Ydelsesvarighed i måneder, delinterval af 12+ eller sum"),
    ];

    public static Produkt Jobsamtaler { get; } =
        new(
            "jobsamtaler",
            [
                .. Celler,
                Felt.Antal("samtaler_0", "Personer med 0 samtaler"),
                Felt.Antal("samtaler_1", "Personer med 1 samtale"),
                Felt.Antal("samtaler_2", "Personer med 2 samtaler"),
                Felt.Antal("samtaler_3", "Personer med 3 samtaler"),
                Felt.Antal("samtaler_4", "Personer med 4 samtaler"),
                Felt.Antal("samtaler_5plus", "Personer med 5 eller flere samtaler"),
                Felt.Antal("personer", "Personer, der ikke er fritaget"),
                Felt.Antal("faerre_end_4", "Personer med færre end 4 samtaler"),
                Felt.Tal("andel_faerre_end_4", "Andel med færre end 4 samtaler i procent; tom, når personer er 0", "procent"),
                Felt.Antal("fritagne", "Fritagne personer"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new SumIRaekken(
                    "samtaler_summer",
                    ["samtaler_0", "samtaler_1", "samtaler_2", "samtaler_3", "samtaler_4", "samtaler_5plus"],
                    "personer"
                ),
                new SumIRaekken("faerre_end_4_summer", ["samtaler_0", "samtaler_1", "samtaler_2", "samtaler_3"], "faerre_end_4"),
                new AndelIRaekken("andel_stemmer", "faerre_end_4", "personer", "andel_faerre_end_4"),
                new LandErKommuner(),
                new RegionErKommuner(),
                new AlleOgGrupper(["personer", "fritagne"]),
                new VarighederSummer(),
                new SatserSummer(),
                new Maanedsraekke(),
            ]
        );

    /// <summary>Same population, måleperiode and fritagelse as <see cref="Jobsamtaler"/> (§8).</summary>
    public static Produkt AktiveTilbud { get; } =
        new(
            "aktive_tilbud",
            [
                .. Celler,
                Felt.Antal("tilbud_0", "Personer uden aktivt tilbud i måleperioden"),
                Felt.Antal("tilbud_1plus", "Personer med mindst ét aktivt tilbud i måleperioden"),
                Felt.Antal("personer", "Personer, der ikke er fritaget"),
                Felt.Tal("andel_uden_tilbud", "Andel uden aktivt tilbud i procent; tom, når personer er 0", "procent"),
                Felt.Antal("fritagne", "Fritagne personer"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new SumIRaekken("tilbud_summer", ["tilbud_0", "tilbud_1plus"], "personer"),
                new AndelIRaekken("andel_stemmer", "tilbud_0", "personer", "andel_uden_tilbud"),
                new LandErKommuner(),
                new RegionErKommuner(),
                new AlleOgGrupper(["personer", "fritagne"]),
                new VarighederSummer(),
                new SatserSummer(),
                new Maanedsraekke(),
            ]
        );

    /// <summary>§8 Skærpet tilsyn.</summary>
    public static Produkt SkaerpetTilsyn { get; } =
        new(
            "skaerpet_tilsyn",
            [
                Felt.Noegletekst("maaned", "Den sidste af de 12 måneder, ÅÅÅÅ-MM"),
                Felt.Noegletekst("omraade", "Kommunekode"),
                Felt.Tal(
                    "andel_samtaler",
                    "Gennemsnit over 12 måneder af andelen med færre end 4 samtaler ved 12+ måneder, i procent; tom, når en måned mangler",
                    "procent"
                ),
                Felt.Tal("rank", "Placering, 1 er den højeste andel; ens andele deler placering; tom, når andelen er", "placering"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new AlleKommuner(),
                new PlaceringIRaekken("placering_stemmer", "andel_samtaler", "rank"),
                new Maanedsraekke(),
            ]
        );

    public static IReadOnlyList<Produkt> Alle { get; } =
    [
        Jobsamtaler,
        AktiveTilbud,
        SkaerpetTilsyn,
        Benchmarkprodukt.Benchmark,
        .. Udgiftsprodukter.Alle,
        .. Dreamprodukter.Alle,
        .. Ledelsesprodukter.Alle,
    ];

    /// <exception cref="PipelineFejl">The product is not known.</exception>
    public static Produkt Find(string navn) =>
        Alle.FirstOrDefault(p => p.Navn == navn)
        ?? throw new PipelineFejl(
            $"Målingen '{navn}' findes ikke; kendte målinger: {string.Join(", ", Alle.Select(p => p.Navn))}.",
            Afslutning.ForkertBrug
        );
}

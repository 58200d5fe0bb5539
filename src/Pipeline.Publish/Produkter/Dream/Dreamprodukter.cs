using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter.Dream;

/// <summary>The products of the DREAM measurements.</summary>
public static class Dreamprodukter
{
    private static readonly Felt[] Omraade =
    [
        Felt.Noegletekst("omraadetype", "kommune, region eller land"),
        Felt.Noegletekst("omraade", "Kommunekode (000 er ukendt), regionskode eller land"),
    ];

    /// <summary>VIVE Tabel 3.3 and Figur 3.1–3.16.</summary>
    public static Produkt Ledighedsmaaneder { get; } =
        new(
            "ledighedsmaaneder",
            [
                Felt.Noegletekst("maaned", "December i det målte år, ÅÅÅÅ-MM"),
                .. Omraade,
                Felt.Noegletekst("maalgruppe", "Målgruppe, eller alle"),
                Felt.Noegletekst("indsats", "Indsats i månedens sidste uge, eller alle"),
                Felt.Antal("ledighedsmaaneder", "Måneder med en målgruppes ydelse i månedens sidste uge"),
                Felt.Tal("fuldtidsledige", "Ledighedsmåneder delt med 12", "fuldtidsledige"),
                Felt.Tal("andel", "Indsatsens andel af målgruppens ledighedsmåneder i procent", "procent"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new LandErKommuner(),
                new RegionErKommuner(),
                new AlleErSummen("maalgruppe"),
                new AlleErSummen("indsats"),
            ]
        )
        {
            Aarlig = true,
        };

    /// <summary>VIVE Tabel 4.1–4.5.</summary>
    public static Produkt Ledighedsforloeb { get; } =
        new(
            "ledighedsforloeb",
            [
                Felt.Noegletekst("maaned", "Vinduets sidste måned, ÅÅÅÅ-MM"),
                Felt.Noegletekst("maalgruppe", "Målgruppe i forløbets sidste måned, eller alle"),
                Felt.Noegletekst("afslutningsaarsag", "Afslutningsårsag, eller alle"),
                Felt.Antal("forloeb", "Ledighedsforløb"),
                Felt.Tal("andel", "Andel af målgruppens forløb i procent", "procent"),
                Felt.Tal("laengde", "Gennemsnitlig længde i måneder", "måneder"),
                Felt.Tal("spredning", "Længdens standardafvigelse i måneder; tom ved ét forløb", "måneder"),
                Felt.Tal("personer", "Personer med mindst ét forløb; kun ved alle årsager", "personer"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new AlleErSummen("maalgruppe"), new AlleErSummen("afslutningsaarsag")]
        );

    /// <summary>VIVE Figur 4.1–4.14 but the incidence.</summary>
    public static Produkt Afgang { get; } =
        new(
            "afgang",
            [
                Felt.Noegletekst("maaned", "Vinduets sidste måned, ÅÅÅÅ-MM"),
                Felt.Noegletekst("maalgruppe", "Målgruppe i forløbets sidste måned"),
                Felt.Noegletekst("startaar", "Året, forløbet begyndte"),
                Felt.Noegletekst(
                    "afslutningsaarsag",
                    "Afslutningsårsag, alle, eller laengdefigur: de årsager, som figuren over længder samler"
                ),
                Felt.Antal("forloeb", "Ledighedsforløb"),
                Felt.Tal("andel", "Andel af alle startårets forløb i procent, også de uafsluttede", "procent"),
                Felt.Antal("inden_loft", "Forløb, der ikke er længere end målgruppens loft"),
                Felt.Antal("laengde_1", "Heraf 1 måned"),
                Felt.Antal("laengde_2_6", "Heraf 2-6 måneder"),
                Felt.Antal("laengde_7_12", "Heraf 7-12 måneder"),
                Felt.Antal("laengde_over_12", "Heraf over 12 måneder"),
                Felt.Tal("andel_1", "1 måned i procent af inden_loft", "procent"),
                Felt.Tal("andel_2_6", "2-6 måneder i procent af inden_loft", "procent"),
                Felt.Tal("andel_7_12", "7-12 måneder i procent af inden_loft", "procent"),
                Felt.Tal("andel_over_12", "Over 12 måneder i procent af inden_loft", "procent"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new SumIRaekken("laengder_summer", ["laengde_1", "laengde_2_6", "laengde_7_12", "laengde_over_12"], "inden_loft"),
                new AlleErSummen("afslutningsaarsag", "laengdefigur"),
            ]
        );

    /// <summary>VIVE Figur 4.3, 4.6, 4.11, 4.12, 4.15.</summary>
    public static Produkt Incidens { get; } =
        new(
            "incidens",
            [
                Felt.Noegletekst("maaned", "Vinduets sidste måned, ÅÅÅÅ-MM"),
                Felt.Noegletekst("maalgruppe", "Målgruppe i forløbets sidste måned"),
                Felt.Noegletekst("stoerrelse", "Kommunens størrelsesgruppe 1 (mindst) til 5, eller alle"),
                Felt.Noegletekst("afslutningsaarsag", "Afslutningsårsag; de andre konkurrerer"),
                Felt.Noegletekst("laengde", "Måneder siden forløbets start, tre cifre"),
                Felt.Antal("i_risiko", "Forløb, der ikke var sluttet før denne måned"),
                Felt.Antal("afgange", "Forløb, der sluttede af årsagen efter netop så mange måneder"),
                Felt.Tal("incidens", "Andel, der er afsluttet af årsagen, i procent", "procent"),
                Felt.Tal("nedre", "Nedre 95 %-grænse i procent; tom, hvor incidensen er 0 eller 100", "procent"),
                Felt.Tal("oevre", "Øvre 95 %-grænse i procent; tom, hvor incidensen er 0 eller 100", "procent"),
                Felt.Tal("overlevelse", "Andel, der stadig løber, i procent", "procent"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new IncidensErEnFordeling()]
        );

    /// <summary>VIVE section 3.1.2.1 and Figur 3.4–3.17.</summary>
    public static Produkt SamtalerDream { get; } =
        new(
            "samtaler_dream",
            [
                Felt.Noegletekst("maaned", "December i det målte år, ÅÅÅÅ-MM"),
                .. Omraade,
                Felt.Noegletekst("maalgruppe", "Målgruppe i samtalens uge, alle, eller ingen"),
                Felt.Noegletekst("samtaletype", "Samtaletype, jobsamtaler, oevrige eller alle"),
                Felt.Antal("samtaler", "Samtaler"),
                Felt.Tal("fuldtidsledige", "Fuldtidsledige efter samtalernes målgrupper; tom ved ingen", "fuldtidsledige"),
                Felt.Tal("samtaler_pr_fuldtidsledig", "Samtaler pr. fuldtidsledig; tom, når der ingen er", "samtaler pr. fuldtidsledig"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new LandErKommuner(), new RegionErKommuner()]
        )
        {
            Aarlig = true,
        };

    /// <summary>BDO Bilag 3.</summary>
    public static Produkt Kvalitetsindikatorer { get; } =
        new(
            "kvalitetsindikatorer",
            [
                Felt.Noegletekst("maaned", "December i det målte år, ÅÅÅÅ-MM"),
                .. Omraade,
                Felt.Noegletekst("maalgruppe", "En af de elleve målgrupper"),
                Felt.Antal("personer", "Personer med mindst én uge på ydelsen i året"),
                Felt.Antal("ydelsesuger", "Uger på ydelsen"),
                Felt.Antal("samtaler", "Samtaler i uger på ydelsen; 0, når årets samtaler ikke er leveret"),
                Felt.Tal(
                    "samtaleintensitet",
                    "Samtaler pr. 13 ydelsesuger; tom, når årets samtaler ikke er leveret",
                    "samtaler pr. 13 ydelsesuger"
                ),
                Felt.Antal("aktive_personer", "Personer med mindst én uge i aktivt tilbud"),
                Felt.Tal("beroert_af_aktivering", "Andel berørt af aktivering i procent", "procent"),
                Felt.Antal("virksomhedsrettede_personer", "Personer med mindst én uge i løntilskud eller virksomhedspraktik"),
                Felt.Tal("beroert_af_virksomhedsrettet", "Andel berørt af virksomhedsrettet aktivering i procent", "procent"),
                Felt.Antal("aktive_uger", "Uger i aktivt tilbud"),
                Felt.Tal("aktiveringsgrad", "Aktive uger i procent af ydelsesuger", "procent"),
                Felt.Antal("virksomhedsrettede_uger", "Uger i løntilskud eller virksomhedspraktik"),
                Felt.Tal("virksomhedsrettet_aktiveringsgrad", "Virksomhedsrettede uger i procent af ydelsesuger", "procent"),
                Felt.Antal("uger_med_udfald", "Uger på ydelsen, hvis trettende uge efter ligger i året"),
                Felt.Antal("uger_med_afgang", "Heraf med selvforsørgelse tretten uger senere"),
                Felt.Tal("afgangsrate", "Afgangsrate til job og uddannelse i procent", "procent"),
                Felt.Tal("aar_paa_forsoergelse", "Gennemsnitlig varighed på offentlig forsørgelse i år", "år"),
            ],
            [
                new HarRaekker(),
                new EntydigeNoegler(),
                new LandErKommuner(),
                new RegionErKommuner(),
                new AndelIRaekken("aktiveringsgrad_stemmer", "aktive_uger", "ydelsesuger", "aktiveringsgrad"),
                new AndelIRaekken("beroert_stemmer", "aktive_personer", "personer", "beroert_af_aktivering"),
                new AndelIRaekken("afgangsrate_stemmer", "uger_med_afgang", "uger_med_udfald", "afgangsrate"),
            ]
        )
        {
            Aarlig = true,
        };

    public static IReadOnlyList<Produkt> Alle { get; } =
    [Ledighedsmaaneder, Ledighedsforloeb, Afgang, Incidens, SamtalerDream, Kvalitetsindikatorer];
}

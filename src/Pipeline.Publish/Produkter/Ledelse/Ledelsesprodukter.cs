using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter.Ledelse;

/// <summary>The tables behind ledelsesinformation and resultatmål (docs/rules/rapporter.md).</summary>
public static class Ledelsesprodukter
{
    private static readonly Felt Maaned = Felt.Noegletekst("maaned", "Den målte måned, ÅÅÅÅ-MM");
    private static readonly Felt[] Omraadeydelse =
    [
        Felt.Noegletekst("omraadetype", "kommune, region eller land"),
        Felt.Noegletekst("omraade", "Kommunekode, regionskode eller land"),
        Felt.Noegletekst("ydelse", "Forsørgelsesydelsen"),
    ];
    private static readonly Felt Kommune = Felt.Noegletekst("omraade", "Kommunekode");

    public static Produkt Fuldtidspersoner { get; } =
        new(
            "fuldtidspersoner",
            [
                Maaned,
                Felt.Noegletekst("omraadetype", "kommune, region eller land"),
                Felt.Noegletekst("omraade", "Kommunekode, regionskode eller land"),
                Felt.Noegletekst("ydelse", "Forsørgelsesydelsen"),
                Felt.Tal("fuldtidspersoner", "Dage på ydelsen / månedens dage; a-dagpenge: timer / 160,33", "fuldtidspersoner"),
                Felt.Tal("personer", "Personer med mindst én dag på ydelsen; tom for leverede tal", "personer"),
                Felt.Tal("paabegyndte", "Forløb, der er begyndt i måneden; tom i dataenes første måned", "forløb"),
                Felt.Tal("afsluttede", "Forløb, der er sluttet i måneden; tom, til der er data til at se det", "forløb"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new Maanedsraekke()]
        );

    public static Produkt Ledelsesinformation { get; } =
        new(
            "ledelsesinformation",
            [
                Felt.Noegletekst("maaned", "Opfølgningen: hvad der vidstes efter denne måned, ÅÅÅÅ-MM"),
                Kommune,
                Felt.Noegletekst("ydelse", "Forsørgelsesydelsen, eller i alt"),
                Felt.Noegletekst("del", "Årets måned, 01-12, eller aaret"),
                Tekst("udvikling", "Årets forventede udgift mod opfølgningen før: positiv (lavere), negativ, uaendret eller tom"),
                Felt.Tal("forventet", "Fuldtidspersoner: målte, og budgettet ført frem; for året gennemsnit", "fuldtidspersoner"),
                Felt.Tal("oprindelig", "Fuldtidspersoner i budgettet; for året gennemsnit", "fuldtidspersoner"),
                Felt.Tal("enhedsomkostning_kr", "Budgettets pris for en fuldtidsperson i et år, kr.", "kr."),
                Felt.Tal("budget_kr", "Budgettets udgift i året, kr.", "kr."),
                Felt.Tal("afvigelse_kr", "Forventet udgift minus budget, kr.", "kr."),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new Maanedsraekke()]
        );

    public static Produkt Resultatmaal { get; } =
        new(
            "resultatmaal",
            [
                Felt.Noegletekst("maaned", "Leveringen af måltal, ÅÅÅÅ-MM"),
                Kommune,
                Felt.Noegletekst("maal_nr", "Målets nummer"),
                Felt.Noegletekst("periode", "Måned, eller kvartalets sidste måned; tom uden tal"),
                Tekst("fokusomraade", "Målets fokusområde"),
                Tekst("maal", "Målets ord"),
                Tekst("periodeart", "maaned eller kvartal"),
                Tekst("enhed", "procent eller forhold"),
                Tekst("maaltype", "mindst_landet, under_landet, landet_minus eller mindst_fast"),
                Tekst("forskelsart", "Hvad forskellen regnes mod, og dens fortegn"),
                Tekst("kilde", "Hvor tallet hentes, når det ikke er leveret"),
                Tekst("status", "opfyldt, ikke_opfyldt eller ingen_data"),
                Felt.Tal("perioder", "Så mange af de nyeste perioder vises", "perioder"),
                Felt.Tal("maalvaerdi", "Målets faste tal, eller hvor langt under landet"),
                Felt.Tal("vaerdi", "Kommunens tal"),
                Felt.Tal("landet", "Landets tal"),
                Felt.Tal("forskel", "Forskellen"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new Maanedsraekke()]
        );

    public static Produkt Refusionstrappe { get; } =
        new(
            "refusionstrappe",
            [
                Maaned,
                .. Omraadeydelse,
                Felt.Noegletekst("trin", "Uger på alle ydelser, som refusionstrappen tæller dem: 0-4, 5-26, 27-52 eller over 52"),
                Tekst("talt_fra", "Den første dag, der er talt fra: trappens, eller senere, hvor registrene begynder senere"),
                Felt.Tal(
                    "medfinansiering_procent",
                    "Kommunens andel på trinet ved månedens slutning; tom, før der var en trappe",
                    "procent"
                ),
                Felt.Antal("personer", "Personer på ydelsen, efter ugen med deres sidste dag på den i måneden"),
                Felt.Antal("uger", "Uger på ydelsen efter trinet i ugen; en uge hører til måneden med dens første dag på ydelsen"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new LandErKommuner(), new RegionErKommuner(), new Maanedsraekke()]
        );

    public static Produkt Ydelsesindsats { get; } =
        new(
            "ydelsesindsats",
            [
                Maaned,
                .. Omraadeydelse,
                Felt.Tal("samtaler", "Samtaler, holdt på en dag med ydelsen; tom, når samtaler ikke er leveret", "samtaler"),
                Felt.Tal(
                    "aktiverede",
                    "Personer med mindst én dag i aktivt tilbud på ydelsen; tom, når aktive tilbud ikke er leveret",
                    "personer"
                ),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new Maanedsraekke()]
        );

    /// <summary>Of Ydelsesrefusion; corrections make amounts negative where the first file had too much.</summary>
    public static Produkt Medfinansiering { get; } =
        new(
            "medfinansiering",
            [
                Felt.Noegletekst("maaned", "Måneden med ugens mandag, ÅÅÅÅ-MM"),
                .. Omraadeydelse,
                Felt.Noegletekst("andel", "Kommunens andel i procent: 20, 60, 70, 80 eller andre"),
                Felt.Antal("personer", "Personer, kommunen har betalt for; en person, to kommuner betaler for, tælles i begge"),
                Felt.Antal("uger", "Uger, kommunen har betalt for, lagt sammen over personerne"),
                Felt.Beloeb("udbetaling_kr", "Beregnet udbetalingsbeløb, kr."),
                Felt.Beloeb("refusion_kr", "Refusionsbeløb, kr."),
                Felt.Beloeb("medfinansiering_kr", "Det, kommunen selv betaler, kr."),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new LandErKommuner(), new RegionErKommuner(), new Maanedsraekke()]
        );

    public static IReadOnlyList<Produkt> Alle { get; } =
    [Fuldtidspersoner, Refusionstrappe, Ydelsesindsats, Medfinansiering, Ledelsesinformation, Resultatmaal];

    private static Felt Tekst(string navn, string beskrivelse) => new(navn, Felttype.Tekst, Noegle: false, beskrivelse);
}

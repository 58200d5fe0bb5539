using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Produkter.Ledelse;

/// <summary>The tables behind ledelsesinformation and resultatmål (spec rapporter).</summary>
public static class Ledelsesprodukter
{
    private static readonly Felt Maaned = Felt.Noegletekst("maaned", "Den målte måned, ÅÅÅÅ-MM");
    private static readonly Felt Kommune = Felt.Noegletekst("omraade", "Kommunekode");

    public static Produkt Fuldtidspersoner { get; } =
        new(
            "fuldtidspersoner",
            [
                Maaned,
                Felt.Noegletekst("omraadetype", "kommune, region eller land"),
                Felt.Noegletekst("omraade", "Kommunekode, regionskode eller land"),
                Felt.Noegletekst("ydelse", "Forsørgelsesydelsen"),
                Felt.Tal("fuldtidspersoner", "Dage på ydelsen / månedens dage; a-dagpenge: timer / 160,33"),
                Felt.Tal("personer", "Personer med mindst én dag på ydelsen; tom for leverede tal"),
                Felt.Tal("paabegyndte", "Forløb, der er begyndt i måneden; tom i dataenes første måned"),
                Felt.Tal("afsluttede", "Forløb, der er sluttet i måneden; tom, til der er data til at se det"),
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
                Felt.Tal("forventet", "Fuldtidspersoner: målte, og budgettet ført frem; for året gennemsnit"),
                Felt.Tal("oprindelig", "Fuldtidspersoner i budgettet; for året gennemsnit"),
                Felt.Tal("enhedsomkostning_kr", "Budgettets pris for en fuldtidsperson i et år, kr."),
                Felt.Tal("budget_kr", "Budgettets udgift i året, kr."),
                Felt.Tal("afvigelse_kr", "Forventet udgift minus budget, kr."),
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
                Felt.Tal("perioder", "Så mange af de nyeste perioder vises"),
                Felt.Tal("maalvaerdi", "Målets faste tal, eller hvor langt under landet"),
                Felt.Tal("vaerdi", "Kommunens tal"),
                Felt.Tal("landet", "Landets tal"),
                Felt.Tal("forskel", "Forskellen"),
            ],
            [new HarRaekker(), new EntydigeNoegler(), new Maanedsraekke()]
        );

    public static IReadOnlyList<Produkt> Alle { get; } = [Fuldtidspersoner, Ledelsesinformation, Resultatmaal];

    private static Felt Tekst(string navn, string beskrivelse) => new(navn, Felttype.Tekst, Noegle: false, beskrivelse);
}

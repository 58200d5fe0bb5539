using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Leveringer;

/// <summary>The registers of docs/contracts/deliveries.md that the jobsamtaler measurement reads.</summary>
public static class Registre
{
    private const string Registreret = "registreret";

    private static readonly Kolonne PersonId = new("person_id", Kolonnetype.Person);
    private static readonly Kolonne FraDag = new("fra", Kolonnetype.Dato);
    private static readonly Kolonne TilDag = new("til", Kolonnetype.Dato);
    private static readonly Kolonne TilDagAaben = new("til", Kolonnetype.Dato, Paakraevet: false);

    public static Datasaet Personer { get; } = new("personer", Leveringsart.Fuld, [PersonId, new("foedselsdato", Kolonnetype.Dato)]);

    public static Datasaet Bopael { get; } =
        new("bopael", Leveringsart.Fuld, [PersonId, new("kommunekode", Kolonnetype.Kommunekode), FraDag, TilDagAaben], "fra", "til");

    public static Datasaet Ydelser { get; } =
        new(
            "ydelser",
            Leveringsart.Maanedlig,
            [
                PersonId,
                Kode<Ydelsesart>("ydelsesart"),
                Kode<Sats>("sats", false),
                new("loentilskud", Kolonnetype.JaNej, false),
                FraDag,
                TilDag,
            ],
            "fra",
            "til",
            FletOverlap: true
        );

    public static Datasaet Dagpengeperioder { get; } =
        new(
            "dagpengeperioder",
            Leveringsart.Fuld,
            [
                PersonId,
                new("foerste_dag", Kolonnetype.Dato),
                new("sidste_dag", Kolonnetype.Dato, Paakraevet: false),
                Kode<Forsikring>("forsikring"),
            ],
            "foerste_dag",
            "sidste_dag"
        );

    public static Datasaet Dagpengeudbetalinger { get; } =
        new(
            "dagpengeudbetalinger",
            Leveringsart.Maanedlig,
            [
                PersonId,
                Kode<DagpengeArt>("art"),
                new("loentilskud", Kolonnetype.JaNej, false),
                FraDag,
                TilDag,
                new("timer", Kolonnetype.Timer),
            ],
            "fra",
            "til"
        );

    public static Datasaet Sygefravaer { get; } = new("sygefravaer", Leveringsart.Fuld, [PersonId, FraDag, TilDagAaben], "fra", "til");

    public static Datasaet Samtaler { get; } =
        new(
            "samtaler",
            Leveringsart.Maanedlig,
            [
                PersonId,
                new("dato", Kolonnetype.Dato),
                Kode<Samtaletype>("samtaletype"),
                Kode<Kontaktform>("kontaktform", false),
                Kode<AfholdtAf>("afholdt_af", false),
                new("kommunekode", Kolonnetype.Kommunekode, Paakraevet: false),
            ],
            "dato"
        );

    /// <summary>
    /// <c>registreret</c>, the day the row was registered, decides for TILBAGE13 alone (§7, D13): its registrations count one by one and are not
    /// merged. It decides nothing for the other codes, whose rows are merged whatever it is.
    /// </summary>
    public static Datasaet Fritagelser { get; } =
        new(
            "fritagelser",
            Leveringsart.Fuld,
            [
                PersonId,
                new("kode", Kolonnetype.Fritagelseskode),
                FraDag,
                TilDagAaben,
                new(Registreret, Kolonnetype.Dato, Paakraevet: false) { Optional = true },
            ],
            "fra",
            "til",
            FletOverlap: true
        )
        {
            Overlap = new([Registreret], "kode", Fritagelseskode.Tilbage13),
        };

    public static Datasaet AktiveTilbud { get; } =
        new(
            "aktive_tilbud",
            Leveringsart.Fuld,
            [PersonId, Kode<Tilbudstype>("tilbudstype"), FraDag, TilDagAaben],
            "fra",
            "til",
            FletOverlap: true
        );

    public static Datasaet Visitation { get; } =
        new(
            "visitation",
            Leveringsart.Fuld,
            [PersonId, Kode<Visitationskategori>("kategori", false), new("kontaktgruppe", Kolonnetype.Heltal, false), FraDag, TilDagAaben],
            "fra",
            "til"
        );

    public static Datasaet Henvendelser { get; } =
        new("henvendelser", Leveringsart.Fuld, [PersonId, new("dato", Kolonnetype.Dato)], "dato");

    /// <summary>In the order they are staged: what others refer to comes first.</summary>
    public static IReadOnlyList<Datasaet> Alle { get; } =
    [
        Personer,
        Bopael,
        Dagpengeperioder,
        Ydelser,
        Dagpengeudbetalinger,
        Sygefravaer,
        Samtaler,
        Fritagelser,
        AktiveTilbud,
        Visitation,
        Henvendelser,
    ];

    public static Datasaet Find(string navn) =>
        Alle.FirstOrDefault(d => d.Navn == navn)
        ?? throw new ArgumentException($"'{navn}' er ikke et datasæt; kendte: {string.Join(", ", Alle.Select(d => d.Navn))}.");

    private static Kolonne Kode<T>(string navn, bool paakraevet = true)
        where T : struct, Enum => new(navn, Kolonnetype.Kode, paakraevet, Kodeliste<T>.Ord);
}

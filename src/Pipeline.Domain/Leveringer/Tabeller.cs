namespace Pipeline.Domain.Leveringer;

/// <summary>
/// The ledger and reference datasets of docs/contracts/deliveries.md: whole tables about kommuner, jobcentre and years. No row is about a person.
/// </summary>
public static class Tabeller
{
    private static readonly Kolonne Kommunekode = new("kommunekode", Kolonnetype.Kommunekode);
    private static readonly Kolonne Beloeb = new("beloeb_1000kr", Kolonnetype.Decimaltal);
    private static readonly Kolonne Maalgruppe = Ord("maalgruppe");
    private static readonly Kolonne Ydelsesgruppe = Ord("ydelsesgruppe");
    private static readonly Kolonne Opgave = Ord("opgave");
    private static readonly Kolonne Fuldtidspersonantal = Ikkenegativ("fuldtidspersoner");

    /// <summary>Net amounts in current prices by account; a negative amount is an income or a correction and valid.</summary>
    public static Datasaet Regnskab { get; } =
        new(
            "regnskab",
            Leveringsart.Fuld,
            [
                Kommunekode,
                Aar("regnskabsaar"),
                new("dranst", Kolonnetype.Heltal) { Graenser = (1, 9) },
                new("funktion", Kolonnetype.Tekst) { Moenster = (@"[0-9]\.[0-9]{2}\.[0-9]{2}", "funktion (for eksempel 5.57.71)") },
                new("gruppering", Kolonnetype.Tekst) { Moenster = ("[0-9]{3}", "gruppering på tre cifre") },
                Beloeb,
            ]
        )
        {
            Noegle = ["kommunekode", "regnskabsaar", "dranst", "funktion", "gruppering"],
        };

    /// <summary>Signed corrections of a jobcenter's hovedkonto 6.</summary>
    public static Datasaet RegnskabKorrektioner { get; } =
        new(
            "regnskab_korrektioner",
            Leveringsart.Fuld,
            [new("jobcenter", Kolonnetype.Kommunekode), Aar("regnskabsaar"), Name("post"), Beloeb]
        )
        {
            Noegle = ["jobcenter", "regnskabsaar", "post"],
        };

    /// <summary>Price growth from the year before, in percent.</summary>
    public static Datasaet Prisudvikling { get; } =
        new(
            "prisudvikling",
            Leveringsart.Fuld,
            [
                Aar("aar"),
                new("indeks", Kolonnetype.Kode, Ord: ["satsregulering", "kommunal_pl"]),
                new("procent", Kolonnetype.Decimaltal) { Graenser = (-50, 50) },
            ]
        )
        {
            Noegle = ["aar", "indeks"],
        };

    /// <summary>Full-time persons by kommune and period, a year or a month.</summary>
    public static Datasaet Fuldtidspersoner { get; } =
        new("fuldtidspersoner", Leveringsart.Fuld, [Kommunekode, Periode, Ydelsesgruppe, Fuldtidspersonantal])
        {
            Noegle = ["kommunekode", "periode", "ydelsesgruppe"],
        };

    /// <summary>A year's work by målgruppe and opgave. Negative where it corrects another row.</summary>
    public static Datasaet Aarsvaerk { get; } =
        new("aarsvaerk", Leveringsart.Fuld, [Kommunekode, Aar("aar"), Maalgruppe, Opgave, new("aarsvaerk", Kolonnetype.Decimaltal)])
        {
            Noegle = ["kommunekode", "aar", "maalgruppe", "opgave"],
        };

    /// <summary>What a year's work costs, the same in every kommune, in kr.</summary>
    public static Datasaet Aarsvaerkspris { get; } =
        new("aarsvaerkspris", Leveringsart.Fuld, [Aar("aar"), Ikkenegativ("kr")]) { Noegle = ["aar"] };

    /// <summary>Net amounts; <c>pulje</c> = paid by a state pulje.</summary>
    public static Datasaet Konto5 { get; } =
        new("konto5", Leveringsart.Fuld, [Kommunekode, Aar("aar"), Maalgruppe, Opgave, Beloeb, new("pulje", Kolonnetype.JaNej)])
        {
            Noegle = ["kommunekode", "aar", "maalgruppe", "opgave", "pulje"],
        };

    /// <summary>How much of a redskab was used (samtaler, weeks, forløb): what an enhedspris is the price of.</summary>
    public static Datasaet Indsatsvolumen { get; } =
        new("indsatsvolumen", Leveringsart.Fuld, [Kommunekode, Aar("aar"), Maalgruppe, Opgave, Ikkenegativ("volumen")])
        {
            Noegle = ["kommunekode", "aar", "maalgruppe", "opgave"],
        };

    /// <summary>Kvalitetsindikatorer by målgruppe: percent, years or samtaler by quarter, as the indicator says.</summary>
    public static Datasaet Kvalitetsindikatorer { get; } =
        new(
            "kvalitetsindikatorer",
            Leveringsart.Fuld,
            [Kommunekode, Aar("aar"), Maalgruppe, Ord("indikator"), new("vaerdi", Kolonnetype.Decimaltal)]
        )
        {
            Noegle = ["kommunekode", "aar", "maalgruppe", "indikator"],
        };

    public static Datasaet Budget { get; } =
        new(
            "budget",
            Leveringsart.Fuld,
            [
                Kommunekode,
                Aar("aar"),
                new("maaned", Kolonnetype.Heltal) { Graenser = (1, 12) },
                Ydelsesgruppe,
                Fuldtidspersonantal,
                new("enhedsomkostning_kr", Kolonnetype.Decimaltal, Paakraevet: false),
            ]
        )
        {
            Noegle = ["kommunekode", "aar", "maaned", "ydelsesgruppe"],
        };

    /// <summary>What is known of the kommuner, by validity. <c>rammevilkaar</c> is a rank (1 = hardest) and the value it ranks.</summary>
    public static Datasaet Kommuner { get; } =
        new(
            "kommuner",
            Leveringsart.Fuld,
            [
                Kommunekode,
                Name("navn"),
                new("region", Kolonnetype.Kommunekode),
                new("jobcenter", Kolonnetype.Kommunekode),
                new("folketal", Kolonnetype.Antal, Paakraevet: false),
                new("folketal_18_66", Kolonnetype.Antal, Paakraevet: false),
                new("folketal_17_64", Kolonnetype.Antal, Paakraevet: false),
                new("rammevilkaar_rang", Kolonnetype.Heltal, Paakraevet: false),
                new("rammevilkaar_vaerdi", Kolonnetype.Decimaltal, Paakraevet: false),
                new("oekonomisk_pres", Kolonnetype.Decimaltal, Paakraevet: false),
                new("gyldig_fra", Kolonnetype.Dato),
                new("gyldig_til", Kolonnetype.Dato, Paakraevet: false),
            ],
            "gyldig_fra",
            "gyldig_til"
        )
        {
            Noegle = ["kommunekode", "gyldig_fra"],
        };

    /// <summary>Published figures for goals that no register gives.</summary>
    public static Datasaet Maaltal { get; } =
        new(
            "maaltal",
            Leveringsart.Fuld,
            [
                Kommunekode,
                new("maal_nr", Kolonnetype.Tekst) { Moenster = ("[0-9]{1,2}[a-z]?", "målnummer (for eksempel 5b)") },
                Periode,
                new("vaerdi", Kolonnetype.Decimaltal),
                new("landet", Kolonnetype.Decimaltal, Paakraevet: false),
            ]
        )
        {
            Noegle = ["kommunekode", "maal_nr", "periode"],
        };

    public static IReadOnlyList<Datasaet> Alle { get; } =
    [
        Kommuner,
        Regnskab,
        RegnskabKorrektioner,
        Prisudvikling,
        Fuldtidspersoner,
        Aarsvaerk,
        Aarsvaerkspris,
        Konto5,
        Indsatsvolumen,
        Kvalitetsindikatorer,
        Budget,
        Maaltal,
    ];

    private static Kolonne Periode =>
        new("periode", Kolonnetype.Tekst) { Moenster = ("[0-9]{4}(-(0[1-9]|1[0-2]))?", "periode (ÅÅÅÅ eller ÅÅÅÅ-MM)") };

    private static Kolonne Aar(string navn) => new(navn, Kolonnetype.Heltal) { Graenser = (1970, 2100) };

    private static Kolonne Ord(string navn) => new(navn, Kolonnetype.Tekst) { Moenster = ("[a-z_]+", "kode (små bogstaver a–z og _)") };

    /// <summary>A name as people write it: letters, and no digit that could be of a person's id.</summary>
    private static Kolonne Name(string navn) =>
        new(navn, Kolonnetype.Tekst) { Moenster = (@"[\p{L}_][\p{L}_ .,'/&()-]*", "navn (bogstaver, mellemrum, bindestreg og _)") };

    private static Kolonne Ikkenegativ(string navn) => new(navn, Kolonnetype.Decimaltal) { Graenser = (0, int.MaxValue) };
}

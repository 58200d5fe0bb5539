using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Udskrift;
using static Pipeline.Measure.Dream.Udskrift.Dreamkolonne;

namespace Pipeline.Measure.Dream.Udskrift;

/// <summary>The columns of the tables of forløb.</summary>
internal static class Forloebskolonner
{
    public static IReadOnlyList<Kolonne<Forloebsraekke>> Ledighedsforloeb { get; } =
    [
        Tekst((in Forloebsraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Forloebsraekke r) => Dreamnoegle.Tekst(r.Maalgruppe), "maalgruppe"),
        Tekst((in Forloebsraekke r) => Dreamnoegle.Tekst(r.Aarsag), "afslutningsaarsag"),
        Antal((in Forloebsraekke r) => r.Antal, "forloeb"),
        Tal((in Forloebsraekke r) => r.Andel, "andel"),
        Tal((in Forloebsraekke r) => r.Laengde, "laengde"),
        Tal((in Forloebsraekke r) => r.Spredning, "spredning"),
        Tal((in Forloebsraekke r) => r.Personer, "personer"),
    ];

    public static IReadOnlyList<Kolonne<Afgangsraekke>> Afgang { get; } =
    [
        Tekst((in Afgangsraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Afgangsraekke r) => Kodeliste<Maalgruppe>.Tekst(r.Maalgruppe), "maalgruppe"),
        Tekst((in Afgangsraekke r) => Dreamnoegle.Cifre(r.Startaar, 4), "startaar"),
        Tekst((in Afgangsraekke r) => r.Aarsag, "afslutningsaarsag"),
        Antal((in Afgangsraekke r) => r.Antal, "forloeb"),
        Tal((in Afgangsraekke r) => r.Andel, "andel"),
        Antal((in Afgangsraekke r) => r.IndenLoft, "inden_loft"),
        Antal((in Afgangsraekke r) => r.Laengde1, "laengde_1"),
        Antal((in Afgangsraekke r) => r.Laengde2, "laengde_2_6"),
        Antal((in Afgangsraekke r) => r.Laengde3, "laengde_7_12"),
        Antal((in Afgangsraekke r) => r.Laengde4, "laengde_over_12"),
        Tal((in Afgangsraekke r) => Andel(r.Laengde1, r.IndenLoft), "andel_1"),
        Tal((in Afgangsraekke r) => Andel(r.Laengde2, r.IndenLoft), "andel_2_6"),
        Tal((in Afgangsraekke r) => Andel(r.Laengde3, r.IndenLoft), "andel_7_12"),
        Tal((in Afgangsraekke r) => Andel(r.Laengde4, r.IndenLoft), "andel_over_12"),
    ];

    public static IReadOnlyList<Kolonne<Incidensraekke>> Incidens { get; } =
    [
        Tekst((in Incidensraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Incidensraekke r) => Kodeliste<Maalgruppe>.Tekst(r.Maalgruppe), "maalgruppe"),
        Tekst((in Incidensraekke r) => r.Stoerrelse is { } s ? Dreamnoegle.Cifre(s, 1) : Dreamnoegle.Alle, "stoerrelse"),
        Tekst((in Incidensraekke r) => Kodeliste<Afslutningsaarsag>.Tekst(r.Aarsag), "afslutningsaarsag"),
        Tekst((in Incidensraekke r) => Dreamnoegle.Cifre(r.Laengde, 3), "laengde"),
        Antal((in Incidensraekke r) => r.Punkt.IRisiko, "i_risiko"),
        Antal((in Incidensraekke r) => r.Punkt.Afgange, "afgange"),
        Tal((in Incidensraekke r) => 100 * r.Punkt.Incidens, "incidens"),
        Tal((in Incidensraekke r) => 100 * r.Punkt.Nedre, "nedre"),
        Tal((in Incidensraekke r) => 100 * r.Punkt.Oevre, "oevre"),
        Tal((in Incidensraekke r) => 100 * r.Punkt.Overlevelse, "overlevelse"),
    ];

    private static double? Andel(long del, long hele) => hele == 0 ? null : 100.0 * del / hele;
}

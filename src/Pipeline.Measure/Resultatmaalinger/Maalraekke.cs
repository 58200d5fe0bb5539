using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Resultatmaalinger;

/// <summary>A kommune's figure for a goal in a period.</summary>
/// <param name="Maaned">As of which delivery.</param>
/// <param name="Omraade">Kommunekode.</param>
/// <param name="Periode"><c>YYYY-MM</c>; a quarter is its last month. Empty where nothing is delivered for the goal.</param>
public readonly record struct Maalraekke(
    Maaned Maaned,
    string Omraade,
    Resultatmaal Maal,
    string Periode,
    decimal? Vaerdi,
    decimal? Landet
);

/// <summary>The columns of <c>mart.resultatmaal</c>. The goal's words stand in the row: they are of the year and may change.</summary>
internal static class Maalkolonner
{
    public static IReadOnlyList<Kolonne<Maalraekke>> Alle { get; } =
    [
        Tekst("maaned", (in Maalraekke r) => r.Maaned.ToString()),
        Tekst("omraade", (in Maalraekke r) => r.Omraade),
        Tekst("maal_nr", (in Maalraekke r) => r.Maal.Nr),
        Tekst("periode", (in Maalraekke r) => r.Periode),
        Tekst("fokusomraade", (in Maalraekke r) => r.Maal.Fokusomraade),
        Tekst("maal", (in Maalraekke r) => r.Maal.Tekst),
        Tekst("periodeart", (in Maalraekke r) => Kodeliste<Maalperiode>.Tekst(r.Maal.Periode)),
        Tekst("enhed", (in Maalraekke r) => Kodeliste<Maalenhed>.Tekst(r.Maal.Enhed)),
        Tekst("maaltype", (in Maalraekke r) => Kodeliste<Maaltype>.Tekst(r.Maal.Type)),
        Tekst("forskelsart", (in Maalraekke r) => Kodeliste<Forskelsart>.Tekst(r.Maal.Forskel)),
        Tekst("kilde", (in Maalraekke r) => Kodeliste<Maalkilde>.Tekst(r.Maal.Kilde)),
        Tekst("status", (in Maalraekke r) => Kodeliste<Maalstatus>.Tekst(r.Maal.Status(r.Vaerdi, r.Landet))),
        Tal("perioder", (in Maalraekke r) => r.Maal.Perioder),
        Tal("maalvaerdi", (in Maalraekke r) => (double?)r.Maal.Vaerdi),
        Tal("vaerdi", (in Maalraekke r) => (double?)r.Vaerdi),
        Tal("landet", (in Maalraekke r) => (double?)r.Landet),
        Tal("forskel", (in Maalraekke r) => (double?)r.Maal.Forskellen(r.Vaerdi, r.Landet)),
    ];

    private static Tekstkolonne<Maalraekke> Tekst(string navn, Vaerdi<Maalraekke, string> vaerdi) => new(navn, vaerdi);

    private static Talkolonne<Maalraekke> Tal(string navn, Vaerdi<Maalraekke, double?> vaerdi) => new(navn, vaerdi);
}

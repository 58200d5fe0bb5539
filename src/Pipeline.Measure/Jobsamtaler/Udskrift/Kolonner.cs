using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Jobsamtaler.Udskrift;

/// <summary>The columns that the measurement decides of each product's table.</summary>
internal static class Kolonner
{
    private const string Alle = "alle";

    public static IReadOnlyList<Kolonne<Celle>> Jobsamtaler { get; } =
    [
        .. Noegler(),
        Antal("samtaler_0", (in Celle c) => c.Samtaler0),
        Antal("samtaler_1", (in Celle c) => c.Samtaler1),
        Antal("samtaler_2", (in Celle c) => c.Samtaler2),
        Antal("samtaler_3", (in Celle c) => c.Samtaler3),
        Antal("samtaler_4", (in Celle c) => c.Samtaler4),
        Antal("samtaler_5plus", (in Celle c) => c.Samtaler5Plus),
        Antal("personer", (in Celle c) => c.Personer),
        Antal("faerre_end_4", (in Celle c) => c.FaerreEnd4),
        Tal("andel_faerre_end_4", (in Celle c) => c.AndelFaerreEnd4),
        Antal("fritagne", (in Celle c) => c.Fritagne),
    ];

    public static IReadOnlyList<Kolonne<Celle>> AktiveTilbud { get; } =
    [
        .. Noegler(),
        Antal("tilbud_0", (in Celle c) => c.Tilbud0),
        Antal("tilbud_1plus", (in Celle c) => c.Tilbud1Plus),
        Antal("personer", (in Celle c) => c.Personer),
        Tal("andel_uden_tilbud", (in Celle c) => c.AndelUdenTilbud),
        Antal("fritagne", (in Celle c) => c.Fritagne),
    ];

    public static IReadOnlyList<Kolonne<Tilsynsraekke>> SkaerpetTilsyn { get; } =
    [
        new Tekstkolonne<Tilsynsraekke>("maaned", (in Tilsynsraekke r) => r.Maaned.ToString()),
        new Tekstkolonne<Tilsynsraekke>("omraade", (in Tilsynsraekke r) => r.Omraade),
        new Talkolonne<Tilsynsraekke>("andel_samtaler", (in Tilsynsraekke r) => r.AndelSamtaler),
        new Talkolonne<Tilsynsraekke>("rank", (in Tilsynsraekke r) => r.Rank),
    ];

    private static IEnumerable<Kolonne<Celle>> Noegler() =>
        [
            new Tekstkolonne<Celle>("maaned", (in Celle c) => c.Maaned.ToString()),
            new Tekstkolonne<Celle>("omraadetype", (in Celle c) => Kodeliste<Omraadetype>.Tekst(c.Omraadetype)),
            new Tekstkolonne<Celle>("omraade", (in Celle c) => c.Omraade),
            new Tekstkolonne<Celle>("ydelsesgruppe", (in Celle c) => c.Gruppe is { } g ? Kodeliste<Ydelsesgruppe>.Tekst(g) : Alle),
            new Tekstkolonne<Celle>("sats", (in Celle c) => c.Sats is { } s ? Kodeliste<Sats>.Tekst(s) : Alle),
            new Tekstkolonne<Celle>("varighed", (in Celle c) => c.Varighed),
        ];

    private static Antalskolonne<Celle> Antal(string navn, Vaerdi<Celle, int> vaerdi) => new(navn, vaerdi);

    private static Talkolonne<Celle> Tal(string navn, Vaerdi<Celle, double?> vaerdi) => new(navn, vaerdi);
}

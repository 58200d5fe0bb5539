using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Leveringer;

/// <summary>
/// The Ydelsesrefusion file (docs/contracts/deliveries.md): what a kommune pays and gets back, a row per person, week and ydelse. A month's file is
/// that month's settlement and corrects earlier weeks by rows of its own, also negative ones: the figure of a week is the sum over all files.
/// </summary>
public static class Refusion
{
    /// <summary>The number of a ydelse whose rows are left out, instead of a <see cref="Refusionsydelse"/>.</summary>
    public const int Udelades = -1;

    public const string Uge = "Uge";
    public const string Ydelse = "Ydelse";
    public const string Kommunenavn = "Finansiering Kommunenavn";

    /// <summary>Staged in øre. A row with 0 in all three says nothing and is left out.</summary>
    public static IReadOnlyList<string> Beloeb { get; } = ["Beregnet udbetalingsbeløb", "Refusionsbeløb", "Medfinansieringsbeløb"];

    /// <summary>
    /// <c>Uge</c> is the week's Monday, <c>Ydelse</c> a <see cref="Refusionsydelse"/>, the kommune its code, or null where the file names none (decision 0037); rates are staged in hundredths of a
    /// percent. Monthly by the file and not by its rows: they may lie in any week.
    /// </summary>
    public static Datasaet Ydelsesrefusion { get; } =
        new(
            "ydelsesrefusion",
            Leveringsart.Maanedlig,
            [
                new(Uge, Kolonnetype.Dato),
                new("CPR nummer", Kolonnetype.Person),
                new(Ydelse, Kolonnetype.Opslag),
                new(Kommunenavn, Kolonnetype.Opslag, Paakraevet: false),
                new(Beloeb[0], Kolonnetype.Kroner),
                new("Refusionssats", Kolonnetype.Procent, Paakraevet: false),
                new(Beloeb[1], Kolonnetype.Kroner),
                new("Medfinansieringssats", Kolonnetype.Procent, Paakraevet: false),
                new(Beloeb[2], Kolonnetype.Kroner),
            ]
        );
}

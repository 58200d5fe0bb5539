using Pipeline.Definitions.Laesning;

namespace Pipeline.Definitions.Decisions;

/// <summary>The decisions of a measurement that have moved: <c>beslutninger.csv</c> in its folder, in the order of the file.</summary>
public static class MovedDecisions
{
    /// <param name="folder">That of the product whose rules it is; without the file none has moved.</param>
    /// <exception cref="Domain.PipelineFejl">A row is wrong; names file, line and column.</exception>
    public static IReadOnlyList<MovedDecision> Read(string folder)
    {
        var file = Path.Combine(folder, "beslutninger.csv");
        return File.Exists(file)
            ?
            [
                .. Csvfil
                    .Laes(file, "beslutning", "flyttet_i", "regelsaet_fra", "maaned_fra", "maaned_til", "ydelsesgrupper", "tekst")
                    .Raekker.Select(Decision),
            ]
            : [];
    }

    private static MovedDecision Decision(Csvraekke row) =>
        new(
            row["beslutning"].Tekst,
            Version.TryParse(row["flyttet_i"].Tekst, out var movedIn)
                ? movedIn
                : throw row["flyttet_i"]
                    .Sted.Fejl($"'{row["flyttet_i"].Tekst}' er ikke en version af programmet; skriv for eksempel 0.2.0."),
            row.Valgfri("regelsaet_fra")?.Tekst,
            row.Valgfri("maaned_fra")?.Maaned(),
            row.Valgfri("maaned_til")?.Maaned(),
            row["ydelsesgrupper"].Tekst,
            row["tekst"].Tekst
        );
}

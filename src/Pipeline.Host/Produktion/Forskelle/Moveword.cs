using Pipeline.Publish.Forskelle;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>The word of the CSV file for what became of a row.</summary>
internal static class Moveword
{
    public static string Af(MoveKind kind) =>
        kind switch
        {
            MoveKind.Moved => "flyttet",
            MoveKind.Changed => "aendret",
            MoveKind.Appeared => "ny",
            _ => "forsvundet",
        };
}

using Pipeline.Domain;

namespace Pipeline.Definitions.Laesning;

/// <summary>Where a value stands, so that an error can point at it.</summary>
/// <param name="Fil">The file as the reader of the error knows it, for example <c>regler/1.75.yaml</c>.</param>
/// <param name="Linje">1 is the first line.</param>
/// <param name="Noegle">Dotted path of keys, or the column of a CSV file; empty for the whole file.</param>
internal sealed record Sted(string Fil, int Linje, string Noegle)
{
    public Sted Under(string noegle) => this with { Noegle = Noegle.Length == 0 ? noegle : $"{Noegle}.{noegle}" };

    /// <param name="besked">Continues the sentence after the place and ends with a full stop.</param>
    public PipelineFejl Fejl(string besked, Exception? aarsag = null) =>
        new(
            Noegle.Length == 0 ? $"{Fil}, linje {Linje}: {besked}" : $"{Fil}, linje {Linje}, {Noegle}: {besked}",
            Afslutning.ForkertBrug,
            aarsag
        );
}

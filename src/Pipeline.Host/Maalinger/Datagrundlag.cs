using Pipeline.Domain.Kalender;
using Pipeline.Lake.Staged;

namespace Pipeline.Host.Maalinger;

/// <summary>What there is to measure from, the product's own datasets alone.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Leveringer">The deliveries in force, by dataset and month.</param>
/// <param name="Stand">What is staged of them; null when a plan asks and they are not staged yet.</param>
internal sealed record Datagrundlag(string Data, IReadOnlyCollection<(string Datasaet, Maaned Maaned)> Leveringer, StagedSnapshot? Stand)
{
    public static Datagrundlag Af(string data, StagedSnapshot stand) =>
        new(data, [.. stand.Dele.Select(d => (d.Datasaet, d.Levering))], stand);
}

using Pipeline.Publish.Rapporter.Benchmark;
using Pipeline.Publish.Rapporter.Dream;

namespace Pipeline.Publish.Rapporter;

/// <summary>The reports that can be made, in the order of the help.</summary>
public static class Rapportliste
{
    public static IReadOnlyList<IRapport> Alle { get; } = [new DreamRapport(), new BenchmarkRapport()];
}

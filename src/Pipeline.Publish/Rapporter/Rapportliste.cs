using Pipeline.Publish.Rapporter.Benchmark;
using Pipeline.Publish.Rapporter.Dream;
using Pipeline.Publish.Rapporter.Ledelse;

namespace Pipeline.Publish.Rapporter;

/// <summary>The reports that can be made, in the order of the help.</summary>
public static class Rapportliste
{
    public static IReadOnlyList<IRapport> Alle { get; } =
    [new Ledelsesrapport(), new Maalrapport(), new BenchmarkRapport(), new DreamRapport()];
}

using Pipeline.Definitions.Produkter;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The definitions as they were when the process started.</summary>
internal sealed class Produktvalgte(IReadOnlyList<Definition> definitioner)
{
    public IReadOnlyList<Definition> Alle => definitioner;

    /// <summary>The products that a measurement gives.</summary>
    public IReadOnlyList<string> Af(string maaling) => [.. definitioner.Where(d => d.MaalesMed == maaling).Select(d => d.Navn)];
}

using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// A version's rows as the warehouse takes them in. A month's rows are those of the published file, which are those of the manifest or else an error.
/// </summary>
/// <param name="Laes">A month's rows, all of them.</param>
/// <param name="LaesBidvis">A month's rows handed over chunk by chunk. May be asked by several threads, each with a reader of its own.</param>
/// <param name="Indsat">Told when a month's rows are written; by one thread at a time.</param>
public sealed record Versionsindhold(
    Produkt Produkt,
    Manifest Manifest,
    Func<Maanedsfil, UdgivetMaaned, Maanedstabel> Laes,
    Action<Maanedsfil, UdgivetMaaned, Action<LakeChunk>> LaesBidvis,
    Action Indsat
)
{
    /// <summary>Month by month, each read when it is asked for.</summary>
    public IEnumerable<Maanedstabel> Laest(CancellationToken token)
    {
        using var filer = new Maanedsfil();
        foreach (var udgivet in Manifest.Maaneder)
        {
            token.ThrowIfCancellationRequested();
            yield return Laes(filer, udgivet);
        }
    }
}

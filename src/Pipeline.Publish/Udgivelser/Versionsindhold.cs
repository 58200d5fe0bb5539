using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A version's rows as the warehouse takes them in.</summary>
/// <param name="Laes">A month's rows from the published file, which are those of the manifest or else an error.</param>
/// <param name="Indsat">Told when a month's rows are written; by one thread at a time.</param>
public sealed record Versionsindhold(Produkt Produkt, Manifest Manifest, Func<Maanedsfil, UdgivetMaaned, Maanedstabel> Laes, Action Indsat)
{
    /// <summary>Month by month, in the order given, each read when it is asked for. May be asked by several threads, each for its own months.</summary>
    public IEnumerable<Maanedstabel> Laest(IReadOnlyList<UdgivetMaaned> maaneder, CancellationToken token)
    {
        using var filer = new Maanedsfil();
        foreach (var udgivet in maaneder)
        {
            token.ThrowIfCancellationRequested();
            yield return Laes(filer, udgivet);
        }
    }
}

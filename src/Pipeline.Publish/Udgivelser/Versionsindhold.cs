using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A version's rows as the warehouse takes them in.</summary>
/// <param name="Laes">A month's rows from the published file, which are those of the manifest or else an error.</param>
/// <param name="Indsat">Told when a month's rows are written.</param>
public sealed record Versionsindhold(Produkt Produkt, Manifest Manifest, Func<UdgivetMaaned, Maanedstabel> Laes, Action Indsat)
{
    /// <summary>Month by month, oldest first, each read when it is asked for.</summary>
    public IEnumerable<Maanedstabel> Maaneder(CancellationToken token)
    {
        foreach (var udgivet in Manifest.Maaneder)
        {
            token.ThrowIfCancellationRequested();
            yield return Laes(udgivet);
        }
    }
}

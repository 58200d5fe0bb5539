using Pipeline.Domain;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What everyone may see: the products that are shown outside, and from how many persons a count of theirs is.</summary>
/// <param name="graenser">By product, each oldest first.</param>
public sealed class Offentligprofil(IReadOnlyDictionary<string, IReadOnlyList<Offentlighedsgraense>> graenser)
{
    /// <summary>Null: the product is shown to nobody outside.</summary>
    public Offentlighed? Find(string produkt) =>
        graenser.GetValueOrDefault(produkt) is { Count: > 0 } egne && Offentlighedsliste.Find(produkt) is { } offentlighed
            ? offentlighed with
            {
                Graenser = egne,
            }
            : null;

    /// <exception cref="PipelineFejl">The product has no public edition (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public Offentlighed Kraev(string produkt) =>
        Find(produkt)
        ?? throw new PipelineFejl(
            $"'{produkt}' har ingen offentlig udgave; det har {string.Join(", ", graenser.Keys.Order(StringComparer.Ordinal))}. Brug --profil intern.",
            Afslutning.ForkertBrug
        );
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;

namespace Pipeline.Host.Produktion;

/// <summary>The products that a run can measure now, each with its whole months, and what waits.</summary>
/// <param name="Products">Those with something to measure.</param>
/// <param name="Waiting">A sentence in Danish for each group of products and what they wait for.</param>
internal sealed record MeasurableProducts(IReadOnlyList<Produktmappe> Products, IReadOnlyList<string> Waiting)
{
    /// <summary>
    /// Of months that were asked for every one must have been delivered. Otherwise whole months are measured, and a product without any is left out as
    /// long as another has some, or it was asked for by name.
    /// </summary>
    /// <exception cref="Domain.PipelineFejl">Names what is missing.</exception>
    public static MeasurableProducts Of(
        IReadOnlyList<Produktmappe> products,
        Koerselsvalg choice,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> deliveries
    )
    {
        if (choice.Fra is not null || choice.Til is not null)
        {
            foreach (var product in products)
            {
                Maaneder.Kraev(product, choice.Fra, choice.Til, deliveries);
            }

            return new(products, []);
        }

        var coverage = products.Select(p => Coverage.Of(p, deliveries)).ToList();
        foreach (var none in coverage.Where(c => !c.IsMeasurable && (choice.Navngivne || !coverage.Exists(o => o.IsMeasurable))))
        {
            Maaneder.Kraev(none.Product, fra: null, til: null, deliveries);
        }

        return new(
            [.. coverage.Where(c => c.IsMeasurable).Select(c => c.Product)],
            [
                .. coverage
                    .Where(c => c.Waiting is not null)
                    .GroupBy(c => (c.Waiting, c.IsMeasurable))
                    .Select(g =>
                        $"{string.Join(", ", g.Select(c => c.Product.Definition.Navn))}: {g.Key.Waiting}. "
                        + (g.Key.IsMeasurable ? "De hele måneder måles." : "Intet måles, før de er der.")
                    ),
            ]
        );
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Host.Produktion;

/// <summary>
/// Which deliveries are staged: those of months that are whole for a product that reads them. The newest full dataset therefore wins only from a month
/// that is whole for somebody; when there is none such, the newest there is.
/// </summary>
internal sealed class DeliverySelection
{
    private readonly IReadOnlyCollection<(string Datasaet, Maaned Maaned)> _deliveries;
    private readonly HashSet<(string Datasaet, Maaned Maaned)> _used;
    private readonly List<Coverage> _coverage;

    /// <param name="products">Every product there is: what is staged is the same whichever of them a run measures.</param>
    /// <param name="from">First month asked for; null = none.</param>
    /// <param name="to">Last month asked for, included; null = none.</param>
    public DeliverySelection(
        IReadOnlyList<Produktmappe> products,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> deliveries,
        Maaned? from,
        Maaned? to
    )
    {
        _deliveries = WithoutPersons(deliveries);
        _coverage = [.. products.DistinctBy(p => p.Definition.MaalesMed).Select(p => Coverage.Of(p, _deliveries))];
        _used = [.. _deliveries.GroupBy(d => d.Datasaet).SelectMany(g => Used(g.Key, [.. g], from, to))];
    }

    /// <summary>What products can be measured from.</summary>
    public IReadOnlyCollection<(string Datasaet, Maaned Maaned)> Deliveries => _deliveries;

    public bool IsUsed(string dataset, Maaned month) => _used.Contains((dataset, month));

    private IEnumerable<(string, Maaned)> Used(string dataset, IReadOnlyList<(string, Maaned Maaned)> deliveries, Maaned? from, Maaned? to)
    {
        var readers = _coverage.Where(c => c.IsMeasurable && Maaneder.Datasaet(c.Product).Contains(dataset)).ToList();
        var bounded = readers.Where(c => !c.IsUnbounded).ToList();
        // Months that were asked for are measured from all there is when they are not among the whole ones.
        if (bounded.Count == 0 || bounded.Exists(c => !c.Contains(from, to)))
        {
            return deliveries;
        }

        var used = deliveries.Where(d => readers.Exists(c => IsWhole(c, d.Maaned))).ToList();
        return used.Count > 0 ? used : deliveries;
    }

    /// <summary>A product without monthly datasets takes what is delivered up to the newest delivery of what it is measured only with.</summary>
    private bool IsWhole(Coverage reader, Maaned month) =>
        reader.IsUnbounded
            ? reader.Product.Definition.KunMed is { Count: > 0 } main
                && main.All(m => _deliveries.Any(d => d.Datasaet == m.Navn && d.Maaned >= month))
            : reader.Contains(month);

    /// <summary>Rows of persons wait for the register of persons; tables need none.</summary>
    private static IReadOnlyCollection<(string Datasaet, Maaned Maaned)> WithoutPersons(
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> deliveries
    )
    {
        if (deliveries.Any(d => d.Datasaet == Registre.Personer.Navn))
        {
            return deliveries;
        }

        var ofPersons = Datasaetliste.Alle.Where(d => d.HarPerson).Select(d => d.Navn).ToHashSet(StringComparer.Ordinal);
        var tables = deliveries.Where(d => !ofPersons.Contains(d.Datasaet)).ToList();
        return tables.Count > 0 ? tables : deliveries;
    }
}

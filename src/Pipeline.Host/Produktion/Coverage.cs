using System.Collections.Frozen;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Host.Maalinger;
using Pipeline.Lake.Staged;
using Pipeline.Stage;

namespace Pipeline.Host.Produktion;

/// <summary>
/// The whole months of a product: from the first that every dataset it needs each month was delivered for, up to the first that lacks one. What was
/// delivered for other months waits and plays no part, so that a half month neither stands in the figures nor moves those of the months before it.
/// </summary>
internal sealed class Coverage
{
    private readonly FrozenSet<string> _monthly;

    private Coverage(Produktmappe product, IEnumerable<string> monthly)
    {
        Product = product;
        _monthly = monthly.ToFrozenSet(StringComparer.Ordinal);
    }

    public Produktmappe Product { get; }

    /// <summary>The first whole month; null when there is none, or when no dataset is needed each month.</summary>
    public Maaned? First { get; private init; }

    /// <summary>The last whole month, included; null as <see cref="First"/> is.</summary>
    public Maaned? Last { get; private init; }

    /// <summary>No dataset is needed each month: all that was delivered counts.</summary>
    public bool IsUnbounded => IsMeasurable && First is null;

    /// <summary>There is something to measure.</summary>
    public bool IsMeasurable { get; private init; }

    /// <summary>Which months wait for which deliveries, in Danish; null when nothing waits.</summary>
    public string? Waiting { get; private init; }

    public static Coverage Of(Produktmappe product, IReadOnlyCollection<(string Datasaet, Maaned Maaned)> deliveries)
    {
        var own = Maaneder.Egne(product, deliveries);
        var required = product.Definition.Datasaet.Where(d => d.Paakraevet).Select(d => d.Datasaet).ToList();
        var mandatory = required.Where(d => d.Art == Leveringsart.Maanedlig).ToList();
        var monthly = product.Definition.Datasaet.Select(d => d.Datasaet).Where(d => d.Art == Leveringsart.Maanedlig).Select(d => d.Navn);
        var delivered = own.Select(d => d.Datasaet).ToHashSet(StringComparer.Ordinal);
        var never = required.Where(d => !delivered.Contains(d.Navn)).ToList();
        if (never.Count > 0)
        {
            return new(product, monthly) { Waiting = $"venter på {string.Join(", ", never.Select(d => d.Navn))}, som ikke er leveret" };
        }

        // A dataset that the product can do without, but that is once delivered, is missed where it stops.
        var expected = product
            .Definition.Datasaet.Where(d => d.HverMaaned && delivered.Contains(d.Datasaet.Navn))
            .Select(d => d.Datasaet)
            .Concat(mandatory)
            .ToList();
        if (expected.Count == 0)
        {
            return new(product, monthly) { IsMeasurable = true };
        }

        var months = expected.ToDictionary(d => d, d => own.Where(o => o.Datasaet == d.Navn).Select(o => o.Maaned).ToHashSet());
        var first = months.Values.Min(m => m.Min());
        var last = mandatory.Count > 0 ? own.Max(d => d.Maaned) : months.Values.Max(m => m.Max());
        var all = Maaned.Fra(first, last).ToList();
        var whole = all.SkipWhile(m => !IsWhole(m)).TakeWhile(IsWhole).ToList();
        var waits = all.Except(whole).ToList();
        return new(product, monthly)
        {
            First = whole.Count == 0 ? null : whole[0],
            Last = whole.Count == 0 ? null : whole[^1],
            IsMeasurable = whole.Count > 0,
            Waiting = waits.Count == 0 ? null : Sentence(waits),
        };

        bool Has(Datasaet dataset, Maaned month) =>
            months[dataset].Contains(month) || (!mandatory.Contains(dataset) && month < months[dataset].Min());

        bool IsWhole(Maaned month) => expected.TrueForAll(d => Has(d, month));

        string Sentence(List<Maaned> waits)
        {
            var lacks = expected
                .Select(d => (Dataset: d.Navn, Months: waits.Where(m => !Has(d, m)).ToList()))
                .Where(l => l.Months.Count > 0)
                .Select(l => $"{l.Dataset} for {ManglendeLeveringer.Perioder(l.Months)}");
            return $"{ManglendeLeveringer.Perioder(waits)} venter på {string.Join("; ", lacks)}";
        }
    }

    public bool Contains(Maaned month) => IsUnbounded || (IsMeasurable && month >= First && month <= Last);

    /// <summary>Whether all of the months asked for are whole, so that the others need not be looked at; an end that was not asked for is.</summary>
    public bool Contains(Maaned? from, Maaned? to) => !(from is { } f && !Contains(f)) && !(to is { } t && !Contains(t));

    /// <summary>The product's own deliveries without those of months that wait.</summary>
    public IReadOnlyCollection<(string Datasaet, Maaned Maaned)> Trim(IReadOnlyCollection<(string Datasaet, Maaned Maaned)> deliveries) =>
        [.. Maaneder.Egne(Product, deliveries).Where(d => !_monthly.Contains(d.Datasaet) || Contains(d.Maaned))];

    /// <summary>The product's own staged parts without those of months that wait; the end of the data is the last whole month's.</summary>
    public StagedSnapshot Trim(StagedSnapshot staged)
    {
        var own = staged.Af(Maaneder.Datasaet(Product));
        return IsUnbounded || !IsMeasurable
            ? own
            : own with
            {
                Dele = [.. own.Dele.Where(d => d.Maaned is not { } month || Contains(month))],
                NyesteLevering = Last!.Value,
            };
    }

    /// <summary>What is staged for the months asked for: of whole months when they are, else all there is.</summary>
    public static StagedSnapshot Trim(Produktmappe product, StagedSnapshot staged, Maaned? from, Maaned? to)
    {
        var own = staged.Af(Maaneder.Datasaet(product));
        var coverage = Of(product, Datagrundlag.Af("", own).Leveringer);
        return coverage.Contains(from, to) ? coverage.Trim(own) : own;
    }
}

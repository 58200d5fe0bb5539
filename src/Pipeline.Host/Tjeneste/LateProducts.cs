using Pipeline.Definitions.Produkter;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Tjeneste;

/// <summary>The products whose next month the calendar expected before today.</summary>
internal sealed class LateProducts(IVarehus warehouse, PublicationCalendar calendar, TimeProvider clock)
{
    /// <summary>One for each, in Danish.</summary>
    public IReadOnlyList<string> Sentences()
    {
        var now = clock.GetUtcNow();
        return
        [
            .. Status
                .Laes(warehouse, koersler: 1)
                .Produkter.Select(p => (p.Produkt, Expected: calendar.Of(p.Produkt, now) is var (d, t) ? Expectation.Of(p, d, t) : null))
                .Where(p => p.Expected is { IsLate: true })
                .Select(p => $"{p.Produkt}: {p.Expected!.Sentence()}."),
        ];
    }
}

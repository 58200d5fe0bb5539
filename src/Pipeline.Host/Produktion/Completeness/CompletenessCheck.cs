using Pipeline.Definitions.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>
/// Holds the amounts of deliveries against those of the months around them, before anything is measured of them. Only counts are looked at. Why the limits are
/// what they are: docs/decisions/0041-complete-deliveries.md.
/// </summary>
internal sealed class CompletenessCheck(IReadOnlyList<CompletenessLimit> limits)
{
    internal const int MonthsLookedAt = 3;

    /// <summary>What of the deliveries holds too little, by dataset and month.</summary>
    /// <param name="parts">All that the measurement reads.</param>
    /// <param name="isJudged">Those that the figures in force are measured of were judged before.</param>
    /// <param name="before">What was delivered before in a part's place: of the same month, or of a dataset that is whole each time; null: nothing.</param>
    public IReadOnlyList<Shortfall> Judge(IReadOnlyCollection<Amount> parts, Func<Amount, bool> isJudged, Func<Amount, Amount?> before)
    {
        var found = new List<Shortfall>();
        foreach (var series in parts.GroupBy(p => p.Datasaet, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var months = series.OrderBy(p => p.Maaned).ToList();
            // A source that began later has empty months before.
            var begun = months.SkipWhile(m => m.Monthly && m.Rows == 0).ToList();
            foreach (var part in months.Where(p => !isJudged(p)))
            {
                var shortfall =
                    !part.Monthly ? OfWhole(part, before(part), parts)
                    : OfSameMonth(part, before(part)) is { } less ? less
                    : OfMonth(part, begun);
                if (shortfall is not null)
                {
                    found.Add(shortfall);
                }
            }
        }

        return found;
    }

    private Shortfall? OfSameMonth(Amount part, Amount? before) =>
        before is null ? null : Of(part, before.Rows, null, CompletenessReference.SameMonth, "i den levering, de gældende tal er målt af");

    private Shortfall? OfMonth(Amount part, List<Amount> series)
    {
        var earlier = series.Where(s => s.Maaned < part.Maaned).TakeLast(MonthsLookedAt).ToList();
        if (earlier.Count == 0)
        {
            // The first month of all: those after it say nothing of when the data began.
            var later = series.Where(s => s.Maaned > part.Maaned).Take(MonthsLookedAt).ToList();
            return
                later.Count > 0
                && Of(
                    part,
                    Median(later, a => a.Rows)!.Value,
                    Median(later, a => a.Persons),
                    CompletenessReference.MonthsBefore,
                    "i månederne efter"
                )
                    is { } first
                ? first with
                {
                    Refuses = false,
                }
                : null;
        }

        var (rows, persons) = (Median(earlier, a => a.Rows)!.Value, Median(earlier, a => a.Persons));
        if (Of(part, rows, persons, CompletenessReference.MonthsBefore, "i månederne før") is not { } low)
        {
            return null;
        }

        // Low is what is low for the season too.
        return series.Find(s => s.Maaned == part.Maaned.Plus(-12)) is not { Rows: > 0 } year ? low
            : Of(part, year.Rows, year.Persons, CompletenessReference.YearBefore, "") is { } season
                ? low with
                {
                    Refuses = low.Refuses && season.Refuses,
                    Against = $"i månederne før, og {Omgivelser.Tekst.Antal(year.Rows)} i {year.Maaned}",
                }
            : null;
    }

    private Shortfall? OfWhole(Amount part, Amount? previous, IReadOnlyCollection<Amount> parts)
    {
        var persons = parts.FirstOrDefault(p => p.Datasaet == Registre.Personer.Navn);
        return persons is not null
            && Of(part, persons.Rows, null, CompletenessReference.Persons, $"personer i {persons.Datasaet}") is { } few
                ? few
            : previous is null ? null
            : Of(part, previous.Rows, null, CompletenessReference.Previous, $"i leveringen før ({previous.Maaned})");
    }

    private Shortfall? Of(Amount part, long rows, long? persons, CompletenessReference against, string words) =>
        limits.Find(part.Datasaet, part.Maaned, against)?.Of(part.Rows, rows, part.Persons, persons) is { } level and > Sufficiency.Enough
            ? new(part, rows, persons, words, level == Sufficiency.Refused)
            : null;

    /// <summary>The lower of the two in the middle of an even number.</summary>
    private static long? Median(List<Amount> amounts, Func<Amount, long?> of)
    {
        var ordered = amounts.Select(of).OfType<long>().Order().ToList();
        return ordered.Count < amounts.Count ? null : ordered[(ordered.Count - 1) / 2];
    }
}

using Pipeline.Definitions.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>How many rows, and of how many persons.</summary>
internal readonly record struct Counted(long Rows, long Persons);

/// <summary>
/// Holds what a delivery has of each kommune against the months around it: one that is missing from a whole country is a few percent of its rows. A delivery
/// that is not of a country, such as a kommune's own, is not judged: what it has of others are stragglers.
/// </summary>
internal sealed class MunicipalityCheck(IReadOnlyList<CompletenessLimit> limits, IReadOnlyList<Kommune> kommuner)
{
    /// <summary>Kommuner that a delivery of a country has more than a handful of.</summary>
    private const int Country = 10;

    /// <param name="series">The dataset's months from its first with rows, in order.</param>
    /// <param name="counts">What a delivery has of each kommune, by code.</param>
    public IReadOnlyList<Shortfall> OfMonth(
        Amount part,
        IReadOnlyList<Amount> series,
        Func<Amount, IReadOnlyDictionary<short, Counted>?> counts
    )
    {
        var earlier = series
            .Where(s => s.Maaned < part.Maaned)
            .TakeLast(CompletenessCheck.MonthsLookedAt)
            .Select(counts)
            .OfType<IReadOnlyDictionary<short, Counted>>()
            .ToList();
        if (earlier.Count == 0 || counts(part) is not { } now)
        {
            return [];
        }

        var expected = kommuner.ToDictionary(
            k => k.Kode,
            k => new Counted(Median(earlier, k.Kode, c => c.Rows), Median(earlier, k.Kode, c => c.Persons))
        );
        // A holiday takes from all of them alike.
        var moved = Math.Min(1m, now.Values.Sum(c => c.Rows) / Math.Max(1m, expected.Values.Sum(c => c.Rows)));
        var low = Low(part, now, expected, CompletenessReference.MunicipalityMonthsBefore, "i månederne før", moved);
        return
            low.Count == 0
            || series.FirstOrDefault(s => s.Maaned == part.Maaned.Plus(-12)) is not { } year
            || counts(year) is not { } season
            ? low
            : [.. low.Select(l => OfSeason(l, season)).OfType<Shortfall>()];
    }

    /// <param name="before">What was delivered in the part's place before.</param>
    public IReadOnlyList<Shortfall> OfEarlier(
        Amount part,
        IReadOnlyDictionary<short, Counted> now,
        IReadOnlyDictionary<short, Counted> before,
        CompletenessReference against,
        string words
    ) => Low(part, now, before, against, words, 1);

    private List<Shortfall> Low(
        Amount part,
        IReadOnlyDictionary<short, Counted> now,
        IReadOnlyDictionary<short, Counted> expected,
        CompletenessReference against,
        string words,
        decimal moved
    )
    {
        var few = limits.Find(part.Datasaet, part.Maaned, CompletenessReference.SmallMunicipality);
        return expected.Values.Count(e => e.Rows >= (few?.LeastRows ?? 1)) < Country
            ? []
            :
            [
                .. kommuner
                    .Where(k => expected.ContainsKey(k.Kode))
                    .Select(k =>
                        Of(
                            part with
                            {
                                Kommune = $"kommune {k.Kode} {k.Navn}",
                                Rows = now.GetValueOrDefault(k.Kode).Rows,
                                Persons = now.GetValueOrDefault(k.Kode).Persons,
                            },
                            expected[k.Kode],
                            against,
                            words,
                            moved
                        )
                    )
                    .OfType<Shortfall>(),
            ];
    }

    /// <summary>Low is what is low for the kommune's own season too.</summary>
    private Shortfall? OfSeason(Shortfall low, IReadOnlyDictionary<short, Counted> year)
    {
        var code = kommuner.First(k => low.Part.Kommune == $"kommune {k.Kode} {k.Navn}").Kode;
        return year.GetValueOrDefault(code) is not { Rows: > 0 } then ? low
            : Of(low.Part, then, CompletenessReference.MunicipalityYearBefore, "", 1) is { } season
                ? low with
                {
                    Refuses = low.Refuses && season.Refuses,
                }
            : null;
    }

    private Shortfall? Of(Amount part, Counted expected, CompletenessReference against, string words, decimal moved)
    {
        var (rows, persons) = ((long)(expected.Rows * moved), (long)(expected.Persons * moved));
        var limit = limits.Find(part.Datasaet, part.Maaned, against);
        if (limit is null || (rows < limit.LeastRows && persons < limit.LeastPersons))
        {
            limit = limits.Find(part.Datasaet, part.Maaned, CompletenessReference.SmallMunicipality);
        }

        return limit?.Of(part.Rows, rows, part.Persons, persons) is { } level and > Sufficiency.Enough
            ? new(part, expected.Rows, expected.Persons, words, level == Sufficiency.Refused)
            : null;
    }

    private static long Median(List<IReadOnlyDictionary<short, Counted>> months, short kommune, Func<Counted, long> of)
    {
        var ordered = months.Select(m => of(m.GetValueOrDefault(kommune))).Order().ToList();
        return ordered[(ordered.Count - 1) / 2];
    }
}

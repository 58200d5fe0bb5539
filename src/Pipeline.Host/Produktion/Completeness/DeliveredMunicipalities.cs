using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>Finds what deliveries have of each kommune, for <see cref="MunicipalityCheck"/>: only of what is judged, and of what it is held against.</summary>
internal sealed class DeliveredMunicipalities(string data, LakeOptions lake, StagedSnapshot staged, MunicipalityCheck check)
{
    private readonly RaaLager _raw = new(data);
    private readonly Dictionary<(string, Maaned, string), IReadOnlyDictionary<short, Counted>> _known = [];

    /// <param name="all">All that the measurement reads.</param>
    /// <param name="judged">Those of them that are to be judged.</param>
    /// <param name="before">What was delivered before in a part's place; null: nothing.</param>
    public IReadOnlyList<Shortfall> Judge(IReadOnlyList<Amount> all, IReadOnlyList<Amount> judged, Func<Amount, Amount?> before)
    {
        judged = [.. judged.Where(a => IsOfPersons(a.Datasaet))];
        if (
            judged.Count == 0
            || all.FirstOrDefault(a => a.Datasaet == Registre.Bopael.Navn) is not { } residences
            || Raw(residences) is not { } lived
        )
        {
            return [];
        }

        using var counter = new ResidenceCounter(lake, lived);
        foreach (var monthly in judged.Where(p => p.Monthly && before(p) is null).GroupBy(p => p.Datasaet))
        {
            CountMonths([.. Series(all, monthly.Key).Where(s => monthly.Any(p => IsHeldAgainst(p.Maaned, s.Maaned)))], counter);
        }

        return
        [
            .. judged.SelectMany(part =>
                !part.Monthly ? OfEarlier(part, before(part), CompletenessReference.MunicipalityPrevious, counter)
                : before(part) is { } earlier ? OfEarlier(part, earlier, CompletenessReference.MunicipalitySameMonth, counter)
                : check.OfMonth(part, Series(all, part.Datasaet), a => _known.GetValueOrDefault(Key(a)))
            ),
        ];
    }

    private IReadOnlyList<Shortfall> OfEarlier(Amount part, Amount? before, CompletenessReference against, ResidenceCounter counter) =>
        before is not null && Delivered(part, before.Maaned, counter) is { } now && Delivered(before, before.Maaned, counter) is { } then
            ? check.OfEarlier(
                part,
                now,
                then,
                against,
                part.Monthly ? "i den levering, de gældende tal er målt af" : $"i leveringen før ({before.Maaned})"
            )
            : [];

    private static bool IsOfPersons(string dataset) => Registre.Alle.Any(d => d.Navn == dataset && d.HarPerson);

    /// <summary>A source that began later has empty months before.</summary>
    private static List<Amount> Series(IReadOnlyList<Amount> all, string dataset) =>
        [.. all.Where(a => a.Datasaet == dataset).OrderBy(a => a.Maaned).SkipWhile(a => a.Rows == 0)];

    /// <summary>Months before, and the year before.</summary>
    private static bool IsHeldAgainst(Maaned judged, Maaned month) =>
        judged - month is (>= 0 and <= CompletenessCheck.MonthsLookedAt) or 12;

    /// <summary>Of months' rows that were accepted, in one pass.</summary>
    private void CountMonths(IReadOnlyList<Amount> months, ResidenceCounter counter)
    {
        var counts = months.Count == 0 ? [] : counter.Count([.. months.Select(m => (Files(m), m.Maaned))]);
        foreach (var (month, counted) in months.Zip(counts))
        {
            _known[Key(month)] = counted;
        }
    }

    private IEnumerable<string> Files(Amount month)
    {
        var part = staged.Dele.First(d => (d.Datasaet, d.Levering, d.RaaHash) == Key(month));
        return Enumerable.Range(0, staged.Buckets).Select(b => StagedSnapshot.Fil(data, part, b));
    }

    private static (string, Maaned, string) Key(Amount part) => (part.Datasaet, part.Maaned, part.Sha256);

    /// <summary>Of the rows as they were delivered; null where they are no longer there.</summary>
    private IReadOnlyDictionary<short, Counted>? Delivered(Amount part, Maaned month, ResidenceCounter counter) =>
        Raw(part) is not { } raw ? null
        : part.Datasaet == Registre.Bopael.Navn ? counter.CountResidences(raw)
        : counter.Count([([raw.Raekker], month)])[0];

    private RaaLevering? Raw(Amount part) =>
        _raw.Find(part.Datasaet, part.Maaned, part.Sha256) is { } raw && File.Exists(raw.Raekker) ? raw : null;
}

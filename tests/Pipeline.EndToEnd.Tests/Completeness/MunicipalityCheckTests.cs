using Pipeline.Definitions.Koder;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Completeness;

namespace Pipeline.EndToEnd.Tests.Completeness;

/// <summary>A kommune that is missing from a country's delivery, or that half of is, is found; what a kommune varies by is not.</summary>
public sealed class MunicipalityCheckTests
{
    private const short Largest = 101;

    private static readonly Maaned From = new(2022, 1);
    private static readonly Maaned To = new(2025, 10);
    private static readonly IReadOnlyList<Kommune> Kommuner = Kommuneliste.Laes(Kommuneliste.Fil(Definitioner.Mappe));
    private static readonly MunicipalityCheck Check = new(CompletenessLimitList.Laes(Definitioner.Mappe), Kommuner);

    [Theory]
    [InlineData(1_500, 0, "refused")]
    [InlineData(1_500, 750, "refused")]
    [InlineData(1_500, 1_000, "told")]
    [InlineData(1_500, 1_200, "")]
    // Counts and not shares: what a small one varies by, and what it does not.
    [InlineData(80, 45, "")]
    [InlineData(80, 0, "refused")]
    [InlineData(40, 0, "refused")]
    [InlineData(25, 0, "")]
    public void Kommune_AgainstTheMonthsBefore(int before, int now, string expected) => Judged(before, now, 12).ShouldBe(expected);

    /// <summary>What is not of a country has stragglers of other kommuner, who come and go.</summary>
    [Fact]
    public void DeliveryOfFewKommuner_IsNotJudgedByKommune() => Judged(1_500, 0, 5).ShouldBe("");

    /// <summary>A holiday that all of them have takes nothing from one of them.</summary>
    [Fact]
    public void Kommune_ThatFallsWithTheCountry_IsNotLow()
    {
        var series = Series(4);
        Check
            .OfMonth(series[^1], series, a => Kommuner.ToDictionary(k => k.Kode, _ => new Counted(a == series[^1] ? 55 : 100, 100)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Kommune_ThatIsAsLowEachYear_IsNotLow()
    {
        var series = Series(13);
        Check
            .OfMonth(
                series[^1],
                series,
                a =>
                    Kommuner.ToDictionary(
                        k => k.Kode,
                        k => new Counted(k.Kode == Largest && (a == series[0] || a == series[^1]) ? 300 : 1_000, 100)
                    )
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60_000, 7)]
    [InlineData(3_000, 11)]
    public void Nation_AsGenerated_IsLetThrough_AndNoKommuneCanBeTakenFromIt(int persons, int seed)
    {
        using var temp = new Tempmappe();
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = persons,
                Fra = From,
                Til = To,
                Seed = seed,
                Ud = temp.Sti,
            }
        );
        var lived = File.ReadLines(temp[$"{To}/bopael.csv"])
            .Skip(1)
            .Select(l => l.Split(';'))
            .Where(r => r[3].Length == 0)
            .GroupBy(r => r[0])
            .ToDictionary(g => g.Key, g => short.Parse(g.First()[1]));
        foreach (var dataset in (string[])["ydelser", "dagpengeudbetalinger", "samtaler"])
        {
            var months = Maaned.Fra(From, To).Select(m => new Amount(dataset, m, Monthly: true, $"{m}", 1, 1)).ToList();
            var counts = months.ToDictionary(a => a, a => Counts(temp[$"{a.Maaned}/{dataset}.csv"], lived));
            foreach (var month in months)
            {
                Check.OfMonth(month, months, a => counts[a]).ShouldNotContain(f => f.Refuses, $"{dataset} {month.Maaned}");
            }

            foreach (var month in months.Skip(1))
            {
                foreach (var kommune in counts[month].Where(c => c.Value is { Rows: >= 150, Persons: >= 150 }).Select(c => c.Key))
                {
                    var gone = counts[month].Where(c => c.Key != kommune).ToDictionary();
                    Check
                        .OfMonth(month, months, a => a == month ? gone : counts[a])
                        .ShouldHaveSingleItem()
                        .ShouldSatisfyAllConditions(
                            f => f.Refuses.ShouldBeTrue(),
                            f => f.ToString().ShouldStartWith($"{dataset} {month.Maaned}, kommune {kommune} "),
                            f => f.ToString().ShouldContain(" har 0 rækker af 0 personer mod ")
                        );
                }
            }
        }
    }

    /// <summary>Of one kommune among so many, the others as they were.</summary>
    private static string Judged(int before, int now, int kommuner)
    {
        var series = Series(4);
        var found = Check.OfMonth(
            series[^1],
            series,
            a =>
                Kommuner
                    .Take(kommuner)
                    .ToDictionary(
                        k => k.Kode,
                        k =>
                            k.Kode != Largest ? new Counted(5_000, 4_000)
                            : a == series[^1] ? new(now, now)
                            : new(before, before)
                    )
        );
        return string.Join(", ", found.Select(f => f.Refuses ? "refused" : "told"));
    }

    private static List<Amount> Series(int months) =>
        [.. Enumerable.Range(0, months).Select(i => new Amount("samtaler", From.Plus(i), Monthly: true, $"{i}", 1, 1))];

    private static Dictionary<short, Counted> Counts(string file, Dictionary<string, short> lived) =>
        File.ReadLines(file)
            .Skip(1)
            .Select(r => r[..r.IndexOf(';', StringComparison.Ordinal)])
            .Where(lived.ContainsKey)
            .GroupBy(p => lived[p])
            .ToDictionary(g => g.Key, g => new Counted(g.Count(), g.Distinct().Count()));
}

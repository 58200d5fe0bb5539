using Pipeline.Definitions.Koder;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Completeness;

namespace Pipeline.EndToEnd.Tests.Completeness;

/// <summary>Which deliveries the limits of <c>pipelines/fuldstaendighed.csv</c> let through, tell and refuse.</summary>
public sealed class CompletenessCheckTests
{
    private static readonly Maaned Start = new(2018, 1);
    private static readonly CompletenessCheck Check = new(CompletenessLimitList.Laes(Definitioner.Mappe));

    [Theory]
    // Whole months, however the series begins.
    [InlineData("1000", "")]
    [InlineData("1000 1100", "")]
    [InlineData("1000 900 1100 1000 950", "")]
    [InlineData("0 0 1000 900 1000", "told 1, told 2")]
    [InlineData("0 0 400 1000 1000 1000", "told 1, told 2, told 3")]
    [InlineData("400 1000 1000 1000", "told 1")]
    // An empty or half month, new or in the middle of the first delivery.
    [InlineData("1000 500", "refused 2")]
    [InlineData("1000 0", "refused 2")]
    [InlineData("1000 1000 1000 0", "refused 4")]
    [InlineData("1000 1000 1000 500 1000 1000", "refused 4")]
    [InlineData("1000 1000 1000 700", "told 4")]
    // After one that was half, and let through, the next whole one is whole, and the next half one is half.
    [InlineData("1000 1000 500 1000 1000", "refused 3")]
    [InlineData("1000 1000 500 500", "refused 3, refused 4")]
    // Small numbers jump: a kommune of 40 persons, and one of 280.
    [InlineData("40 42 38 20", "")]
    [InlineData("280 280 280 100", "told 4")]
    [InlineData("280 280 280 0", "told 4")]
    // Twelve months later the season is known: a summer as low as the last one.
    [InlineData("1000 1000 1000 1000 1000 1000 580 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 560", "refused 7")]
    [InlineData("1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 500", "refused 16")]
    public void Months_AgainstOneAnother(string rows, string expected) => Judged(Series(rows)).ShouldBe(expected);

    [Fact]
    public void Persons_FallingWhereRowsDoNot_AreFound()
    {
        var months = Series("1000 1000 1000 900").Select(a => a with { Persons = a.Rows == 900 ? 300 : 800 });
        Judged([.. months]).ShouldBe("refused 4");
    }

    [Theory]
    [InlineData(1000, 950, "")]
    [InlineData(1000, 1200, "")]
    [InlineData(1000, 850, "told 3")]
    [InlineData(1000, 700, "refused 3")]
    [InlineData(200, 100, "told 3")]
    public void Redelivery_IsHeldAgainstTheMonthInForce(int before, int now, string expected)
    {
        var series = Series($"{before} {before} {now}");
        Judged(series, isJudged: a => a != series[2], before: a => a with { Rows = before }).ShouldBe(expected);
    }

    [Fact]
    public void Month_ThatTheFiguresInForceAreMeasuredOf_IsNotJudgedAgain() =>
        Judged(Series("1000 1000 1000 500"), isJudged: _ => true).ShouldBe("");

    [Theory]
    [InlineData("visitation", 1000, 990, "")]
    [InlineData("visitation", 1000, 600, "refused 1")]
    [InlineData("visitation", 200, 0, "told 1")]
    [InlineData("bopael", null, 0, "refused 1")]
    [InlineData("bopael", null, 3000, "")]
    public void WholeDataset_IsHeldAgainstTheOneBefore_AndResidencesAgainstThePersons(string dataset, int? before, int now, string expected)
    {
        var part = new Amount(dataset, Start, Monthly: false, "nu", now, null);
        Judged(
                [part, new("personer", Start, Monthly: false, "p", 2000, null)],
                before: a => a == part && before is { } rows ? a with { Rows = rows } : null
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void Residences_OfFewPersons_AreTold() =>
        Judged([new("bopael", Start, false, "b", 0, null), new("personer", Start, false, "p", 100, null)]).ShouldBe("told 1");

    /// <summary>What a whole delivery varies by, in nations of three sizes over four years, is let through; half of any of its months is not.</summary>
    [Theory]
    [InlineData(20_000, 7)]
    [InlineData(3_000, 11)]
    [InlineData(300, 5)]
    public void Nation_AsGenerated_IsLetThrough_AndHalfAMonthIsNot(int persons, int seed)
    {
        using var temp = new Tempmappe();
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = persons,
                Fra = new(2022, 1),
                Til = new(2025, 10),
                Seed = seed,
                Ud = temp.Sti,
            }
        );
        foreach (var dataset in (string[])["ydelser", "dagpengeudbetalinger", "samtaler"])
        {
            var months = Maaned.Fra(new(2022, 1), new(2025, 10)).Select(m => Delivered(temp[$"{m}/{dataset}.csv"], dataset, m)).ToList();
            Judged(months).ShouldNotContain("refused", customMessage: dataset);
            if (persons < 20_000)
            {
                continue;
            }

            Judged(months).ShouldBe("", dataset);
            for (var i = 1; i < months.Count; i++)
            {
                var half = months[i] with { Rows = months[i].Rows / 2, Persons = months[i].Persons / 2 };
                List<Amount> series = [.. months.Take(i), half];
                Judged(series).ShouldBe($"refused {i + 1}", $"{dataset} {months[i].Maaned}");
            }
        }
    }

    private static Amount Delivered(string file, string dataset, Maaned month)
    {
        var rows = File.ReadLines(file).Skip(1).ToList();
        var persons = rows.Select(r => r[..r.IndexOf(';', StringComparison.Ordinal)]).Distinct().Count();
        return new(dataset, month, Monthly: true, month.ToString(), rows.Count, persons);
    }

    private static List<Amount> Series(string rows) =>
        [.. rows.Split(' ').Select((r, i) => new Amount("samtaler", Start.Plus(i), Monthly: true, $"{i}", int.Parse(r), null))];

    /// <summary>"refused 4": the fourth month.</summary>
    private static string Judged(IReadOnlyList<Amount> parts, Func<Amount, bool>? isJudged = null, Func<Amount, Amount?>? before = null) =>
        string.Join(
            ", ",
            Check
                .Judge(parts, isJudged ?? (_ => false), before ?? (_ => null))
                .Select(f => $"{(f.Refuses ? "refused" : "told")} {parts.ToList().IndexOf(f.Part) + 1}")
        );
}

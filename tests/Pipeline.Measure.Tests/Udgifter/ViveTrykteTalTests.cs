using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Udgifter;

/// <summary>VIVE chapter 5: what is printed follows from what is printed, but for the exceptions by name.</summary>
public sealed class ViveTrykteTalTests
{
    private const string Grund =
        "Tabel 5.6, sygedagpenge 2017 og 2018 og i alt 2015, 2016, 2018 og 2019: de trykte ligger 1–3 kr. over det, de afrundede mio. kr. og antal kan give: "
        + "6.801 mio. / 320.093 er højst 21.249, trykt er 21.250.";

    private static readonly HashSet<string> Undtagelser =
    [
        "5.6 sygedagpenge 2017",
        "5.6 sygedagpenge 2018",
        "5.6 i_alt 2015",
        "5.6 i_alt 2016",
        "5.6 i_alt 2018",
        "5.6 i_alt 2019",
    ];

    [Fact]
    public void PrintedFigures_FollowFromPrintedFigures_ButForTheExceptions() =>
        ViveEfterregninger.Alle.Where(e => !e.Holder).Select(e => e.Navn).ShouldBe(Undtagelser, ignoreOrder: true);

    [Fact]
    public void Exceptions_AreOfKroner() =>
        ViveEfterregninger.Alle.Where(e => !e.Holder).ShouldAllBe(e => e.Trykt - e.Hoejst > 0 && e.Trykt - e.Hoejst < 3);

    /// <summary>Section 5.3.2.1: the national figure is no mean of job centres; the two differ by some hundred kr.</summary>
    [Fact]
    public void NationalRatio_IsNotTheMeanOfJobcentres()
    {
        int[] antal = [10, 37, 37, 10];
        var middel = antal.Select((n, i) => n * ViveEfterregninger.Find("Figur 5.8", $"{i + 1}").Tal("2014")!.Value).Sum() / 94;
        middel.ShouldBe(34328, 1);
        var landet =
            ViveEfterregninger.Find("5.3", "i_alt").Tal("2014")!.Value
            * 1_000_000
            / ViveEfterregninger.Find("5.4", "seks").Tal("2014")!.Value;
        landet.ShouldBe(33435, 1);
    }

    /// <summary>Figur 5.11 and 5.12 are the means of the three years of Figur 5.8 and 5.9 (VIVE section 5.3.3).</summary>
    [Theory]
    [InlineData("Figur 5.8", new[] { 41170, 38181, 35447, 32699 })]
    [InlineData("Figur 5.9", new[] { 38455, 36725, 37123, 35581, 31321 })]
    public void Figur511And512_AreMeansOfThreeYears(string figur, int[] middel) =>
        middel
            .Select(
                (m, i) => (m, Aar: new[] { "2017", "2018", "2019" }.Average(a => ViveEfterregninger.Find(figur, $"{i + 1}").Tal(a)!.Value))
            )
            .ShouldAllBe(x => Math.Abs(x.m - x.Aar) <= 1);

    /// <summary>docs/trykte-tal.md says what these tests know.</summary>
    [Fact]
    public void Docs_CountWhatIsRecomputed()
    {
        var dokument = File.ReadAllText(Path.Combine(Checkout.Rod, "docs", "trykte-tal.md")).ReplaceLineEndings("\n");
        dokument.ShouldContain(Optaelling.Tabel(Tabeller()));
        dokument.ShouldContain(Grund);
    }

    private static List<Optaelling> Tabeller() =>
        [
            .. ViveEfterregninger
                .Kapitel5.GroupBy(r => r["tabel"])
                .Select(t => Tael(t.Key, t.Sum(r => ViveEfterregninger.Aar.Count(a => r[a].Length > 0)))),
            Tael("5.8", ViveEfterregninger.Tabel58.Sum(r => r["standardfejl"].Length > 0 ? 2 : 1)),
        ];

    private static Optaelling Tael(string tabel, int trykte)
    {
        var celler = ViveEfterregninger.Alle.Where(e => e.Tabel == tabel).GroupBy(e => e.Celle.Split(" (")[0]).ToList();
        return new(tabel, trykte, celler.Count, celler.Count(g => g.Any(e => !e.Holder)));
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regnskab;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;
using Pipeline.Measure.Tests.Kilder;
using Pipeline.Measure.Udgifter;

namespace Pipeline.Measure.Tests.Udgifter;

/// <summary>Hand-computed cases and bad input of the expenditure measurement (docs/rules/udgifter.md), under the rules in pipelines/udgifter.</summary>
public sealed class UdgiftsopgoerelseTests
{
    private static readonly Produktmappe Produkt = Produktmappe.Indlaes(Path.Combine(Checkout.Rod, "pipelines"), "udgift");

    private static Udgiftsregler Regler { get; } = ((HelRegelbog<Udgiftsregler>)Produkt.Regler).Find("1.0");

    /// <summary>Bilag 3: 111 expenditure rows, of which 52, 45, 44, 61, 67, 64, 64, 60 and 78 count in 2011–2019; 12 of refusion.</summary>
    [Fact]
    public void A1_ChartOfAccounts_HasTheRowsAndMasksOfTheSource()
    {
        Regler.Kontoplan.Udgifter.Count.ShouldBe(111);
        Regler.Kontoplan.Refusion.Count.ShouldBe(12);
        Enumerable
            .Range(2011, 9)
            .Select(a => Regler.Kontoplan.Udgifter.Count(k => k.Aar.Contains(a)))
            .ShouldBe([52, 45, 44, 61, 67, 64, 64, 60, 78]);
        var grupper = Regler.Kontoplan.Udgifter.ToLookup(k => k.Maalgruppe);
        new[] { "dagpenge", "kontant_uddannelseshjaelp", "sygedagpenge", "ressourceforloeb", "revalidering", "ledighedsydelse", "oevrige" }
            .Select(g => grupper[g].Count())
            .ShouldBe([25, 22, 16, 12, 5, 5, 26]);
        // Tabel 5.5 has no ressourceforløb before 2013.
        grupper["ressourceforloeb"].ShouldAllBe(k => !k.Aar.Contains(2011) && !k.Aar.Contains(2012));
        // 5.68.98-096 has no x in any year.
        Regler.Kontoplan.Udgifter.Single(k => k is { Funktion: "5.68.98", Gruppering: "096" }).Aar.ShouldBeEmpty();
    }

    /// <summary>Bilag 1: 10/37/37/10 and 20/33/26/11/4 of 94 job centres.</summary>
    [Fact]
    public void A5_Groups_AreThoseOfBilag1()
    {
        Regler.Grupper.Count.ShouldBe(94);
        Regler.Grupper.GroupBy(g => g.Rammevilkaar).OrderBy(g => g.Key).Select(g => g.Count()).ShouldBe([10, 37, 37, 10]);
        Regler.Grupper.GroupBy(g => g.Stoerrelse).OrderBy(g => g.Key).Select(g => g.Count()).ShouldBe([20, 33, 26, 11, 4]);
        Regler.Grupper.Select(g => g.Jobcenter).ShouldBe(Produkt.Kommuner.Select(k => k.Jobcenter).Distinct(), ignoreOrder: true);
    }

    [Theory]
    // Dranst 1 and 2 share grupperinger and are other accounts.
    [InlineData(1, "5.68.90", "001", 2019, "dagpenge")]
    [InlineData(1, "5.68.90", "109", 2018, null)]
    [InlineData(1, "5.68.90", "109", 2019, "dagpenge")]
    [InlineData(1, "5.58.82", "003", 2012, null)]
    [InlineData(1, "5.58.82", "003", 2013, "ressourceforloeb")]
    // Whole functions.
    [InlineData(1, "6.45.53", "123", 2011, "oevrige")]
    [InlineData(1, "5.68.96", "777", 2015, "oevrige")]
    // A gruppering on no list: out of scope, but in 5.68.90 and 5.68.98 it is 999.
    [InlineData(1, "5.57.71", "777", 2015, null)]
    [InlineData(1, "5.68.90", "777", 2015, "oevrige")]
    [InlineData(2, "5.68.90", "777", 2015, null)]
    [InlineData(2, "5.57.71", "005", 2015, null)]
    [InlineData(2, "5.57.71", "005", 2016, "oevrige")]
    public void A1_Account_CountsByDranstFunktionGrupperingAndYear(
        int dranst,
        string funktion,
        string gruppering,
        int aar,
        string? maalgruppe
    ) => Regler.Kontoplan.Find(dranst, funktion, gruppering, aar, out _)?.Maalgruppe.ShouldBe(maalgruppe);

    [Fact]
    public void A3_Deflation_MultipliesTheYearsBetween_Hk5AndHk6ByTheirOwnIndex()
    {
        var o = Af(Post(101, 2017, "5.68.90", "001", 1000), Post(101, 2017, "6.45.53", "001", 1000));
        // satsregulering 2018 and 2019: 2 and 1 pct.; kommunal p/l: 3 and 2 pct.
        o.Hk5(101, 2017, "dagpenge").ShouldBe(new(1000, 1000 * 1.02m * 1.01m));
        o.Hk6(101, 2017).ShouldBe(new(1000, 1000 * 1.03m * 1.02m));
        Af(Post(101, 2019, "6.45.53", "001", 7)).Hk6(101, 2019).ShouldBe(new(7, 7));
    }

    [Fact]
    public void A2_JointJobcentres_AddTheirKommuner()
    {
        // Fanø (563) belongs to Esbjerg (561).
        var o = Af(Post(561, 2019, "5.68.90", "001", 1000), Post(563, 2019, "5.68.90", "001", 10));
        o.Jobcentre.ShouldBe([561]);
        o.Hk5(561, 2019, "dagpenge").Loebende.ShouldBe(1010);
    }

    [Fact]
    public void A2_Corrections_GoToHk6AndKeepTheirSign()
    {
        var o = Af(
            Inddata(Post(101, 2019, "6.45.53", "001", 1000)) with
            {
                Korrektioner = [new(101, 2019, "husleje", -100), new(101, 2019, "fagsystemer", 30)],
            }
        );
        o.Hk6(101, 2019).Loebende.ShouldBe(930);
        o.Korrektion(101, 2019).Loebende.ShouldBe(-70);
    }

    [Fact]
    public void A4_Refusion_IsDranst2_AndOfNoMaalgruppe()
    {
        var o = Af(Post(101, 2019, "5.68.90", "001", 1000), Post(101, 2019, "5.68.90", "001", -300) with { Dranst = 2 });
        o.Hk5(101, 2019).Loebende.ShouldBe(1000);
        o.Refusion(101, 2019).Loebende.ShouldBe(-300);
    }

    [Fact]
    public void A5_UnitCost_OfAGroupIsItsHk5_OfAllIsAllHk5OverTheSix()
    {
        var o = Af(
            Inddata(
                Post(101, 2019, "5.68.90", "001", 1000),
                Post(101, 2019, "5.68.90", "018", 500),
                Post(147, 2019, "5.68.90", "001", 4000)
            ) with
            {
                Fuldtidspersoner = Personer((101, "dagpenge", 50), (101, "sygedagpenge", 50), (147, "dagpenge", 100)),
            }
        );
        o.Pr(101, 2019, (j, a) => o.Hk5(j, a, "dagpenge"), "dagpenge").ShouldBe(20_000);
        o.Pr(101, 2019, o.Hk5).ShouldBe(15_000);
        // The nation is a ratio of sums, a group of job centres a mean of ratios.
        o.PrLandet(2019, o.Hk5).ShouldBe(27_500);
        Fordeling.Middel([o.Pr(101, 2019, o.Hk5), o.Pr(147, 2019, o.Hk5)]).ShouldBe(27_500);
    }

    [Fact]
    public void NoFuldtidsledige_NoDivision_EmptyWithANote()
    {
        var o = Af(
            Inddata(Post(101, 2019, "5.68.90", "001", 1000)) with
            {
                Fuldtidspersoner = new Dictionary<(short, int, string), decimal>(),
            }
        );
        o.Pr(101, 2019, o.Hk5).ShouldBeNull();
        o.Bemaerkninger.ShouldBe(["Jobcenter 101 har udgifter i 2019, men ingen fuldtidsledige; udgiften pr. fuldtidsledig er tom."]);
    }

    [Fact]
    public void UnknownGruppering_IsCountedAs999AndTold()
    {
        var o = Af(Post(101, 2019, "5.68.90", "777", 1000));
        o.Hk5(101, 2019, "oevrige").Loebende.ShouldBe(1000);
        o.Bemaerkninger.ShouldBe(["Grupperingen 5.68.90-777 er ukendt og er talt med som 999 (1 række(r))."]);
    }

    [Fact]
    public void NegativeNetAmounts_AreValid() => Af(Post(101, 2019, "5.68.90", "090", -25)).Hk5(101, 2019).Loebende.ShouldBe(-25);

    [Fact]
    public void UnknownYear_IsRefusedAndTheRowNamed() =>
        Should
            .Throw<PipelineFejl>(() => Af(Post(101, 2109, "5.68.90", "001", 1)))
            .ShouldSatisfyAllConditions(
                e => e.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol),
                e =>
                    e.Message.ShouldBe(
                        "regnskab, kommune 101, 2109, 5.68.90-001: kontoplanen kender ikke regnskabsåret 2109, kun 2011–2019; ret rækken, eller udvid pipelines/udgifter/koder."
                    )
            );

    [Fact]
    public void MissingPriceIndex_IsRefusedAndNamed() =>
        Should
            .Throw<PipelineFejl>(() =>
                Af(
                    Inddata(Post(101, 2017, "6.45.53", "001", 1)) with
                    {
                        Prisudvikling = new Dictionary<(string, int), decimal> { [("kommunal_pl", 2018)] = 2 },
                    }
                )
            )
            .Message.ShouldBe(
                "prisudvikling mangler kommunal_pl for 2019, som skal til for at regne 2017 om til 2019-priser; send rækken, og kør igen."
            );

    [Fact]
    public void AmountInKroner_IsRefusedAndTheRowNamed() =>
        Should
            .Throw<PipelineFejl>(() => Af(Post(101, 2019, "5.68.90", "001", 4_000_000), Post(101, 2019, "5.68.90", "002", 4_000)))
            .Message.ShouldStartWith(
                "regnskab, kommune 101, 2019, 5.68.90-001: beløbet 4000000 (1.000 kr.) er 4000000 kr. pr. fuldtidsledig og ser ud til at være i kroner"
            );

    [Fact]
    public void A5_GrowthQuartiles_Of94Hold23And24And24And23()
    {
        var kvartiler = Fordeling.Vaekstkvartiler(Enumerable.Range(1, 94).ToDictionary(i => (short)i, i => (decimal)(100 - i)));
        kvartiler.GroupBy(k => k.Value).OrderBy(g => g.Key).Select(g => g.Count()).ShouldBe([23, 24, 24, 23]);
        // The largest fall is in the first.
        kvartiler[94].ShouldBe(1);
        kvartiler[1].ShouldBe(4);
    }

    [Fact]
    public void A6_Quartiles_AreObservations() => Fordeling.Mellem([5m, 1m, 4m, 2m, 3m]).ShouldBe((1m, 2m, 3m, 4m, 5m));

    [Fact]
    public void A6_Correlation_HasAStarWhenItIsSure()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8];
        Sammenhaeng
            .Af(x, [2, 4, 5, 4, 5, 7, 8, 9])!
            .Value.ShouldSatisfyAllConditions(s => s.R.ShouldBe(0.9512, 0.0001), s => s.Stjerne.ShouldBeTrue());
        Sammenhaeng.Af(x, [1, -1, 1, -1, 1, -1, 1, -1])!.Value.Stjerne.ShouldBeFalse();
        Sammenhaeng.Af(x, [1, 1, 1, 1, 1, 1, 1, 1]).ShouldBeNull();
        Sammenhaeng.Af(x, x)!.Value.P.ShouldBe(0);
    }

    private static Regnskabspost Post(short kommune, int aar, string funktion, string gruppering, decimal beloeb) =>
        new(kommune, aar, 1, funktion, gruppering, beloeb);

    private static Udgiftsopgoerelse Af(params Regnskabspost[] poster) => Af(Inddata(poster));

    private static Udgiftsopgoerelse Af(Udgiftsinddata inddata) => new(inddata, Regler, Produkt.Kommuner);

    private static Dictionary<(short, int, string), decimal> Personer(params (short Kommune, string Gruppe, decimal Antal)[] personer) =>
        personer.ToDictionary(p => (p.Kommune, 2019, p.Gruppe), p => p.Antal);

    private static Udgiftsinddata Inddata(params Regnskabspost[] poster) =>
        new()
        {
            Regnskab = poster,
            Fuldtidspersoner = poster
                .Select(p => (p.Kommune, p.Aar))
                .Distinct()
                .ToDictionary(p => (p.Kommune, p.Aar, "dagpenge"), _ => 1000m),
            Prisudvikling = new Dictionary<(string, int), decimal>
            {
                [("satsregulering", 2018)] = 2,
                [("satsregulering", 2019)] = 1,
                [("kommunal_pl", 2018)] = 3,
                [("kommunal_pl", 2019)] = 2,
                [("satsregulering", 2014)] = 1,
            },
        };
}

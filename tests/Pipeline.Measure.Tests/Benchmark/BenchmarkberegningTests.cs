using Pipeline.Domain;
using Pipeline.Measure.Benchmark;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>Hand-computed cases and bad input of the benchmark (docs/rules/benchmark.md).</summary>
public sealed class BenchmarkberegningTests
{
    private static readonly Benchmarkinddata Tre = Inddata((101, 100, 10), (102, 300, 10), (103, 800, 20));

    [Fact]
    public void B1_Average_LeavesTheKommuneItselfOut()
    {
        var tal = Find(Beregn(Tre), 102, Benchmarkmaal.Enhedsomkostning);
        tal.ShouldBe(new(102, "dagpenge", Benchmarkmaal.Enhedsomkostning, 30, 25, 5, 20, 2, 3));
    }

    [Fact]
    public void B1_Konto6_IsAarsvaerkTimesPrice()
    {
        var inddata = Tre with
        {
            Aarsvaerk = [new(101, 2021, "dagpenge", "sagsbehandling", 0.5m)],
            Aarsvaerkspris = new Dictionary<int, decimal> { [2021] = 600_000 },
        };
        Find(Beregn(inddata), 101, Benchmarkmaal.Konto6).Vaerdi.ShouldBe(30);
        Find(Beregn(inddata), 101, Benchmarkmaal.Enhedsomkostning).Vaerdi.ShouldBe(40);
    }

    [Fact]
    public void B1_Puljer_AreLeftOutOfTheRowWithoutThem()
    {
        var inddata = Tre with { Konto5 = [.. Tre.Konto5, new(101, 2021, "dagpenge", "mentor", 50, Pulje: true)] };
        Find(Beregn(inddata), 101, Benchmarkmaal.Enhedsomkostning).Vaerdi.ShouldBe(15);
        Find(Beregn(inddata), 101, Benchmarkmaal.EnhedsomkostningUdenPuljer).Vaerdi.ShouldBe(10);
    }

    [Fact]
    public void NoPersons_NoDivision_EmptyWithANote()
    {
        var resultat = Beregn(Inddata((101, 100, 10), (102, 300, 0), (103, 800, 20)));
        Find(resultat, 102, Benchmarkmaal.Enhedsomkostning)
            .ShouldSatisfyAllConditions(t => t.Vaerdi.ShouldBeNull(), t => t.Placering.ShouldBeNull(), t => t.Gennemsnit.ShouldBe(25));
        // It has no value, so it is in nobody's average.
        Find(resultat, 101, Benchmarkmaal.Enhedsomkostning).Gennemsnit.ShouldBe(40);
        resultat.Bemaerkninger.ShouldBe(["Kommune 102 har udgifter til dagpenge, men ingen fuldtidspersoner; enhedsomkostningen er tom."]);
    }

    [Fact]
    public void OneKommuneAlone_HasNoAverage() =>
        Find(Beregn(Inddata((101, 100, 10))), 101, Benchmarkmaal.Enhedsomkostning)
            .ShouldBe(new(101, "dagpenge", Benchmarkmaal.Enhedsomkostning, 10, null, null, null, 1, 1));

    [Fact]
    public void NegativeNetAmounts_AreValid() =>
        Find(Beregn(Inddata((101, -100, 10), (102, 300, 10))), 101, Benchmarkmaal.Enhedsomkostning).Vaerdi.ShouldBe(-10);

    [Fact]
    public void AmountInKroner_IsRefusedAndTheRowNamed() =>
        Should
            .Throw<PipelineFejl>(() => Beregn(Inddata((101, 100_000, 10), (102, 300, 10), (103, 800, 20), (104, 250, 10))))
            .ShouldSatisfyAllConditions(
                e => e.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol),
                e =>
                    e.Message.ShouldBe(
                        "konto5, kommune 101, 2021, dagpenge, mentor: beløbet 100000 (1.000 kr.) er 10000 tusinde kr. pr. fuldtidsperson og ser ud til at være i kroner; "
                            + "ret rækken til 1.000 kr., og send datasættet igen."
                    )
            );

    [Fact]
    public void UnknownCode_IsRefusedAndTheRowNamed() =>
        Should
            .Throw<PipelineFejl>(() => Beregn(Tre with { Konto5 = [.. Tre.Konto5, new(101, 2021, "dagpenge", "gaver", 1, false)] }))
            .Message.ShouldStartWith("konto5, kommune 101, 2021: opgaven 'gaver' er ukendt; brug en af sagsbehandling, ");

    [Fact]
    public void AarsvaerkWithoutPrice_IsRefused() =>
        Should
            .Throw<PipelineFejl>(() => Beregn(Tre with { Aarsvaerk = [new(101, 2021, "dagpenge", "mentor", 1)] }))
            .Message.ShouldBe("Der er årsværk for 2021, men ingen årsværkspris; send aarsvaerkspris med en række for 2021.");

    [Fact]
    public void CovidKey_WithoutTheKeyYear_IsToldAndNotDone()
    {
        var resultat = Benchmarkberegning.Aar(Tre, 2021, [new(["dagpenge", "revalidering"], [101], 2021, 2019)]);
        resultat.Bemaerkninger.ShouldBe([
            "Kommune 101 har ingen fuldtidspersoner i nøgleåret 2019; dagpenge og revalidering i 2021 er ikke fordelt efter nøglen.",
        ]);
    }

    /// <summary>
    /// BDO chapter 4 by hand. Kommune 101: 10 samtaler à 2 and 10 mentorforløb à 6, 10 persons → 8. The other: 30 à 3 and 10 à 5. With its prices
    /// (10 · 3 + 10 · 5) / 10 = 8 → 0 pct.; with its mix (15 · 2 + 5 · 6) / 10 = 6 → +33,3 pct.
    /// </summary>
    [Fact]
    public void Drivers_PricesAndMix()
    {
        var inddata = new Benchmarkinddata
        {
            Konto5 =
            [
                new(101, 2021, "dagpenge", "sagsbehandling", 20, false),
                new(101, 2021, "dagpenge", "mentor", 60, false),
                new(102, 2021, "dagpenge", "sagsbehandling", 90, false),
                new(102, 2021, "dagpenge", "mentor", 50, false),
            ],
            Volumen =
            [
                new(101, 2021, "dagpenge", "sagsbehandling", 10),
                new(101, 2021, "dagpenge", "mentor", 10),
                new(102, 2021, "dagpenge", "sagsbehandling", 30),
                new(102, 2021, "dagpenge", "mentor", 10),
            ],
            Fuldtidspersoner = Personer((101, 10), (102, 10)),
        };
        var resultat = Beregn(inddata);
        Find(resultat, 101, Benchmarkmaal.Enhedspriser).Vaerdi.ShouldBe(0);
        decimal.Round(Find(resultat, 101, Benchmarkmaal.Redskabssammensaetning).Vaerdi!.Value, 1).ShouldBe(33.3m);
        Find(resultat, 101, Benchmarkmaal.Redskabssammensaetning, "i_alt")
            .Vaerdi.ShouldBe(Find(resultat, 101, Benchmarkmaal.Redskabssammensaetning).Vaerdi);
        // The kommune has one målgruppe, as the other: its mix of målgrupper moves nothing.
        Find(resultat, 101, Benchmarkmaal.Maalgruppesammensaetning, "i_alt").Vaerdi.ShouldBe(0);
    }

    [Theory]
    [InlineData(-1, -1, Kvadrant.Investeringspotentiale)]
    [InlineData(1, -1, Kvadrant.Optimeringspotentiale)]
    [InlineData(1, 1, Kvadrant.Effektiviseringspotentiale)]
    [InlineData(-1, 1, Kvadrant.HoejOmkostningseffektivitet)]
    [InlineData(0, 1, Kvadrant.HoejOmkostningseffektivitet)]
    public void Figur34_Quadrants(int omkostning, int resultat, Kvadrant kvadrant) =>
        Kvadranter.Af(omkostning, resultat).ShouldBe(kvadrant);

    private static Benchmarkresultat Beregn(Benchmarkinddata inddata) => Benchmarkberegning.Aar(inddata, 2021, []);

    private static Benchmarktal Find(Benchmarkresultat resultat, short kommune, string maal, string maalgruppe = "dagpenge") =>
        resultat.Tal.Single(t => t.Kommune == kommune && t.Maalgruppe == maalgruppe && t.Maal == maal);

    private static Benchmarkinddata Inddata(params (short Kommune, decimal Beloeb, decimal Personer)[] raekker) =>
        new()
        {
            Konto5 = [.. raekker.Select(r => new Konto5post(r.Kommune, 2021, "dagpenge", "mentor", r.Beloeb, false))],
            Fuldtidspersoner = Personer([.. raekker.Select(r => (r.Kommune, r.Personer))]),
        };

    private static Dictionary<(short, int, string), decimal> Personer(params (short Kommune, decimal Personer)[] raekker) =>
        raekker.ToDictionary(r => (r.Kommune, 2021, "dagpenge"), r => r.Personer);
}

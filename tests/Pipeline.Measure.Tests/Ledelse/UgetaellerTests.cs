using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Measure.Fuldtidspersoner;
using static Pipeline.Measure.Tests.Ledelse.Proevetrappe;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>
/// The counter of the refusionstrappe (docs/rules/rapporter.md): weeks on all ydelser since 2014-07-01; it begins anew after 52 whole weeks of self-support within three years.
/// Weeks are numbered from 1, the week of Monday 2014-06-30. Worked out by hand.
/// </summary>
public sealed class UgetaellerTests
{
    /// <summary>A week counts from its first day with a ydelse, and once, however many ydelser.</summary>
    [Fact]
    public void Uge_MedEnDagPaaEnYdelse_TaellerEnGang()
    {
        // Sunday 2015-01-11 and Monday 2015-01-12 are two weeks; Friday the 16th is in the second.
        var uger = Tael((D(2015, 1, 11), D(2015, 1, 12)), (D(2015, 1, 16), D(2015, 1, 16)));
        uger.Uger(D(2015, 1, 5)).ShouldBe(1);
        uger.Uger(D(2015, 1, 18)).ShouldBe(2);
        uger.Uger(D(2015, 1, 19)).ShouldBe(0, "ugen er selvforsørgelse");
    }

    /// <summary>2014-07-01 is a Tuesday: Monday 30 June does not count, Tuesday does.</summary>
    [Theory]
    [InlineData(6, 30, 0)]
    [InlineData(7, 1, 1)]
    public void TaelleStart_FoersteJuli2014_ErDenFoersteDagDerTaeller(int maaned, int dag, int uger) =>
        Tael((D(2014, 1, 1), D(2014, maaned, dag))).Uger(D(2014, 7, 1)).ShouldBe(uger);

    /// <summary>10 weeks on, then self-support, then on again: 51 whole weeks go on with the 11th week, 52 begin anew.</summary>
    [Theory]
    [InlineData(51, 11)]
    [InlineData(52, 1)]
    [InlineData(60, 1)]
    public void Genstart_HeleUgersSelvforsoergelse_52BegynderForfra(int pause, int ventet) =>
        Ugevis((1, 10), (11 + pause, 11 + pause)).ShouldBe(ventet);

    /// <summary>A single day of a week is enough for the week not to be of self-support.</summary>
    [Fact]
    public void Genstart_EnUgeMedEnEnkeltDag_ErIkkeSelvforsoergelse()
    {
        var uger = Tael((Mandag(1), Mandag(10) + 6), (Mandag(40) + 3, Mandag(40) + 3), (Mandag(63), Mandag(63)));
        // Weeks 11–39 and 41–62: 29 + 22 = 51 of self-support; counted are 10, week 40 and week 63.
        uger.Uger(Mandag(63)).ShouldBe(12);
    }

    /// <summary>The weeks of self-support need not lie together.</summary>
    [Fact]
    public void Genstart_SpredteUger_LaeggesSammenIndenForTreAar()
    {
        // Every second week on, from week 1: in week 105 the weeks 2, 4 … 104 are 52 of self-support.
        var hveranden = Enumerable.Range(0, 60).Select(i => (1 + (2 * i), 1 + (2 * i))).ToArray();
        Ugevis([.. hveranden.Take(52)]).ShouldBe(52, "uge 103: 51 ugers selvforsørgelse");
        Ugevis([.. hveranden.Take(53)]).ShouldBe(1, "uge 105: 52 ugers selvforsørgelse");
    }

    /// <summary>Used up by the restart: the week after it goes on with 2, though the last three years still hold 52 weeks of self-support.</summary>
    [Fact]
    public void Genstart_UgernesSelvforsoergelse_BrugesEnGang()
    {
        Ugevis((1, 10), (63, 64)).ShouldBe(2);
        // 51 more weeks of self-support are not enough for another.
        Ugevis((1, 10), (63, 64), (116, 116)).ShouldBe(3);
        Ugevis((1, 10), (63, 64), (117, 117)).ShouldBe(1);
    }

    /// <summary>
    /// Three years are the 156 weeks before. Off for 26 weeks (11–36), on from week 37, off for 26 again: the week after begins anew when it has all 52 behind it
    /// within 156 weeks.
    /// </summary>
    [Theory]
    [InlineData(140, 1)] // Week 167: the 156 before are weeks 11–166, with 26 + 26.
    [InlineData(141, 116)] // Week 168: weeks 12–167, with 25 + 26. Counted are weeks 1–10, 37–141 and 168: 10 + 105 + 1.
    public void Genstart_UgerAeldreEndTreAar_TaellerIkkeMed(int sidste, int ventet) =>
        Ugevis((1, 10), (37, sidste), (sidste + 27, sidste + 27)).ShouldBe(ventet);

    /// <summary>The counter against the rule read word for word, week by week.</summary>
    [Fact]
    public void Taelleren_ErReglenLaestOrdret()
    {
        Prop.ForAll(
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                froe =>
                {
                    var tilfaeldig = new Random(froe);
                    var paa = new bool[300];
                    for (var u = 0; u < paa.Length; )
                    {
                        var (laengde, ydelse) = (tilfaeldig.Next(1, 60), tilfaeldig.Next(2) == 0);
                        for (; laengde > 0 && u < paa.Length; laengde--, u++)
                        {
                            paa[u] = ydelse;
                        }
                    }

                    var uger = Tael([.. Enumerable.Range(0, 300).Where(u => paa[u]).Select(u => (Mandag(u + 1) + 2, Mandag(u + 1) + 2))]);
                    var (antal, begyndt) = (0, -1);
                    return Enumerable
                        .Range(0, 300)
                        .All(u =>
                        {
                            if (!paa[u])
                            {
                                return uger.Uger(Mandag(u + 1) + 2) == 0;
                            }

                            var selv = Enumerable.Range(0, u).Count(v => !paa[v] && v > begyndt && v >= u - 156);
                            if (antal == 0 || selv >= 52)
                            {
                                (antal, begyndt) = (0, u);
                            }

                            return uger.Uger(Mandag(u + 1)) == ++antal;
                        });
                }
            )
            .QuickCheckThrowOnFailure();
    }

    /// <summary>Whole weeks with a ydelse; the count in the last.</summary>
    private static int Ugevis(params (int Fra, int Til)[] uger) =>
        Tael([.. uger.Select(u => (Mandag(u.Fra), Mandag(u.Til) + 6))]).Uger(Mandag(uger[^1].Til));

    private static Ugetaeller Tael(params (int Fra, int Til)[] dage)
    {
        var taeller = new Ugetaeller(Trappe, D(2022, 12, 31));
        taeller.Begynd();
        foreach (var (fra, til) in dage)
        {
            taeller.Modtaget(fra, til);
        }

        taeller.Tael();
        return taeller;
    }

    /// <summary>Week 1 is that of Monday 2014-06-30.</summary>
    private static int Mandag(int uge) => D(2014, 6, 30) + (7 * (uge - 1));

    private static int D(int aar, int maaned, int dag) => Dag.Fra(aar, maaned, dag);
}

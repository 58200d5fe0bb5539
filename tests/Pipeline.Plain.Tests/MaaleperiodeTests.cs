using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§5.</summary>
public class MaaleperiodeTests
{
    [Theory]
    [InlineData("2019-01-01", "2019-12-30", "2019-01-01")] // 364 days: the whole forløb
    [InlineData("2018-12-01", "2019-12-31", "2019-01-01")]
    [InlineData("2018-01-01", "2019-11-30", "2018-12-01")]
    [InlineData("2018-01-01", "2020-02-28", "2019-02-28")] // 2020-02-29 − 12 months clamps
    [InlineData("2018-01-01", "2020-02-29", "2019-03-01")]
    [InlineData("2016-01-17", "2017-01-15", "2016-01-17")] // 365 days, but a year of 366: never before the start
    [InlineData("2016-01-16", "2017-01-15", "2016-01-16")]
    public void Par5_Dage_EtAarFoerE(string start, string e, string fra) =>
        new PersonBygger().Ydelse(Ydelsesart.Ledighedsydelse, start, e).Maalt(e[..7], Ledighedsydelse).MaaleperiodeFra.ShouldBe(D(fra));

    [Fact]
    public void Par5_Dage_FlyttesIgenForDeDoedeDageDetBringerInd() =>
        // 2019-01-01 less 10 dead days of March is 22 December. That brings in 22–25 December (4): 18 December.
        // That brings in 20–21 (2): 16 December, which brings in none.
        new PersonBygger()
            .Kontanthjaelp("2017-01-01", "2019-12-31")
            .Fritagelse(Fritagelseskode.Barsel, "2019-03-01", "2019-03-10")
            .Fritagelse(Fritagelseskode.Ouk, "2018-12-20", "2018-12-25")
            .Maalt("2019-12", Kontanthjaelp)
            .MaaleperiodeFra.ShouldBe(D("2018-12-16"));

    [Theory]
    [InlineData("2018-12-31", "2019-01-01")] // dead up to the day before the year: it moves nothing
    [InlineData("2019-01-01", "2018-12-21")] // a dead day within the year: ten more days, and the ten before them
    public void S5_Days_DeadDaysRightBeforeTheYear_AreNotPartOfTheMaaleperiode(string til, string fra) =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Ledighedsydelse, "2017-01-01", "2019-12-31")
            .Fritagelse(Fritagelseskode.Barsel, "2018-12-22", til)
            .Maalt("2019-12", Ledighedsydelse)
            .MaaleperiodeFra.ShouldBe(D(fra));

    [Fact]
    public void Par5_Dage_DoedEfterBeggeSlagsTaellerEnGang() =>
        // Barsel within the corona days adds nothing: E = 2020-12-31 gives 2019-09-01 all the same.
        new PersonBygger()
            .Kontanthjaelp("2018-01-01", "2020-12-31")
            .Fritagelse(Fritagelseskode.Barsel, "2020-04-01", "2020-05-31")
            .Maalt("2020-12", Kontanthjaelp)
            .MaaleperiodeFra.ShouldBe(D("2019-09-01"));

    [Theory]
    [InlineData("160.33", "2018-02-01")] // February 2018 – January 2019 is 12 × 160,33 to the hundredth, reached on Thursday 1 February
    [InlineData("160.32", "2018-01-31")] // one hundredth short: the last weekday of January, a Wednesday
    [InlineData("170", "2018-02-02")] // 1 February 2018 holds 160,33 / 20 = 8,02 or 8,01 hours, and 9,67 are to spare
    public void Par5_Dagpenge_SenesteDagMedTolvMaanedersTimer(string sidsteMaanedsTimer, string fra)
    {
        var person = new PersonBygger().Periode("2018-01-01");
        for (var m = 1; m <= 12; m++)
        {
            person.Dagpenge($"2018-{m:D2}-01", $"2018-{m:D2}-{DateTime.DaysInMonth(2018, m)}", "160.33");
        }

        var r = person.Dagpenge("2019-01-01", "2019-01-31", sidsteMaanedsTimer).Maalt("2019-01", ADagpenge);
        (r.Baand, r.MaaleperiodeFra).ShouldBe((12, D(fra)));
    }

    [Fact]
    public void Par5_Dagpenge_DoedeDagesTimerTaellerIkke()
    {
        var person = new PersonBygger().Periode("2018-12-01");
        person.Dagpenge("2018-12-03", "2018-12-03", "1924");
        person.Dagpenge("2019-01-07", "2019-01-07", "500").Fritagelse(Fritagelseskode.Barsel, "2019-01-07", "2019-01-07");
        person.Dagpenge("2019-02-04", "2019-02-04", "1923.95");

        var r = person.Maalt("2019-02", ADagpenge);
        // 1923,95 is 0,01 short; the dead day gives nothing, so the 3 December is needed. 1924 + 1923,95 in all.
        (r.Laengde, r.MaaleperiodeFra).ShouldBe((3847_95, D("2018-12-03")));
    }

    [Fact]
    public void Par5_Dagpenge_Deltid_Er1560Timer()
    {
        var person = new PersonBygger().Periode("2018-12-01", "", Forsikring.Deltid);
        person.Dagpenge("2018-12-03", "2018-12-03", "500").Dagpenge("2019-01-07", "2019-01-07", "1560");

        person.Maalt("2019-01", ADagpenge).MaaleperiodeFra.ShouldBe(D("2019-01-07"));
    }
}

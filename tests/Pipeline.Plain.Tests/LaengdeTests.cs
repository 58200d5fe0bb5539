using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§3 and §4: dead days, population, hours.</summary>
public class LaengdeTests
{
    [Theory]
    [InlineData(Fritagelseskode.Barsel, 21)] // 31 − 10
    [InlineData(Fritagelseskode.Ouk, 21)]
    [InlineData(Fritagelseskode.Mii, 31)]
    [InlineData(Fritagelseskode.Tilbage13, 31)]
    [InlineData((short)4, 31)] // barsel max 14 dage is an ordinary code
    [InlineData((short)46, 31)]
    public void Par3_D6_DoedeDageTagesUdAfLaengden(short kode, int dage) =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Fritagelse(kode, "2019-01-05", "2019-01-14")
            .Maalt("2019-01", Kontanthjaelp)
            .Laengde.ShouldBe(dage);

    [Fact]
    public void Par3_Corona_DagpengetimerStaarStille()
    {
        // February 24–28 (37) counts, March 2–8 (37) does not, July 1–3 (22,20) does.
        var person = new PersonBygger()
            .Periode("2020-02-24")
            .Dagpenge("2020-02-24", "2020-02-29", "37")
            .Dagpenge("2020-03-02", "2020-03-08", "37")
            .Dagpenge("2020-07-01", "2020-07-03", "22.20");

        person.Maalt("2020-03", ADagpenge).Laengde.ShouldBe(37_00);
        person.Maalt("2020-07", ADagpenge).Laengde.ShouldBe(59_20);
    }

    [Fact]
    public void Par3_Corona_GraenserneErFoerste1MartsOgSidste30Juni() =>
        // 29 February and 1 July are the only living days.
        new PersonBygger()
            .Syg("2020-02-29", "2020-07-01")
            .Maalt("2020-07", Sygedagpenge)
            .Laengde.ShouldBe(2);

    [Theory]
    [InlineData("2019-01-10", false)]
    [InlineData("2019-01-09", true)]
    public void Par4_Population_KraeverEnDagUdenOrdinaerDoedTilOgMedE(string barselTil, bool med) =>
        // Paid to 10 January; days after E do not help.
        new PersonBygger()
            .Kontanthjaelp("2018-12-01", "2019-01-10")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-01", barselTil)
            .Maal("2019-01", Kontanthjaelp)
            .HasValue.ShouldBe(med);

    [Fact]
    public void Par4_Population_HuldageIForloebetTaeller() =>
        // Barsel on both paid days of February, but the forløb runs through the days between.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Kontanthjaelp("2019-02-10", "2019-02-10")
            .Fritagelse(Fritagelseskode.Barsel, "2019-02-10", "2019-02-10")
            .Maal("2019-02", Kontanthjaelp)
            .ShouldNotBeNull();

    [Fact]
    public void Par4_Population_DagpengeSerKunPaaBetalteDage() =>
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Fritagelse(Fritagelseskode.Ouk, "2019-01-07", "2019-01-13")
            .Maal("2019-01", ADagpenge)
            .ShouldBeNull();

    [Fact]
    public void Par4_Population_CoronadageErIkkeDoedeHer()
    {
        var r = new PersonBygger().Kontanthjaelp("2020-04-01", "2020-04-30").Maalt("2020-04", Kontanthjaelp);
        (r.Laengde, r.Baand).ShouldBe((0, 0));
    }

    [Theory]
    // 10,00 hours on Monday–Wednesday: 3,34 + 3,33 + 3,33; the dead day takes its own share with it.
    [InlineData("2019-01-07", "2019-01-09", "10", "2019-01-07", 6_66)]
    [InlineData("2019-01-07", "2019-01-09", "10", "2019-01-08", 6_67)]
    [InlineData("2019-01-07", "2019-01-09", "10", "2019-01-09", 6_67)]
    // 0,05 hours on Monday–Wednesday: 2, 2 and 1 hundredths.
    [InlineData("2019-01-07", "2019-01-09", "0.05", "2019-01-08", 3)]
    [InlineData("2019-01-07", "2019-01-09", "0.05", "2019-01-09", 4)]
    // 7,41 on Friday–Monday: 3,71 on Friday, 3,70 on Monday, nothing on the weekend.
    [InlineData("2019-01-11", "2019-01-14", "7.41", "2019-01-11", 3_70)]
    [InlineData("2019-01-11", "2019-01-14", "7.41", "2019-01-12", 7_41)]
    [InlineData("2019-01-11", "2019-01-14", "7.41", "2019-01-14", 3_71)]
    // A weekend has no weekday: all on its first day.
    [InlineData("2019-01-12", "2019-01-13", "5", "2019-01-12", 0)]
    [InlineData("2019-01-12", "2019-01-13", "5", "2019-01-13", 5_00)]
    // New Year's Day is a Tuesday like any other: 4 weekdays of 2,50.
    [InlineData("2018-12-31", "2018-12-31", "2.5", "2018-12-30", 2_50)]
    [InlineData("2019-01-01", "2019-01-04", "10", "2019-01-01", 7_50)]
    public void Par4_Timer_SpredesPaaHverdage(string fra, string til, string timer, string doed, int laengde) =>
        new PersonBygger()
            .Periode(fra)
            .Dagpenge(fra, til, timer)
            .Fritagelse(Fritagelseskode.Ouk, doed, doed)
            .Maalt(til[..7], ADagpenge)
            .Laengde.ShouldBe(laengde);

    [Fact]
    public void Par4_Timer_OverlappendeUdbetalingerLaeggesSammen() =>
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "30.01")
            .Dagpenge("2019-01-09", "2019-01-15", "6.99", DagpengeArt.Kontantydelse)
            .Dagpenge("2019-01-09", "2019-01-15", "20", DagpengeArt.MidlertidigArbejdsfordeling)
            .Maalt("2019-01", ADagpenge)
            .Laengde.ShouldBe(37_00);

    [Fact]
    public void S3_Barsel_FromTheLastDayOfTheData_IsDead() =>
        new PersonBygger()
            .Kontanthjaelp("2025-10-30", "2025-10-31")
            .Fritagelse(Fritagelseskode.Barsel, "2025-10-31")
            .Maalt("2025-10", Kontanthjaelp)
            .Laengde.ShouldBe(1);

    [Fact]
    public void S3_Corona_OfOneDay_IsDead()
    {
        var rules = Proeve.R175 with { DoedeDage = Proeve.R175.DoedeDage with { Corona = new(D("2020-04-10"), D("2020-04-10")) } };
        new PersonBygger().Kontanthjaelp("2020-04-01", "2020-04-30").Maalt("2020-04", Kontanthjaelp, rules).Laengde.ShouldBe(29);
    }

    [Theory]
    [InlineData("2019-01-10", 12)] // the days touch
    [InlineData("2019-01-09", 12)] // a day is in both
    [InlineData("2019-01-08", 12)]
    public void S3_Barsel_RowsThatShareDays_TheDayIsDeadOnce(string andenFra, int doede) =>
        // Barsel to 9 January and from about then to 12 January: the first twelve of 31 days.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-01", "2019-01-09")
            .Fritagelse(Fritagelseskode.Barsel, andenFra, "2019-01-12")
            .Maalt("2019-01", Ydelsesgruppe.Kontanthjaelp)
            .Laengde.ShouldBe(31 - doede);

    [Fact]
    public void S4_Dagpenge_LaterRowEndsBeforeAnEarlierOne_TheEarlierOnesHoursStayOnItsDays() =>
        // An hour on each of the 15 weekdays of 7 – 27 January, and one on the 8th. The forløb from the 21st has the last five.
        new PersonBygger()
            .Periode("2019-01-01")
            .Periode("2019-01-21")
            .Dagpenge("2019-01-07", "2019-01-27", "15")
            .Dagpenge("2019-01-08", "2019-01-08", "1")
            .Maalt("2019-01", Ydelsesgruppe.ADagpenge)
            .Laengde.ShouldBe(5_00);

    [Theory]
    [InlineData("2019-01-21", 8_00)] // the second barsel begins that day
    [InlineData("2019-01-22", 8_00)] // within it
    [InlineData("2019-01-23", 8_00)] // its last day
    [InlineData("2019-01-24", 8_00)] // the day after
    [InlineData("2019-01-25", 7_00)]
    public void S4_Dagpenge_ForloebBeginsAboutDeadDays_TheirHoursAreInNeither(string anden, int laengde) =>
        // An hour on each weekday of 7 January – 4 February; barsel on 9 – 10 and 21 – 23 January. From the 24th: two, five and one weekdays.
        new PersonBygger()
            .Periode("2019-01-01")
            .Periode(anden)
            .Dagpenge("2019-01-07", "2019-02-04", "21")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-09", "2019-01-10")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-21", "2019-01-23")
            .Maalt("2019-02", Ydelsesgruppe.ADagpenge)
            .Laengde.ShouldBe(laengde);
}

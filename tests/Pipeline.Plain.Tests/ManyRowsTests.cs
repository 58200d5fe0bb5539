using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>Persons with more rows than the engine's lists begin with, and more than it compares at a time: none is lost.</summary>
public class ManyRowsTests
{
    [Fact]
    public void S2_Sygedagpenge_TwentyCases_EachIsAForloeb()
    {
        // A case of ten days from the first of each month, of the months from January 2019 to August 2020.
        var person = new PersonBygger();
        for (var m = new Maaned(2019, 1); m <= new Maaned(2020, 8); m = m.Plus(1))
        {
            person.Syg($"{m}-01", $"{m}-10");
        }

        foreach (var m in new[] { "2019-01", "2019-09", "2019-10", "2020-08" })
        {
            var r = person.Maalt(m, Sygedagpenge);
            (r.Start, r.Laengde).ShouldBe((D($"{m}-01"), 10));
        }
    }

    [Theory] // 40 dead days, each odd day from 1 January on; of the 90 days to 31 March there are 40 less.
    [InlineData("2019-01-31", 15)]
    [InlineData("2019-02-28", 29)]
    [InlineData("2019-03-31", 50)]
    public void S3_Barsel_OnFortySingleDays_AreNotCounted(string til, int laengde) =>
        Barsel(new PersonBygger().Ydelse(Ydelsesart.Ledighedsydelse, "2019-01-01", til), D("2019-01-01"), 40)
            .Maalt(til[..7], Ledighedsydelse)
            .Laengde.ShouldBe(laengde);

    [Fact]
    public void S5_Barsel_OnFortySingleDays_MovesTheMaaleperiode() =>
        // 12 months back from 31 December 2019 is 1 January; forty dead days within move it to 22 November.
        Barsel(new PersonBygger().Ydelse(Ydelsesart.Ledighedsydelse, "2017-01-01", "2019-12-31"), D("2019-01-01"), 40)
            .Maalt("2019-12", Ledighedsydelse)
            .MaaleperiodeFra.ShouldBe(D("2018-11-22"));

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(40)]
    public void S4_Dagpenge_HoursOnDeadDays_AreNotCounted(int antal)
    {
        // A payment of an hour a day on each of 100 days, a row a day; each odd one is dead, up to that many.
        var person = new PersonBygger().Periode("2019-01-01");
        for (var dag = D("2019-01-01"); dag < D("2019-01-01") + 100; dag++)
        {
            person.Dagpenge(Dag.Tekst(dag), Dag.Tekst(dag), "1");
        }

        var r = Barsel(person, D("2019-01-01"), antal).Maalt("2019-04", ADagpenge);
        (r.Laengde, r.Slut).ShouldBe((100_00 - (antal * 100), D("2019-04-10")));
    }

    [Theory] // On each odd day of 2019 from 1 January: 16 in January, 182 from January to the 363rd day, 29 December.
    [InlineData("2019-01", 16)]
    [InlineData("2019-02", 30)]
    [InlineData("2019-12", 182)]
    [InlineData("2020-06", 91)] // måleperiode from 2019-07-01, the 182nd day: the 183rd, 185th … 363rd
    public void S6_Samtaler_EverySecondDay_AllCount(string maaned, int antal)
    {
        var person = new PersonBygger().Ydelse(Ydelsesart.Ledighedsydelse, "2019-01-01", "2020-06-30");
        for (var dag = 0; dag < 364; dag += 2)
        {
            person.Samtale(Dag.Tekst(D("2019-01-01") + dag));
        }

        // Without the corona days, which would move the måleperiode.
        var regler = Proeve.R175 with
        {
            DoedeDage = Proeve.R175.DoedeDage with { Corona = new(D("1900-01-01"), D("1900-01-01")) },
        };
        person.Maalt(maaned, Ledighedsydelse, regler).Samtaler.ShouldBe(antal);
    }

    [Theory] // Eight days of samtaler, the last of them the first day of the måleperiode, or the day before it.
    [InlineData("2019-07-01", 1)]
    [InlineData("2019-06-30", 0)]
    public void S6_Samtaler_EightDays_TheLastOnTheFirstDayOfTheMaaleperiode(string sidste, int antal)
    {
        var person = new PersonBygger().Ydelse(Ydelsesart.Ledighedsydelse, "2018-07-01", "2020-06-30");
        for (var dag = D(sidste) - 7; dag <= D(sidste); dag++)
        {
            person.Samtale(Dag.Tekst(dag));
        }

        // Without the corona days, which would move the måleperiode.
        var regler = Proeve.R175 with
        {
            DoedeDage = Proeve.R175.DoedeDage with { Corona = new(D("1900-01-01"), D("1900-01-01")) },
        };
        person.Maalt("2020-06", Ledighedsydelse, regler).Samtaler.ShouldBe(antal);
    }

    [Fact]
    public void S1_Hovedydelse_FortySingleDaysOfSygedagpenge_AreTakenFromKontanthjaelp()
    {
        var person = new PersonBygger().Kontanthjaelp("2019-01-01", "2019-03-21");
        for (var i = 0; i < 40; i++)
        {
            person.Syg(Dag.Tekst(D("2019-01-02") + (2 * i)), Dag.Tekst(D("2019-01-02") + (2 * i)));
        }

        // The 80th day, 21 March, is the last of sygedagpenge; kontanthjaelp is paid to the day before.
        person.Maalt("2019-03", Kontanthjaelp).Slut.ShouldBe(D("2019-03-20"));
        person.Maalt("2019-02", Kontanthjaelp).Slut.ShouldBe(D("2019-02-28"));
        person.Maalt("2019-03", Sygedagpenge).Start.ShouldBe(D("2019-03-21"));
    }

    [Fact]
    public void S2_Exception3_TwentyChangesOfKontaktgruppe_EachBeginsAForloeb()
    {
        // 12 on a day and 2 on the next, from 1 July 2025 on: a change on each even day.
        var person = new PersonBygger().Kontanthjaelp("2025-01-01", "2025-08-31");
        for (var i = 0; i < 20; i++)
        {
            var (foer, efter) = (Dag.Tekst(D("2025-07-01") + (2 * i)), Dag.Tekst(D("2025-07-02") + (2 * i)));
            person.Visitation(foer, foer, kontaktgruppe: 12).Visitation(efter, efter, kontaktgruppe: 2);
        }

        // July ends within the forløb of the 30th, and the last change is 38 days after 2 July.
        person.Maalt("2025-07", Kontanthjaelp).Start.ShouldBe(D("2025-07-30"));
        person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D("2025-08-09"));
    }

    [Fact]
    public void S7_Fritagelse_FortySingleDays_HalfTheDays()
    {
        // 40 of the 80 days to 21 March 2019 are covered; with a day more, 40 of 81.
        static PersonBygger Med(string til)
        {
            var person = new PersonBygger().Kontanthjaelp("2019-01-01", til);
            for (var i = 0; i < 40; i++)
            {
                person.Fritagelse(10, Dag.Tekst(D("2019-01-01") + (2 * i)), Dag.Tekst(D("2019-01-01") + (2 * i)));
            }

            return person;
        }

        Med("2019-03-21").Maalt("2019-03", Kontanthjaelp).Fritaget.ShouldBeTrue();
        Med("2019-03-22").Maalt("2019-03", Kontanthjaelp).Fritaget.ShouldBeFalse();
    }

    [Theory] // the odd days of 2019 from 2 January on: the 78th day is the 39th tilbud's
    [InlineData(40, "2019-03-19", true)]
    [InlineData(40, "2019-03-20", false)]
    [InlineData(16, "2019-03-19", false)]
    public void S8_Tilbud_ManySingleDays_ADayOfThemInTheMaaleperiode(int antal, string dag, bool har)
    {
        var person = new PersonBygger().Syg(dag, dag);
        for (var i = 0; i < antal; i++)
        {
            person.Tilbud(Dag.Tekst(D("2019-01-02") + (2 * i)), Dag.Tekst(D("2019-01-02") + (2 * i)));
        }

        person.Maalt("2019-03", Sygedagpenge).HarTilbud.ShouldBe(har);
    }

    [Theory]
    [InlineData("2025-10-30", true)]
    [InlineData("2025-10-31", false)] // a day of barsel is none with a tilbud (§8)
    public void S8_Tilbud_OnTheLastDayOfTheData_UnlessItIsBarsel(string barsel, bool har) =>
        new PersonBygger()
            .Syg("2025-10-01")
            .Tilbud("2025-10-31")
            .Fritagelse(Fritagelseskode.Barsel, barsel, barsel)
            .Maalt("2025-10", Sygedagpenge)
            .HarTilbud.ShouldBe(har);

    [Fact]
    public void S7_Mii_AfterSixteenIntervalsOfDeadDays_ItsFiveDaysExempt() =>
        // Fifteen single days of barsel in 2019 and the corona days of 2020; five days of MII in January 2024.
        Barsel(new PersonBygger().Kontanthjaelp("2024-01-01", "2024-01-30"), D("2019-01-01"), 15)
            .Fritagelse(Fritagelseskode.Mii, "2024-01-01", "2024-01-05")
            .Maalt("2024-01", Kontanthjaelp)
            .Fritaget.ShouldBeTrue();

    // Single dead days, every second day from a day on.
    private static PersonBygger Barsel(PersonBygger person, int fra, int antal)
    {
        for (var i = 0; i < antal; i++)
        {
            person.Fritagelse(Fritagelseskode.Barsel, Dag.Tekst(fra + (2 * i)), Dag.Tekst(fra + (2 * i)));
        }

        return person;
    }
}

using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§2: exceptions 1 and 2.</summary>
public class UndtagelserTests
{
    [Theory]
    [InlineData(Ydelsesart.Kontanthjaelp, "2019-02-01", "2018-11-05")]
    [InlineData(Ydelsesart.Uddannelseshjaelp, "2019-02-01", "2018-11-05")]
    [InlineData(Ydelsesart.Kontanthjaelp, "2019-02-28", "2018-11-05")]
    [InlineData(Ydelsesart.Kontanthjaelp, "2019-03-01", "2019-03-01")] // all of February lies between
    [InlineData(Ydelsesart.Revalidering, "2019-02-01", "2019-02-01")]
    public void Par2_Undtagelse1_OvergangsydelseFoer_GiverStarten(Ydelsesart art, string foerste, string start)
    {
        var person = new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2018-11-05", "2019-01-15")
            .Ydelse(art, foerste, foerste[..8] + "28");

        person.Alle(foerste[..7]).ShouldHaveSingleItem().Start.ShouldBe(D(start));
        // The overgangsydelse keeps being measured in its own group.
        person.Alle("2019-01").ShouldHaveSingleItem().Gruppe.ShouldBe(Overgangsydelse);
    }

    [Fact]
    public void Par2_Undtagelse1_Laengden_TaellerFraOvergangsydelsensStart() =>
        // 11–31 January is 21 days, 1–10 February is 10.
        new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2019-01-11", "2019-01-20")
            .Kontanthjaelp("2019-02-05", "2019-02-10")
            .Maalt("2019-02", Kontanthjaelp)
            .Laengde.ShouldBe(31);

    [Theory]
    [InlineData("2019-02-04", "2019-02-04")] // a day before the first paid day
    [InlineData("2019-02-05", "2019-02-05")] // none before it: own start
    public void Par2_Undtagelse1_KraeverEnDagFoerDenFoersteBetalte(string overgangFra, string start) =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, overgangFra, "2019-02-20")
            .Kontanthjaelp("2019-02-05", "2019-02-28")
            .Maalt("2019-02", Kontanthjaelp)
            .Start.ShouldBe(D(start));

    [Fact]
    public void Par2_Undtagelse1_HvadDerUdbetalesBagefter_BetyderIntet() =>
        // Overgangsydelse goes on in April, but its latest day before 1 March is 20 December: January and February lie between,
        // and by the same hole the later overgangsydelse is a forløb of its own.
        new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2018-12-01", "2018-12-20")
            .Kontanthjaelp("2019-03-01", "2019-04-30")
            .Ydelse(Ydelsesart.Overgangsydelse, "2019-04-01", "2019-04-30")
            .Maalt("2019-04", Kontanthjaelp)
            .Start.ShouldBe(D("2019-03-01"));

    [Fact]
    public void Par2_Undtagelse1_ShoProgram_ErIkkeOvergangsydelse() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.ShoProgram, "2018-11-05", "2019-01-31")
            .Kontanthjaelp("2019-02-01", "2019-02-28")
            .Maalt("2019-02", Kontanthjaelp)
            .Start.ShouldBe(D("2019-02-01"));

    [Fact]
    public void Par2_Undtagelse1_UdenReform_HarIngenEnde()
    {
        var person = new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2025-05-01", "2025-08-31")
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-09-01", "2025-09-30");

        person.Maalt("2025-09", Uddannelseshjaelp, Proeve.R173).Start.ShouldBe(D("2025-05-01"));
    }

    [Theory]
    [InlineData("2025-06-30", "2024-03-01")]
    [InlineData("2025-07-01", "2025-07-01")] // from the reform on exception 1 is none, and this rule set has no exception 2
    public void S2_Exception1_HoldsToTheDayBeforeTheReform(string foerste, string start) =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2024-03-01", "2025-06-29")
            .Kontanthjaelp(foerste, "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp, Proeve.R175 with { Reform = Proeve.R175.Reform! with { Fortsaetter = [] } })
            .Start.ShouldBe(D(start));

    [Theory]
    [InlineData("2025-06-30", "2025-07-01", "2024-03-01")]
    [InlineData("2025-06-01", "2025-07-31", "2024-03-01")]
    [InlineData("2025-06-30", "2025-08-01", "2025-08-01")] // July lies between
    [InlineData("2025-05-31", "2025-07-01", "2025-07-01")] // June lies between
    public void Par2_Undtagelse2_KontanthjaelpFraJuli2025_FortsaetterForloebet(string sidste, string foerste, string start)
    {
        foreach (var art in new[] { Ydelsesart.Uddannelseshjaelp, Ydelsesart.Overgangsydelse })
        {
            var person = new PersonBygger().Ydelse(art, "2024-03-01", sidste).Kontanthjaelp(foerste, "2025-08-31");
            person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D(start));
        }
    }

    [Fact]
    public void Par2_Undtagelse2_AndreYdelser_FortsaettesIkke() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Ressourceforloeb, "2024-03-01", "2025-06-30")
            .Kontanthjaelp("2025-07-01", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp)
            .Start.ShouldBe(D("2025-07-01"));

    [Fact]
    public void Par2_Undtagelse2_UdenReform_FindesIkke() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-03-01", "2025-06-30")
            .Kontanthjaelp("2025-07-01", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp, Proeve.R173)
            .Start.ShouldBe(D("2025-07-01"));

    [Fact]
    public void Par2_Undtagelse2_KontanthjaelpDerLoeberIForvejen_BeholderSinStart() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-03-01", "2025-06-30")
            .Kontanthjaelp("2025-06-30", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp)
            .Start.ShouldBe(D("2025-06-30"));

    [Fact]
    public void Par2_Undtagelse2_StartenErSomUndtagelse1GavDen() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Overgangsydelse, "2024-01-01", "2025-02-28")
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-03-01", "2025-06-30")
            .Kontanthjaelp("2025-07-01", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp)
            .Start.ShouldBe(D("2024-01-01"));

    [Theory]
    [InlineData("2025-06-20", "2025-06-30", "2025-05-01")] // overgangsydelse has the latest last paid day
    [InlineData("2025-06-30", "2025-06-20", "2024-01-01")] // uddannelseshjaelp has
    [InlineData("2025-06-30", "2025-06-30", "2024-01-01")] // the same: the earliest start
    public void Par2_D4_FlereAtFortsaette(string uddannelseshjaelpTil, string overgangTil, string start) =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-01-01", uddannelseshjaelpTil)
            .Ydelse(Ydelsesart.Overgangsydelse, "2025-05-01", overgangTil)
            .Kontanthjaelp("2025-07-01", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp)
            .Start.ShouldBe(D(start));

    [Fact]
    public void S2_Exception1_HoldsForTheGroupsOfTheRuleSetAlone()
    {
        var rules = Proeve.R175 with { Forloeb = Proeve.R175.Forloeb with { OvergangsydelseFoer = [Kontanthjaelp] } };
        Ydelsesart[] arts = [Ydelsesart.Kontanthjaelp, Ydelsesart.Uddannelseshjaelp];
        foreach (var art in arts)
        {
            new PersonBygger()
                .Ydelse(Ydelsesart.Overgangsydelse, "2018-11-05", "2019-01-15")
                .Ydelse(art, "2019-02-01", "2019-02-28")
                .Alle("2019-02", rules)
                .ShouldHaveSingleItem()
                .Start.ShouldBe(D(art == Ydelsesart.Kontanthjaelp ? "2018-11-05" : "2019-02-01"));
        }
    }

    [Fact]
    public void S2_Exceptions_EightForloebInALine_TheLastIsMeasuredToo()
    {
        // Kontanthjaelp on the first of every third month of 2023 and 2024; a day of overgangsydelse before the last of them.
        var person = new PersonBygger().Ydelse(Ydelsesart.Overgangsydelse, "2024-09-25", "2024-09-25");
        for (var i = 0; i < 8; i++)
        {
            var day = $"{2023 + (i / 4)}-{1 + (3 * (i % 4)):D2}-01";
            person.Kontanthjaelp(day, day);
        }

        person.Maalt("2024-07", Kontanthjaelp).Start.ShouldBe(D("2024-07-01"));
        person.Maalt("2024-10", Kontanthjaelp).Start.ShouldBe(D("2024-09-25"));
    }

    [Fact]
    public void S2_Exception2_AForloebWhoseLastPaidDayIsTheNewOnesFirst_IsNotContinued()
    {
        // Uddannelseshjaelp without an end, so that it can be paid on the day that kontanthjaelp begins.
        var rules = Proeve.R175 with
        {
            Grupper = [.. Proeve.R175.Grupper.Select(g => g with { SidsteBetalteDag = Domain.Kalender.Dag.Aaben })],
        };
        string Start(string last) =>
            Proeve.Dato(
                new PersonBygger()
                    .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-03-01", last)
                    .Kontanthjaelp("2025-07-10", "2025-07-31")
                    .Maalt("2025-07", Kontanthjaelp, rules)
                    .Start
            );
        Start("2025-07-09").ShouldBe("2025-03-01");
        Start("2025-07-10").ShouldBe("2025-07-10");
    }

    [Fact]
    public void S2_D4_AnEarlierStart_DoesNotWinOverALaterLastPaidDay() =>
        // Without exception 1 the forløb of uddannelseshjaelp keeps its own start.
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-05-01", "2025-06-30")
            .Ydelse(Ydelsesart.Overgangsydelse, "2024-01-01", "2025-06-20")
            .Kontanthjaelp("2025-07-01", "2025-07-31")
            .Maalt("2025-07", Kontanthjaelp, Proeve.R175 with { Forloeb = Proeve.R175.Forloeb with { OvergangsydelseFoer = [] } })
            .Start.ShouldBe(D("2025-05-01"));
}

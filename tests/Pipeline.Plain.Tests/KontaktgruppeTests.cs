using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§2: exception 3 (kontaktgruppe 12 to 2) and 4 (sats).</summary>
public class KontaktgruppeTests
{
    private static PersonBygger Kontanthjaelp2025(string til = "2025-10-31") => new PersonBygger().Kontanthjaelp("2025-01-10", til);

    [Theory]
    [InlineData("2025-06-30", "2025-01-10")] // before the reform
    [InlineData("2025-07-01", "2025-07-01")]
    [InlineData("2025-08-15", "2025-08-15")]
    public void Par2_Undtagelse3_Fra12Til2_NytForloebDenDag(string d, string start)
    {
        var person = Kontanthjaelp2025().Visitation("2025-01-01", Dag(d, -1), kontaktgruppe: 12).Visitation(d, kontaktgruppe: 2);

        person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D(start));
        person.Maalt("2025-08", Kontanthjaelp, Proeve.R173).Start.ShouldBe(D("2025-01-10"));
    }

    [Fact]
    public void Par2_D5_Fra12Til12_ErIntetSkift() =>
        Kontanthjaelp2025()
            .Visitation("2025-01-01", "2025-08-14", kontaktgruppe: 12)
            .Visitation("2025-08-15", kontaktgruppe: 12)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-01-10"));

    [Theory]
    [InlineData((short)2, (short)12)]
    [InlineData((short)3, (short)2)]
    [InlineData((short)12, (short)3)]
    public void Par2_D5_AndreSkift_BryderIkke(short foer, short efter) =>
        Kontanthjaelp2025()
            .Visitation("2025-01-01", "2025-08-14", kontaktgruppe: foer)
            .Visitation("2025-08-15", kontaktgruppe: efter)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-01-10"));

    [Fact]
    public void Par2_Undtagelse3_HulEllerAndenVaerdiImellem_ErIntetSkift()
    {
        Kontanthjaelp2025()
            .Visitation("2025-01-01", "2025-08-13", kontaktgruppe: 12)
            .Visitation("2025-08-15", kontaktgruppe: 2)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-01-10"));
        Kontanthjaelp2025()
            .Visitation("2025-01-01", "2025-08-13", kontaktgruppe: 12)
            .Visitation("2025-08-14", "2025-08-14", kontaktgruppe: 3)
            .Visitation("2025-08-15", kontaktgruppe: 2)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-01-10"));
    }

    [Fact]
    public void Par2_Undtagelse3_AfFlereRaekkerGaelderSenesteFra()
    {
        // 12 runs on beneath the newer 2; where the 2 ends, 12 is in force again: one change, on 15 August.
        var person = Kontanthjaelp2025()
            .Visitation("2025-08-15", "2025-09-10", kontaktgruppe: 2)
            .Visitation("2025-01-01", kontaktgruppe: 12);
        person.Maalt("2025-09", Kontanthjaelp).Start.ShouldBe(D("2025-08-15"));
    }

    [Fact]
    public void S2_Exception3_WhereANewerRowEnds_TheOlderIsInForceAgain_AndThatIsAChange() =>
        // 2 from January on, beneath a newer 12 to 14 August.
        Kontanthjaelp2025()
            .Visitation("2025-01-01", kontaktgruppe: 2)
            .Visitation("2025-07-10", "2025-08-14", kontaktgruppe: 12)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-08-15"));

    [Fact]
    public void S2_Exception3_ChangesByRowsWithinRows_EachSplits()
    {
        // 12 to 14 September above a 2 without end; within the 12 a newer 2 of 1–20 August: changes on 1 August and 15 September.
        var person = Kontanthjaelp2025()
            .Visitation("2025-01-01", kontaktgruppe: 2)
            .Visitation("2025-07-05", "2025-09-14", kontaktgruppe: 12)
            .Visitation("2025-08-01", "2025-08-20", kontaktgruppe: 2);
        person.Maalt("2025-07", Kontanthjaelp).Start.ShouldBe(D("2025-01-10"));
        person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D("2025-08-01"));
        person.Maalt("2025-09", Kontanthjaelp).Start.ShouldBe(D("2025-09-15"));
    }

    [Fact]
    public void S2_Exception3_ThePartBeforeIsASinglePaidDay_ItIsAForloeb()
    {
        var person = new PersonBygger()
            .Kontanthjaelp("2025-07-31", "2025-08-31")
            .Visitation("2025-01-01", "2025-07-31", kontaktgruppe: 12)
            .Visitation("2025-08-01", kontaktgruppe: 2);
        person.Maalt("2025-07", Kontanthjaelp).Start.ShouldBe(D("2025-07-31"));
        person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D("2025-08-01"));
    }

    [Theory]
    [InlineData("2025-08-15", 1)] // the forløb begins by its own first payment
    [InlineData("2025-08-16", 0)] // split from a forløb, it has no first payment
    public void S2_Exception3_D18_AChangeOnTheForloebsFirstDay_IsNoSplit(string change, int samtaler) =>
        new PersonBygger()
            .Kontanthjaelp("2025-08-15", "2025-08-31")
            .Visitation("2025-01-01", Dag(change, -1), kontaktgruppe: 12)
            .Visitation(change, kontaktgruppe: 2)
            .Henvendelse("2025-08-01")
            .Samtale("2025-08-05")
            .Maalt("2025-08", Kontanthjaelp)
            .Samtaler.ShouldBe(samtaler);

    [Fact]
    public void Par2_Undtagelse3_DelenFoer_SlutterPaaSidsteBetalteDagFoerSkiftet()
    {
        // Paid to 5 August and again from 20 August; the change on the unpaid 10 August starts a forløb that day.
        PersonBygger Person() =>
            new PersonBygger()
                .Kontanthjaelp("2025-07-01", "2025-08-05")
                .Kontanthjaelp("2025-08-20", "2025-08-31")
                .Visitation("2025-01-01", "2025-08-09", kontaktgruppe: 12)
                .Visitation("2025-08-10", kontaktgruppe: 2)
                .Bopael(101, "2020-01-01", "2025-07-31")
                .Bopael(400, "2025-08-01");

        // 10–31 August: 22 days.
        (Person().Maalt("2025-08", Kontanthjaelp).Start, Person().Maalt("2025-08", Kontanthjaelp).Laengde).ShouldBe((D("2025-08-10"), 22));
        (Person().Maalt("2025-07", Kontanthjaelp).Start, Person().Maalt("2025-07", Kontanthjaelp).Laengde).ShouldBe((D("2025-07-01"), 31));
    }

    [Fact]
    public void Par2_Undtagelse3_EfterSidsteBetalteDag_BryderIkkeOgPaaSidsteGoer()
    {
        PersonBygger Med(string d) =>
            Kontanthjaelp2025("2025-08-20").Visitation("2025-01-01", Dag(d, -1), kontaktgruppe: 12).Visitation(d, kontaktgruppe: 2);

        Med("2025-08-21").Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D("2025-01-10"));
        Med("2025-08-20").Maalt("2025-08", Kontanthjaelp).Laengde.ShouldBe(1);
    }

    [Fact]
    public void Par2_Undtagelse3_HvertSkiftDeler()
    {
        var person = Kontanthjaelp2025()
            .Visitation("2025-01-01", "2025-07-31", kontaktgruppe: 12)
            .Visitation("2025-08-01", "2025-08-09", kontaktgruppe: 2)
            .Visitation("2025-08-10", "2025-08-19", kontaktgruppe: 12)
            .Visitation("2025-08-20", kontaktgruppe: 2);

        person.Maalt("2025-07", Kontanthjaelp).Start.ShouldBe(D("2025-01-10"));
        person.Maalt("2025-08", Kontanthjaelp).Start.ShouldBe(D("2025-08-20"));
    }

    [Fact]
    public void Par2_Undtagelse3_ForrangForUndtagelse2Den1Juli()
    {
        var person = new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-03-01", "2025-06-30")
            .Kontanthjaelp("2025-07-01", "2025-08-31", Sats.Grundsats)
            .Visitation("2025-01-01", "2025-06-30", kontaktgruppe: 12)
            .Visitation("2025-07-01", kontaktgruppe: 2);

        (person.Maalt("2025-07", Kontanthjaelp).Start, person.Maalt("2025-07", Kontanthjaelp).Laengde).ShouldBe((D("2025-07-01"), 31));
    }

    [Fact]
    public void Par2_Undtagelse3_SkiftFoerFoersteBetalteDagMenEfterStarten_FlytterStarten()
    {
        // Exception 2 gives the start 2024-03-01; the change on 5 July is after it and not after the last paid day.
        var person = new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-03-01", "2025-06-20")
            .Kontanthjaelp("2025-07-15", "2025-07-31", Sats.Grundsats)
            .Visitation("2025-01-01", "2025-07-04", kontaktgruppe: 12)
            .Visitation("2025-07-05", kontaktgruppe: 2);

        // 5–31 July: 27 days.
        (person.Maalt("2025-07", Kontanthjaelp).Start, person.Maalt("2025-07", Kontanthjaelp).Laengde).ShouldBe((D("2025-07-05"), 27));
    }

    [Fact]
    public void Par2_Undtagelse3_AndreGrupper_BrydesIkke() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Ressourceforloeb, "2025-01-10", "2025-10-31")
            .Visitation("2025-01-01", "2025-08-14", kontaktgruppe: 12)
            .Visitation("2025-08-15", kontaktgruppe: 2)
            .Maalt("2025-08", Ressourceforloeb)
            .Start.ShouldBe(D("2025-01-10"));

    [Fact]
    public void S8_Sats_OnTheFirstDayOfTheReform_IsMeasured() =>
        new PersonBygger()
            .Kontanthjaelp("2025-07-01", "2025-07-01", Sats.Grundsats)
            .Maalt("2025-07", Kontanthjaelp)
            .Sats.ShouldBe(Sats.Grundsats);

    [Fact]
    public void Par2_Undtagelse4_SatsskiftBryderIkke() =>
        new PersonBygger()
            .Kontanthjaelp("2025-07-01", "2025-08-15", Sats.Grundsats)
            .Kontanthjaelp("2025-08-16", "2025-08-31", Sats.Mindstesats)
            .Maalt("2025-08", Kontanthjaelp)
            .Start.ShouldBe(D("2025-07-01"));

    private static string Dag(string dato, int plus) => Domain.Kalender.Dag.Tekst(D(dato) + plus);
}

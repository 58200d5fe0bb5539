using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§1 Age: 16 at E; days from the pension age on are no paid days of the population (D15).</summary>
public class AlderTests
{
    [Theory]
    [InlineData("2003-03-15", "2019-03-15")]
    [InlineData("2004-02-29", "2020-02-29")]
    public void Par1_Alder_FraOgMed16Aar(string foedt, string fylder)
    {
        Maales(foedt, D(fylder) - 1).ShouldBeFalse();
        Maales(foedt, D(fylder)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1953-12-31", "2018-12-31")] // before 1954: 65
    [InlineData("1954-01-01", "2019-07-01")] // 65½
    [InlineData("1954-06-30", "2019-12-30")]
    [InlineData("1954-03-31", "2019-09-30")] // clamped: September has 30 days
    [InlineData("1954-07-01", "2020-07-01")] // 66
    [InlineData("1954-12-31", "2020-12-31")]
    [InlineData("1955-01-01", "2021-07-01")] // 66½
    [InlineData("1955-06-30", "2021-12-30")]
    [InlineData("1955-07-01", "2022-07-01")] // 67
    [InlineData("1962-12-31", "2029-12-31")]
    [InlineData("1963-01-01", "2031-01-01")] // 68
    [InlineData("1966-12-31", "2034-12-31")]
    [InlineData("1967-01-01", "2036-01-01")] // 69
    [InlineData("1970-12-31", "2039-12-31")]
    [InlineData("1971-01-01", "2041-01-01")] // 70
    [InlineData("1960-02-29", "2027-02-28")] // clamped: 2027 is no leap year
    public void S1_D15_PaidPastThePensionAge_EIsTheDayBeforeIt(string foedt, string pension)
    {
        var naaet = D(pension);
        var person = new PersonBygger().Foedt(foedt).Ydelse(Ydelsesart.Jobafklaring, Dag.Tekst(naaet - 60), Dag.Tekst(naaet + 40));
        Slut(person, Maaned.Af(naaet - 1)).ShouldBe(naaet - 1);
        Slut(person, Maaned.Af(naaet - 1).Plus(1)).ShouldBeNull();
    }

    [Fact]
    public void S1_D15_PensionAgeOnTheFirstOfTheMonth_MonthIsNotMeasured()
    {
        var person = new PersonBygger().Foedt("1955-07-01").Ydelse(Ydelsesart.Ledighedsydelse, "2022-06-01", "2022-07-31");
        Slut(person, new(2022, 6), Ydelsesgruppe.Ledighedsydelse).ShouldBe(D("2022-06-30"));
        Slut(person, new(2022, 7), Ydelsesgruppe.Ledighedsydelse).ShouldBeNull();
    }

    [Fact]
    public void S1_D15_LaterForloebBeginsAtThePensionAge_TheEarlierOneIsMeasured()
    {
        // 67 on 15 July 2022: the case from the 10th is measured, although another begins on the 15th; a day earlier that one would be.
        PersonBygger Person(string foedt) =>
            new PersonBygger().Foedt(foedt).Syg("2022-07-10", "2022-07-12").Syg("2022-07-15", "2022-07-31");
        Person("1955-07-15").Maalt("2022-07", Ydelsesgruppe.Sygedagpenge).Start.ShouldBe(D("2022-07-10"));
        Person("1955-07-16").Maalt("2022-07", Ydelsesgruppe.Sygedagpenge).Start.ShouldBe(D("2022-07-15"));
    }

    [Fact]
    public void S1_D15_Kommune_IsThatOfTheLastPaidDayAsDelivered() =>
        // E is 14 July; the last paid day in the data is 31 July, after the move of the 20th (§8).
        new PersonBygger()
            .Foedt("1955-07-15")
            .Bopael(101, "2000-01-01", "2022-07-19")
            .Bopael(751, "2022-07-20")
            .Ydelse(Ydelsesart.Jobafklaring, "2022-06-01", "2022-07-31")
            .Maalt("2022-07", Ydelsesgruppe.Jobafklaring)
            .Kommunekode.ShouldBe((short)751);

    [Fact]
    public void S1_D15_Dagpenge_HoursFromThePensionAgeOnDoNotCount()
    {
        // 65½ on 21 September 2019, a Saturday: 15 of the row's 21 weekdays, with an hour each, lie before it.
        var person = new PersonBygger().Foedt("1954-03-21").Periode("2019-01-01").Dagpenge("2019-09-02", "2019-09-30", "21");
        var maalt = person.Maalt("2019-09", Ydelsesgruppe.ADagpenge);
        maalt.Slut.ShouldBe(D("2019-09-20"));
        maalt.Laengde.ShouldBe(15_00);
    }

    [Fact]
    public void Par1_Alder_DageFoer16TaellerILaengden() =>
        // 28 days of February and 15 of March, 42 of them before the birthday.
        new PersonBygger()
            .Foedt("2003-03-15")
            .Kontanthjaelp("2019-02-01", "2019-03-15")
            .Maalt("2019-03", Ydelsesgruppe.Kontanthjaelp)
            .Laengde.ShouldBe(43);

    private static int? Slut(PersonBygger person, Maaned maaned, Ydelsesgruppe gruppe = Ydelsesgruppe.Jobafklaring) =>
        person.Maal(maaned.ToString(), gruppe)?.Slut;

    private static bool Maales(string foedt, int e) =>
        new PersonBygger()
            .Foedt(foedt)
            .Ydelse(Ydelsesart.Jobafklaring, Dag.Tekst(e - 60), Dag.Tekst(e))
            .Maal(Maaned.Af(e).ToString(), Ydelsesgruppe.Jobafklaring)
            .HasValue;
}

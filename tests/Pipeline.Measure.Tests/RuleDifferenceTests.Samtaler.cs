using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using Pipeline.Plain;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Measure.Tests;

/// <summary>§6: whom another rule about samtaler can touch.</summary>
public sealed partial class RuleDifferenceTests
{
    [Theory]
    [InlineData("2023-03-21", Kontaktform.Telefon, false)]
    [InlineData("2023-03-22", Kontaktform.Telefon, true)]
    [InlineData("2023-03-31", Kontaktform.Telefon, true)]
    [InlineData("2023-04-01", Kontaktform.Telefon, false)]
    [InlineData("2023-03-25", Kontaktform.Personligt, false)] // counts under both
    [InlineData("2023-03-25", Kontaktform.Andet, true)]
    [InlineData("2023-03-25", null, true)]
    public void S63_TheFirstInPersonFromAnotherDay_TouchesOtherFormsBetween(string day, Kontaktform? form, bool touched) =>
        Touched(Samtaler(s => s with { FoerstePersonligtFra = D("2023-04-01") }), new PersonBygger().Samtale(day, form)).ShouldBe(touched);

    [Theory]
    [InlineData("2021-06-30", Kontaktform.Telefon, false)]
    [InlineData("2021-07-01", Kontaktform.Telefon, true)]
    [InlineData("2023-03-21", Kontaktform.Telefon, true)]
    [InlineData("2023-03-22", Kontaktform.Telefon, false)] // from then on the first samtale decides
    [InlineData("2021-08-01", Kontaktform.Andet, false)]
    public void S63_FreeFormsFromAnotherDayOrLength_TouchesThemFromTheFirstOfTheDays(string day, Kontaktform form, bool touched)
    {
        var before = Samtaler(s => s with { FriFormEfter = new(D("2021-07-01"), 6) });
        var person = new PersonBygger().Samtale(day, form);
        Touched(before, Samtaler(s => s with { FriFormEfter = new(D("2021-09-01"), 6) }), person).ShouldBe(touched);
        Touched(before, Samtaler(s => s with { FriFormEfter = new(D("2021-07-01"), 7) }), person).ShouldBe(touched);
        Touched(before, Samtaler(s => s with { FriFormEfter = null }), person).ShouldBe(touched);
    }

    [Theory]
    [InlineData("2022-01-09", Kontaktform.Telefon, false)]
    [InlineData("2022-01-10", Kontaktform.Telefon, true)]
    [InlineData("2022-01-12", Kontaktform.Telefon, true)]
    [InlineData("2022-01-13", Kontaktform.Telefon, false)]
    [InlineData("2022-01-11", Kontaktform.Andet, false)]
    [InlineData("2024-01-11", Kontaktform.Telefon, false)] // from 2023-03-22 on the first samtale decides
    public void S63_AnotherPeriodOfFreeForms_TouchesThemWithin(string day, Kontaktform form, bool touched)
    {
        Periode[] more = [new(D("2022-01-10"), D("2022-01-12")), new(D("2024-01-10"), D("2024-01-12"))];
        Touched(Samtaler(s => s with { FriFormPerioder = [.. s.FriFormPerioder, .. more] }), new PersonBygger().Samtale(day, form))
            .ShouldBe(touched);
    }

    [Theory]
    [InlineData("2022-02-01", Kontaktform.Telefon, 400, true)]
    [InlineData("2022-02-10", Kontaktform.Telefon, 400, true)]
    [InlineData("2022-02-11", Kontaktform.Telefon, 400, false)]
    [InlineData("2022-02-01", Kontaktform.Telefon, 101, false)]
    [InlineData("2022-02-01", Kontaktform.Digitalt, 400, false)]
    public void S65_AnotherTrial_TouchesItsFormsThere(string day, Kontaktform form, short kommune, bool touched)
    {
        Forsoegskommune trial = new(400, new(D("2022-02-01"), D("2022-02-10")), [Kontaktform.Telefon]);
        Touched(Samtaler(s => s with { Forsoeg = [.. s.Forsoeg, trial] }), new PersonBygger().Samtale(day, form, kommune: kommune))
            .ShouldBe(touched);
    }

    [Theory]
    [InlineData("2023-10-01", "2023-10-01", true)]
    [InlineData("2023-09-30", "2023-10-01", false)]
    [InlineData("2023-10-01", "2023-09-30", false)]
    [InlineData("2023-10-01", null, false)]
    [InlineData(null, "2023-10-01", false)]
    public void S64_AnotherRuleBeforeTheFirstPayment_TouchesHenvendelserAndSamtalerFromItsFirstDay(string? h, string? s, bool touched)
    {
        var person = new PersonBygger();
        person = h is null ? person : person.Henvendelse(h);
        person = s is null ? person : person.Samtale(s);
        var rule = R.Samtaler.FoerBetaling!; // forløb from 2024-01-01, three months before
        Regelsaet With(FoerBetaling? other) => Samtaler(x => x with { FoerBetaling = other });
        Touched(With(null), person).ShouldBe(touched);
        Touched(With(rule with { ForloebFra = D("2025-01-01") }), person).ShouldBe(touched);
        Touched(With(rule with { Maaneder = 2 }), person).ShouldBe(touched);
        Touched(With(rule with { Grupper = [Ydelsesgruppe.Kontanthjaelp] }), person).ShouldBe(touched);
    }
}

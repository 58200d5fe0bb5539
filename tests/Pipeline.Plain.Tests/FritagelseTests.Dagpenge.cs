using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;

namespace Pipeline.Plain.Tests;

/// <summary>§7 of a-dagpenge: the days counted are paid days, and the early months are months of hours.</summary>
public partial class FritagelseTests
{
    [Theory]
    [InlineData("1122.30", "2024-01-17", true)] // 7 months of hours less a hundredth: interval 6, and 3 of 10 days is 30 %
    [InlineData("1122.30", "2024-01-16", false)] // 2 of 10
    [InlineData("1122.31", "2024-01-17", false)] // 7 months: interval 7, 50 % needed
    [InlineData("1122.31", "2024-01-19", true)]
    public void S7_D9_Dagpenge_TheFirstSixMonthsAreMonthsOfHours(string hours, string til, bool exempt) =>
        new PersonBygger()
            .Periode("2024-01-15")
            .Dagpenge("2024-01-15", "2024-01-24", hours)
            .Fritagelse(11, "2024-01-15", til)
            .Maalt("2024-01", ADagpenge)
            .Fritaget.ShouldBe(exempt);

    [Theory]
    [InlineData("2024-01-23", false)] // four paid days
    [InlineData("2024-01-24", true)] // the fifth is the last day of the måleperiode, E
    public void S7_Dagpenge_Mii_RowsOfADay_CountOnPaidDaysToE(string last, bool exempt)
    {
        var person = new PersonBygger().Periode("2024-01-15").Dagpenge("2024-01-15", "2024-01-24", "37");
        string[] days = ["2024-01-15", "2024-01-17", "2024-01-19", "2024-01-21", last];
        foreach (var day in days.Where(d => d != "2024-01-23"))
        {
            person.Fritagelse(Fritagelseskode.Mii, day, day);
        }

        person.Maalt("2024-01", ADagpenge).Fritaget.ShouldBe(exempt);
    }

    [Fact]
    public void S7_Dagpenge_DeadDays_AreNoneOfThePaid() =>
        // 14 paid days, the last 4 of them barsel: 5 of 10 are covered.
        new PersonBygger()
            .Periode("2019-01-07")
            .Dagpenge("2019-01-07", "2019-01-20", "74")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-17", "2019-01-20")
            .Fritagelse(11, "2019-01-07", "2019-01-11")
            .Maalt("2019-01", ADagpenge)
            .Fritaget.ShouldBeTrue();

    [Fact]
    public void S7_ALineWrittenTwice_IsTheLineOnce()
    {
        var koder = Proeve.R175.Fritagelse.Koder;
        var twice = Proeve.R175 with { Fritagelse = Proeve.R175.Fritagelse with { Koder = [.. koder, .. koder] } };
        Kontanthjaelp30Dage("2019").Fritagelse(10, "2019-01-01").Maalt("2019-01", Kontanthjaelp, twice).Fritaget.ShouldBeTrue();
    }
}

using Pipeline.Domain.Koder;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§2 a-dagpenge, D16: a period that would have expired from 1 November 2020 to 1 November 2021 runs two calendar months longer.</summary>
public class DagpengeforlaengelseTests
{
    [Theory]
    [InlineData("2020-10-31", null)] // before the window
    [InlineData("2020-11-01", "2021-01-01")]
    [InlineData("2020-11-30", "2021-01-30")]
    [InlineData("2020-12-31", "2021-02-28")] // clamped to the shorter month
    [InlineData("2021-11-01", "2022-01-01")]
    [InlineData("2021-11-02", null)] // after it
    public void S2_D16_PeriodThatExpiredInTheWindow_RunsTwoMonthsLonger(string sidsteDag, string? forlaenget)
    {
        // Paid on every day from the last one on, a day a row: the forløb goes on to the last paid day that lies within it.
        var person = new PersonBygger().Periode("2020-01-01", sidsteDag);
        for (var dag = D(sidsteDag); dag <= D(sidsteDag) + 80; dag++)
        {
            person.Dagpenge(Tekst(dag), Tekst(dag), "1");
        }

        var slut = forlaenget ?? sidsteDag;
        person.Maalt(slut[..7], Ydelsesgruppe.ADagpenge).Slut.ShouldBe(D(slut));
        person.Maal(Tekst(D(slut) + 31)[..7], Ydelsesgruppe.ADagpenge).ShouldBeNull();
    }

    [Theory] // The period of 15 December is taken to run to 15 February 2021, unless another begins.
    [InlineData("2021-01-10", "2021-01-09")]
    [InlineData("2020-12-16", "2020-12-15")]
    [InlineData("2020-12-10", "2020-12-09")] // begins before the last day: no extension
    public void S2_D16_NextPeriod_EndsTheExtensionTheDayBefore(string naeste, string slut)
    {
        var person = new PersonBygger().Periode("2020-09-01", "2020-12-15").Periode(naeste);
        for (var dag = D("2020-12-01"); dag < D(naeste); dag++)
        {
            person.Dagpenge(Tekst(dag), Tekst(dag), "1");
        }

        person.Maalt(slut[..7], Ydelsesgruppe.ADagpenge).Slut.ShouldBe(D(slut));
    }

    [Fact]
    public void S2_D16_WithoutTheRule_ThePeriodEndsAsDelivered() =>
        new PersonBygger()
            .Periode("2020-10-01", "2020-11-01")
            .Dagpenge("2020-11-01", "2020-11-30", "160.33")
            .Maalt("2020-11", Ydelsesgruppe.ADagpenge, Proeve.R175 with { Forloeb = new(Proeve.R175.Forloeb.OvergangsydelseFoer) })
            .Slut.ShouldBe(D("2020-11-01"));

    private static string Tekst(int dag) => Domain.Kalender.Dag.Tekst(dag);
}

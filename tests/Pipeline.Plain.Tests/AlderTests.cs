using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§1 Age: tested at E alone.</summary>
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
    public void Par1_Alder_TilDagenFoerFolkepension(string foedt, string pension)
    {
        Maales(foedt, D(pension) - 1).ShouldBeTrue();
        Maales(foedt, D(pension)).ShouldBeFalse();
    }

    [Fact]
    public void Par1_Alder_DageFoer16TaellerILaengden() =>
        // 28 days of February and 15 of March, 42 of them before the birthday.
        new PersonBygger()
            .Foedt("2003-03-15")
            .Kontanthjaelp("2019-02-01", "2019-03-15")
            .Maalt("2019-03", Ydelsesgruppe.Kontanthjaelp)
            .Laengde.ShouldBe(43);

    private static bool Maales(string foedt, int e) =>
        new PersonBygger()
            .Foedt(foedt)
            .Ydelse(Ydelsesart.Jobafklaring, Dag.Tekst(e - 60), Dag.Tekst(e))
            .Maal(Maaned.Af(e).ToString(), Ydelsesgruppe.Jobafklaring)
            .HasValue;
}

using static Pipeline.Domain.Koder.Ydelsesgruppe;

namespace Pipeline.Plain.Tests;

/// <summary>§8: the kommune a person is counted in.</summary>
public class BopaelTests
{
    [Theory]
    [InlineData("2019-01-20", 101)] // ended: where the person lived on the last paid day
    [InlineData("2019-02-01", 147)] // paid days after m: the last day of m
    public void Par8_SidsteDagEllerSidsteBetalteDag(string til, int kommune) =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-20")
            .Kontanthjaelp(til, til)
            .Bopael(101, "2010-01-01", "2019-01-25")
            .Bopael(147, "2019-01-26")
            .Maalt("2019-01", Kontanthjaelp)
            .Kommunekode.ShouldBe((short)kommune);

    [Fact]
    public void Par8_BetalteDageEfterM_ErForloebetsEgne()
    {
        // The group is paid again in April, after a whole month: another forløb.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-20")
            .Kontanthjaelp("2019-04-01", "2019-04-30")
            .Bopael(101, "2010-01-01", "2019-01-25")
            .Bopael(147, "2019-01-26")
            .Maalt("2019-01", Kontanthjaelp)
            .Kommunekode.ShouldBe((short)101);
    }

    [Fact]
    public void Par8_EfterSkiftAfKontaktgruppe_SlutterDelenFoerPaaSinSidsteBetalteDag() =>
        // The first part's last paid day is 20 July; the rest of the payments belong to the forløb from 1 August.
        new PersonBygger()
            .Kontanthjaelp("2025-07-01", "2025-07-20")
            .Kontanthjaelp("2025-08-01", "2025-08-31")
            .Visitation("2025-01-01", "2025-07-31", kontaktgruppe: 12)
            .Visitation("2025-08-01", kontaktgruppe: 2)
            .Bopael(101, "2010-01-01", "2025-07-25")
            .Bopael(147, "2025-07-26")
            .Maalt("2025-07", Kontanthjaelp)
            .Kommunekode.ShouldBe((short)101);

    [Fact]
    public void Par8_OverlappendeBopael_SenesteFra() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-20")
            .Bopael(147, "2019-01-10")
            .Bopael(101, "2010-01-01")
            .Maalt("2019-01", Kontanthjaelp)
            .Kommunekode.ShouldBe((short)147);

    [Fact]
    public void Par8_UkendtBopael_Er000() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-20")
            .Bopael(101, "2010-01-01", "2019-01-19")
            .Maalt("2019-01", Kontanthjaelp)
            .Kommunekode.ShouldBe((short)0);
}

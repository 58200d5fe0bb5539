using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§10: the worked examples of the source.</summary>
public class EksempelTests
{
    private static PersonBygger Kildens() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2020-12-31")
            .Samtale("2019-06-19")
            .Samtale("2020-01-10")
            .Samtale("2020-03-12")
            .Samtale("2020-06-02");

    [Fact]
    public void Par10_December2020_16KalendermaanederOgToSamtaler()
    {
        var r = Kildens().Maalt("2020-12", Kontanthjaelp);

        // 2019: 365 days, 2020: 366 − 122 dead (31 + 30 + 31 + 30) = 244; 609 in all.
        r.Laengde.ShouldBe(609);
        r.Baand.ShouldBe(12);
        // 2020-01-01 moved back by 122: 31 + 30 + 31 + 30 = 122 days of September–December 2019.
        r.MaaleperiodeFra.ShouldBe(D("2019-09-01"));
        r.Slut.ShouldBe(D("2020-12-31"));
        r.Samtaler.ShouldBe(2);
    }

    [Fact]
    public void Par10_Maj2020_FraMarts2019OgToSamtaler()
    {
        var r = Kildens().Maalt("2020-05", Kontanthjaelp);

        // 2019-06-01 moved back by 92 (31 + 30 + 31): May, April and March 2019 are 31 + 30 + 31.
        r.MaaleperiodeFra.ShouldBe(D("2019-03-01"));
        r.Samtaler.ShouldBe(2);
    }

    [Fact]
    public void Par10_Juni2020_SamtalenDen2JuniTaeller()
    {
        // 2019-07-01 moved back by 122 is 2019-03-01; 2019-06-19, 2020-01-10 and 2020-06-02.
        var r = Kildens().Maalt("2020-06", Kontanthjaelp);

        r.MaaleperiodeFra.ShouldBe(D("2019-03-01"));
        r.Samtaler.ShouldBe(3);
    }

    [Theory]
    [InlineData("2020-03-11", "2020-03")]
    [InlineData("2020-03-31", "2020-03")]
    [InlineData("2020-06-30", "2020-06")]
    public void Par10_64DageGennemCorona_StaarStille(string til, string maaned)
    {
        // 4 days of December (28–31), 31 of January, 29 of February: 64.
        new PersonBygger()
            .Kontanthjaelp("2019-12-28", til)
            .Maalt(maaned, Kontanthjaelp)
            .Laengde.ShouldBe(64);
    }

    [Fact]
    public void Par10_64DageGennemCorona_Er65Den1Juli()
    {
        new PersonBygger().Kontanthjaelp("2019-12-28", "2020-07-01").Maalt("2020-07", Kontanthjaelp).Laengde.ShouldBe(65);
    }
}

using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§7.</summary>
public partial class FritagelseTests
{
    [Theory]
    [InlineData("2019-01-14", false)] // 14 of 30
    [InlineData("2019-01-15", true)] // 15 of 30: mindst 50 (D12)
    public void Par7_D12_Mindst50Procent(string til, bool fritaget) =>
        Kontanthjaelp30Dage("2019").Fritagelse(10, "2019-01-01", til).Maalt("2019-01", Kontanthjaelp).Fritaget.ShouldBe(fritaget);

    [Theory]
    [InlineData("2023-12-09", "2023-12", false)] // 9 of 30 days, but m is 2023-12: 50 %
    [InlineData("2024-01-08", "2024-01", false)] // 8 of 30
    [InlineData("2024-01-09", "2024-01", true)] // 9 of 30 = 30 %
    public void Par7_30ProcentFraJanuar2024_EfterMaaneden(string til, string maaned, bool fritaget) =>
        new PersonBygger()
            .Kontanthjaelp($"{maaned}-01", $"{maaned}-30")
            .Fritagelse(10, $"{maaned}-01", til)
            .Maalt(maaned, Kontanthjaelp)
            .Fritaget.ShouldBe(fritaget);

    [Fact]
    public void Par7_EfterMaanedenOgIkkeEfterForloebetsStart() =>
        // 1 December – 31 January: 62 days, 19 covered is 30,6 %, 18 is 29,0 %.
        new PersonBygger()
            .Kontanthjaelp("2023-12-01", "2024-01-31")
            .Fritagelse(10, "2023-12-01", "2023-12-19")
            .Maalt("2024-01", Kontanthjaelp)
            .Fritaget.ShouldBeTrue();

    [Theory]
    [InlineData("2024-07-30", true)] // 212 days: interval 6; 64 of 212 is 30,2 %
    [InlineData("2024-07-31", false)] // 213 days: interval 7 (D9), 50 % needed
    public void Par7_D9_DeFoersteSeksMaaneder_ErInterval0Til6(string til, bool fritaget)
    {
        // January–June 2024: 31 + 29 + 31 + 30 + 31 + 30 = 182 days.
        // 64 days from 1 January: 31 + 29 + 4.
        var medKode = new PersonBygger().Kontanthjaelp("2024-01-01", til).Fritagelse(10, "2024-01-01", "2024-03-04");
        medKode.Maalt("2024-07", Kontanthjaelp).Fritaget.ShouldBe(fritaget);

        var medMii = new PersonBygger().Kontanthjaelp("2024-01-01", til).Fritagelse(Fritagelseskode.Mii, "2024-01-01", "2024-01-05");
        medMii.Maalt("2024-07", Kontanthjaelp).Fritaget.ShouldBe(fritaget);
    }

    [Theory]
    [InlineData("2024-04-15", false)] // 106 of 213 is 49,8 %: 31 + 29 + 31 + 15
    [InlineData("2024-04-16", true)] // 107 of 213 is 50,2 %
    public void Par7_SenereEnd6Maaneder_50Procent(string til, bool fritaget) =>
        new PersonBygger()
            .Kontanthjaelp("2024-01-01", "2024-07-31")
            .Fritagelse(10, "2024-01-01", til)
            .Maalt("2024-07", Kontanthjaelp)
            .Fritaget.ShouldBe(fritaget);

    [Theory]
    [InlineData("2024-01", "04", false)]
    [InlineData("2024-01", "05", true)]
    [InlineData("2023-12", "30", false)]
    public void Par7_Mii_FemForloebsdageFraJanuar2024(string maaned, string tilDag, bool fritaget) =>
        new PersonBygger()
            .Kontanthjaelp($"{maaned}-01", $"{maaned}-30")
            .Fritagelse(Fritagelseskode.Mii, $"{maaned}-01", $"{maaned}-{tilDag}")
            .Maalt(maaned, Kontanthjaelp)
            .Fritaget.ShouldBe(fritaget);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void S7_Mii_RowsOfADay_CountTogether(int rows, bool exempt)
    {
        var person = Kontanthjaelp30Dage("2024");
        for (var i = 0; i < rows; i++)
        {
            person.Fritagelse(Fritagelseskode.Mii, $"2024-01-{5 + (2 * i):D2}", $"2024-01-{5 + (2 * i):D2}");
        }

        person.Maalt("2024-01", Kontanthjaelp).Fritaget.ShouldBe(exempt);
    }

    [Fact]
    public void Par7_Mii_DoedeDageErIngenForloebsdage() =>
        // Six days with MII, two of them barsel.
        Kontanthjaelp30Dage("2024")
            .Fritagelse(Fritagelseskode.Mii, "2024-01-01", "2024-01-06")
            .Fritagelse(Fritagelseskode.Barsel, "2024-01-06", "2024-01-07")
            .Fritagelse(Fritagelseskode.Ouk, "2024-01-01", "2024-01-01")
            .Maalt("2024-01", Kontanthjaelp)
            .Fritaget.ShouldBeFalse();

    [Fact]
    public void Par7_Mii_FoerVersion173_FindesIkke()
    {
        var person = Kontanthjaelp30Dage("2024")
            .Fritagelse(Fritagelseskode.Mii, "2024-01-01", "2024-01-30")
            .Fritagelse(10, "2024-01-01", "2024-01-14");
        person.Maalt("2024-01", Kontanthjaelp, Proeve.R13).Fritaget.ShouldBeFalse();
        person.Maalt("2024-01", Kontanthjaelp).Fritaget.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2024-12-20", "2025-01-31", null, false)] // begun before 2025, and nothing said of the registration
    [InlineData("2024-12-31", "2025-01-31", null, false)]
    [InlineData("2025-01-01", "2025-01-31", null, true)]
    [InlineData("2025-01-31", "2025-01-31", null, true)]
    [InlineData("2025-01-01", "2025-01-31", "2024-12-31", false)] // the registration decides alone
    [InlineData("2025-01-01", "2025-01-31", "2025-01-01", true)]
    [InlineData("2024-12-20", "2024-12-31", "2025-01-01", true)] // each of the row's days counts, also in 2024
    [InlineData("2024-12-20", "2024-12-31", "2025-03-01", true)] // after its last day
    public void Par7_D13_Tilbage13_RegisteredFrom2025(string from, string to, string? registered, bool exempt)
    {
        var person = new PersonBygger().Syg("2024-12-01", "2025-01-31").Fritagelse(Fritagelseskode.Tilbage13, from, to, registered);
        person.Maalt("2025-01", Sygedagpenge).Fritaget.ShouldBe(exempt);
        person.Maalt("2025-01", Sygedagpenge, Proeve.R173).Fritaget.ShouldBeFalse();
    }

    [Fact]
    public void Par7_D13_Tilbage13_ASecondRegistration_CountsByItself()
    {
        var person = new PersonBygger()
            .Syg("2024-12-01", "2025-01-31")
            .Fritagelse(Fritagelseskode.Tilbage13, "2024-12-20", "2025-01-10")
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-01-05", "2025-01-31");
        person.Maalt("2024-12", Sygedagpenge).Fritaget.ShouldBeFalse();
        person.Maalt("2025-01", Sygedagpenge).Fritaget.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2025-07-31", true)] // 212 days
    [InlineData("2025-08-01", false)] // 213
    public void Par7_Tilbage13_KunDeFoersteSeksMaaneder(string til, bool fritaget) =>
        // 1 January – 31 July 2025 is 31 + 28 + 31 + 30 + 31 + 30 + 31 = 212 days.
        new PersonBygger()
            .Syg("2025-01-01", til)
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-02-01", "2025-03-31")
            .Maalt(til[..7], Sygedagpenge)
            .Fritaget.ShouldBe(fritaget);

    [Fact]
    public void Par7_Tilbage13_KunSygedagpengeOgKunForloebsdage()
    {
        new PersonBygger()
            .Ydelse(Ydelsesart.Jobafklaring, "2025-01-01", "2025-01-31")
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-01-01", "2025-01-31")
            .Maalt("2025-01", Jobafklaring)
            .Fritaget.ShouldBeFalse();
        new PersonBygger()
            .Syg("2025-01-01", "2025-01-31")
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-01-10", "2025-01-10")
            .Fritagelse(Fritagelseskode.Barsel, "2025-01-10", "2025-01-10")
            .Maalt("2025-01", Sygedagpenge)
            .Fritaget.ShouldBeFalse();
    }

    [Fact]
    public void Par7_DoedeDage_TaellerHverkenDaekketEllerIAlt() =>
        // 30 days less 10 of barsel is 20; the code covers 15 of the 30 and 9 of the 20: 45 %.
        Kontanthjaelp30Dage("2019")
            .Fritagelse(Fritagelseskode.Barsel, "2019-01-10", "2019-01-19")
            .Fritagelse(10, "2019-01-01", "2019-01-15")
            .Maalt("2019-01", Kontanthjaelp)
            .Fritaget.ShouldBeFalse();

    [Fact]
    public void Par7_IngenForloebsdage_ErIkkeFritaget() =>
        new PersonBygger()
            .Kontanthjaelp("2020-04-01", "2020-04-30")
            .Fritagelse(10, "2020-01-01")
            .Maalt("2020-04", Kontanthjaelp)
            .Fritaget.ShouldBeFalse();

    [Fact]
    public void Par7_KunMaaleperioden() =>
        // Måleperiode 2019-01-01 – 2019-12-31 (365 days); the code covers 2018-01-01 – 2019-07-01: 182 of 365, 49,9 %.
        new PersonBygger()
            .Ydelse(Ydelsesart.Ledighedsydelse, "2018-01-01", "2019-12-31")
            .Fritagelse(10, "2018-01-01", "2019-07-01")
            .Maalt("2019-12", Ledighedsydelse)
            .Fritaget.ShouldBeFalse();

    [Fact]
    public void Par7_Dagpenge_AndelIDageOgIkkeTimer() =>
        // Two payments of a calendar week: 14 forløbsdage. The second week covered is 7 of 14, though it holds 2 of 39 hours.
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Dagpenge("2019-01-21", "2019-01-27", "2")
            .Fritagelse(11, "2019-01-14", "2019-01-27")
            .Maalt("2019-01", ADagpenge)
            .Fritaget.ShouldBeTrue();

    [Fact]
    public void Par7_FlereAndele_DenSenesteDerIkkeErEfterMaanedenGaelder()
    {
        Regelsaet regler = Proeve.R175 with
        {
            Fritagelse = Proeve.R175.Fritagelse with
            {
                Andele = [new(new(2019, 3), 90, null, 90), new(new(1900, 1), 50, null, 50), new(new(2019, 2), 10, null, 10)],
            },
        };
        // 20 % covered in each month: under 50, above 10, under 90.
        bool Fritaget(string m) =>
            new PersonBygger()
                .Kontanthjaelp($"{m}-01", $"{m}-20")
                .Fritagelse(10, $"{m}-01", $"{m}-04")
                .Maalt(m, Kontanthjaelp, regler)
                .Fritaget;
        Fritaget("2019-01").ShouldBeFalse();
        Fritaget("2019-02").ShouldBeTrue();
        Fritaget("2019-03").ShouldBeFalse();
    }

    // 30 days of January.
    private static PersonBygger Kontanthjaelp30Dage(string aar) => new PersonBygger().Kontanthjaelp($"{aar}-01-01", $"{aar}-01-30");
}

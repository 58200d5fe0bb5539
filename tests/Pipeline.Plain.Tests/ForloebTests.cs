using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§2 without its exceptions: where a forløb starts and ends.</summary>
public class ForloebTests
{
    [Theory]
    [InlineData("2019-01-31", "2019-02-28", false)]
    [InlineData("2019-01-31", "2019-03-01", true)] // exactly one whole month, February
    [InlineData("2019-01-01", "2019-02-28", false)] // 57 days without, but no whole month
    [InlineData("2019-01-30", "2019-03-01", true)]
    [InlineData("2018-12-31", "2019-02-01", true)] // January, across the year
    public void Par2_D2_Oevrige_BrydesAfEnHelKalendermaaned(string sidste, string naeste, bool brydes)
    {
        var foerste = sidste[..8] + "01";
        var person = new PersonBygger().Kontanthjaelp(foerste, sidste).Kontanthjaelp(naeste, naeste);

        person.Maalt(naeste[..7], Kontanthjaelp).Start.ShouldBe(D(brydes ? naeste : foerste));
    }

    [Fact]
    public void Par2_D3_Huldage_TaellerILaengden() =>
        // 31 January and 28 February with the 27 days between: 29.
        new PersonBygger()
            .Kontanthjaelp("2019-01-31", "2019-01-31")
            .Kontanthjaelp("2019-02-28", "2019-02-28")
            .Maalt("2019-02", Kontanthjaelp)
            .Laengde.ShouldBe(29);

    [Fact]
    public void Par2_AndenYdelseIHullet_BygerIkkeBro() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Ydelse(Ydelsesart.Revalidering, "2019-02-01", "2019-02-28")
            .Kontanthjaelp("2019-03-01", "2019-03-31")
            .Maalt("2019-03", Kontanthjaelp)
            .Start.ShouldBe(D("2019-03-01"));

    [Theory]
    [InlineData("2019-01-09", "2019-01-01")] // start2 = slut1 − 1
    [InlineData("2019-01-10", "2019-01-10")] // the day the other ends
    [InlineData("2019-01-11", "2019-01-11")] // adjacent
    public void Par2_Sygedagpenge_SamlesNaarDenAndenStarterEnDagFoerSlut(string anden, string start) =>
        new PersonBygger().Syg("2019-01-01", "2019-01-10").Syg(anden, "2019-01-20").Maalt("2019-01", Sygedagpenge).Start.ShouldBe(D(start));

    [Fact]
    public void Par2_Sygedagpenge_SammeFoersteDag_Samles() =>
        new PersonBygger()
            .Syg("2019-01-10", "2019-01-10")
            .Syg("2019-01-10", "2019-01-20")
            .Maalt("2019-01", Sygedagpenge)
            .Laengde.ShouldBe(11);

    [Fact]
    public void Par2_Sygedagpenge_MaalesModDenSenesteSlut()
    {
        // 5 January ends before 20 January starts, but 30 January does not; the middle case runs longest.
        var r = new PersonBygger()
            .Syg("2019-01-01", "2019-01-05")
            .Syg("2019-01-20", "2019-01-25")
            .Syg("2019-01-03", "2019-01-30")
            .Maalt("2019-01", Sygedagpenge);
        (r.Start, r.Slut, r.Laengde).ShouldBe((D("2019-01-01"), D("2019-01-30"), 30));
    }

    [Fact]
    public void Par2_Sygedagpenge_DeltDagLiggerIBegge()
    {
        var person = new PersonBygger().Syg("2019-01-01", "2019-01-31").Syg("2019-01-31", "2019-02-10");

        // Both have their last paid day of January on the 31st: the latest start is measured, one day long.
        (person.Maalt("2019-01", Sygedagpenge).Start, person.Maalt("2019-01", Sygedagpenge).Laengde).ShouldBe((D("2019-01-31"), 1));
        person.Maalt("2019-02", Sygedagpenge).Laengde.ShouldBe(11);
    }

    [Fact]
    public void Par2_Sygedagpenge_AabenSag_LoeberTilDataenesSlut() =>
        new PersonBygger().Syg("2025-10-01").Maalt("2025-10", Sygedagpenge).Laengde.ShouldBe(31);

    [Fact]
    public void Par2_Dagpenge_StarterVedFoersteDagSelvOmUdbetalingenKommerSenere()
    {
        var r = new PersonBygger().Periode("2019-01-03").Dagpenge("2019-01-14", "2019-01-20", "37").Maalt("2019-01", ADagpenge);
        (r.Start, r.MaaleperiodeFra, r.Laengde).ShouldBe((D("2019-01-03"), D("2019-01-03"), 37_00));
    }

    [Fact]
    public void Par2_Dagpenge_NyFoersteDag_NytForloeb()
    {
        // The first period is open, and ends the day before the next foerste_dag. The payment 2019-02-04 – 10 has 7,40 a weekday:
        // Monday to Wednesday in the first forløb, Thursday and Friday in the second.
        var person = new PersonBygger()
            .Periode("2019-01-01")
            .Periode("2019-02-07")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Dagpenge("2019-02-04", "2019-02-10", "37");

        person.Maalt("2019-01", ADagpenge).Laengde.ShouldBe(37_00);
        var februar = person.Maalt("2019-02", ADagpenge);
        (februar.Start, februar.Laengde).ShouldBe((D("2019-02-07"), 14_80));
    }

    [Fact]
    public void S2_Dagpenge_PeriodEndsTheDayBeforeTheNext_AndSoDoItsPaidDays() =>
        // The first forløb's last paid day is 13 January, before the move: what is paid from 7 February on is the second's (§8).
        new PersonBygger()
            .Periode("2019-01-01")
            .Periode("2019-02-07")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Dagpenge("2019-02-07", "2019-02-13", "37")
            .Bopael(101, "2010-01-01", "2019-01-20")
            .Bopael(147, "2019-01-21")
            .Maalt("2019-01", ADagpenge)
            .Kommunekode.ShouldBe((short)101);

    [Fact]
    public void S2_Sygedagpenge_CaseAfterTheEndOfTheData_IsNoForloeb() =>
        new PersonBygger()
            .Syg("2025-10-01", "2025-10-10")
            .Syg("2025-11-05", "2025-11-10")
            .Maalt("2025-10", Sygedagpenge)
            .Slut.ShouldBe(D("2025-10-10"));

    [Fact]
    public void Par2_Dagpenge_HulIUdbetaling_BryderIkke() =>
        // Five months without payment; one period is one forløb.
        new PersonBygger()
            .Periode("2019-01-01", "2019-12-31")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Dagpenge("2019-07-01", "2019-07-07", "37")
            .Maalt("2019-07", ADagpenge)
            .Laengde.ShouldBe(74_00);

    [Fact]
    public void Par4_FlereForloebIMaaneden_DetSenesteMaalesOgIntetAndetTrederIStedet()
    {
        var person = new PersonBygger().Syg("2019-01-01", "2019-01-20").Syg("2019-01-25", "2019-01-31");
        person.Maalt("2019-01", Sygedagpenge).Start.ShouldBe(D("2019-01-25"));

        // All of the latest is barsel: the person is not in the population.
        person.Fritagelse(Fritagelseskode.Barsel, "2019-01-25", "2019-01-31").Maal("2019-01", Sygedagpenge).ShouldBeNull();
    }
}

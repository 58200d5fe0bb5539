using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

// §7: which codes are on which list.
public partial class FritagelseTests
{
    [Theory]
    [InlineData(Fritagelseskode.Barsel)]
    [InlineData(Fritagelseskode.Ouk)]
    [InlineData(Fritagelseskode.Mii)]
    [InlineData(Fritagelseskode.Tilbage13)]
    public void Par7_FireOrd_StaarPaaIngenListe(short kode) => Regler175.Vaerdi.Fritagelse.Koder.ShouldNotContain(k => k.Kode == kode);

    [Theory]
    [InlineData(65, false)] // off since 1.72
    [InlineData(79, false)] // off since 1.74
    [InlineData(66, true)]
    [InlineData(78, true)]
    public void Par9_Dagpengelisten_Under175(short kode, bool fritaget) =>
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Fritagelse(kode, "2019-01-07", "2019-01-13")
            .Maalt("2019-01", ADagpenge)
            .Fritaget.ShouldBe(fritaget);

    [Fact]
    public void Par7_HverGruppeHarSinListe()
    {
        // Code 53 is on the list of sygedagpenge alone, code 10 on every other.
        new PersonBygger()
            .Syg("2019-01-01", "2019-01-10")
            .Fritagelse(53, "2019-01-01")
            .Maalt("2019-01", Sygedagpenge)
            .Fritaget.ShouldBeTrue();
        new PersonBygger()
            .Syg("2019-01-01", "2019-01-10")
            .Fritagelse(10, "2019-01-01")
            .Maalt("2019-01", Sygedagpenge)
            .Fritaget.ShouldBeFalse();
        Kontanthjaelp30Dage("2019").Fritagelse(53, "2019-01-01").Maalt("2019-01", Kontanthjaelp).Fritaget.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Visitationskategori.Jobparat, true)]
    [InlineData(Visitationskategori.Aktivitetsparat, false)]
    [InlineData(null, false)]
    public void Par7_KodeForEnKategori_SerPaaKategorienDenDag(Visitationskategori? kategori, bool fritaget)
    {
        Kontanthjaelp30Dage("2019")
            .Fritagelse(2, "2019-01-01")
            .Visitation("2018-01-01", "", kategori)
            .Maalt("2019-01", Kontanthjaelp)
            .Fritaget.ShouldBe(fritaget);
        // Jobparat on the first 14 days only: 14 of 30.
        Kontanthjaelp30Dage("2019")
            .Fritagelse(2, "2019-01-01")
            .Visitation("2019-01-01", "2019-01-14", kategori)
            .Maalt("2019-01", Kontanthjaelp)
            .Fritaget.ShouldBeFalse();
    }

    [Fact]
    public void Par7_Kategori_AfOverlappendeRaekkerGaelderSenesteFra()
    {
        // Jobparat throughout, but a newer row says aktivitetsparat from 16 January (15 days left) or from 15 January (14).
        static bool Fritaget(string fra) =>
            Kontanthjaelp30Dage("2019")
                .Fritagelse(2, "2019-01-01")
                .Visitation(fra, "", Visitationskategori.Aktivitetsparat)
                .Visitation("2018-01-01", "", Visitationskategori.Jobparat)
                .Maalt("2019-01", Kontanthjaelp)
                .Fritaget;
        Fritaget("2019-01-16").ShouldBeTrue();
        Fritaget("2019-01-15").ShouldBeFalse();
    }

    [Theory]
    [InlineData("2018-01-01", "2019-01-14", "2019-01-15", "2019-01-15", true)] // 15 of 30 days, the last by a row of its own
    [InlineData("2018-01-01", "2019-01-14", "2019-01-16", "2019-01-16", false)] // 14: nothing is said of the 15th
    public void S7_Kategori_OfTheLastDayAlone_Counts(string fra, string til, string fra2, string til2, bool exempt) =>
        Kontanthjaelp30Dage("2019")
            .Fritagelse(2, "2019-01-01", "2019-01-15")
            .Visitation(fra, til, Visitationskategori.Jobparat)
            .Visitation(fra2, til2, Visitationskategori.Jobparat)
            .Maalt("2019-01", Kontanthjaelp)
            .Fritaget.ShouldBe(exempt);

    [Theory]
    [InlineData("2019-01-10", false)] // the first day of the code is the last with a kategori
    [InlineData("2019-01-24", true)] // 15 of 30
    public void S7_Kategori_EndsOnTheRowsLastDay(string til, bool exempt) =>
        Kontanthjaelp30Dage("2019")
            .Fritagelse(2, "2019-01-10")
            .Visitation("2018-01-01", til, Visitationskategori.Jobparat)
            .Maalt("2019-01", Kontanthjaelp)
            .Fritaget.ShouldBe(exempt);

    [Theory]
    [InlineData(Sats.HoejesteSats, 43, null, true)] // the kontanthjaelp list
    [InlineData(Sats.Grundsats, 43, null, false)] // not on the uddannelseshjaelp list
    [InlineData(Sats.Grundsats, 47, null, true)]
    [InlineData(Sats.Mindstesats, 47, null, false)] // not on the overgangsydelse list
    [InlineData(Sats.Mindstesats, 43, null, false)] // there for jobparate and aabenlyst uddannelsesparate
    [InlineData(Sats.Mindstesats, 43, Visitationskategori.Jobparat, true)]
    [InlineData(Sats.Mindstesats, 43, Visitationskategori.AabenlystUddannelsesparat, true)]
    [InlineData(Sats.Grundsats, 2, Visitationskategori.Jobparat, false)]
    [InlineData(Sats.Grundsats, 2, Visitationskategori.AabenlystUddannelsesparat, true)]
    [InlineData(Sats.HoejesteSats, 2, Visitationskategori.Jobparat, true)]
    public void Par7_FraJuli2025_ListenFoelgerSatsen(Sats sats, short kode, Visitationskategori? kategori, bool fritaget)
    {
        var person = new PersonBygger()
            .Kontanthjaelp("2025-07-01", "2025-07-31", sats)
            .Fritagelse(kode, "2025-07-01")
            .Visitation("2020-01-01", "", kategori);
        person.Maalt("2025-07", Kontanthjaelp).Fritaget.ShouldBe(fritaget);
    }

    [Fact]
    public void Par7_FraJuli2025_ListenVaelgesVedEForHeleMaaleperioden()
    {
        // Code 43 in July; grundsats in July, højeste sats in August (and the other way round).
        static bool Fritaget(Sats juli, Sats august) =>
            new PersonBygger()
                .Kontanthjaelp("2025-07-01", "2025-07-31", juli)
                .Kontanthjaelp("2025-08-01", "2025-08-31", august)
                .Fritagelse(43, "2025-07-01", "2025-07-31")
                .Maalt("2025-08", Kontanthjaelp)
                .Fritaget;
        Fritaget(Sats.Grundsats, Sats.HoejesteSats).ShouldBeTrue();
        Fritaget(Sats.HoejesteSats, Sats.Grundsats).ShouldBeFalse();
    }

    [Fact]
    public void Par7_FlereSatserVedE_DenHoejeste()
    {
        var person = new PersonBygger()
            .Kontanthjaelp("2025-07-01", "2025-07-31", Sats.Mindstesats)
            .Kontanthjaelp("2025-07-20", "2025-07-31", Sats.HoejesteSats)
            .Kontanthjaelp("2025-07-25", "2025-07-31", Sats.Grundsats)
            .Fritagelse(43, "2025-07-01");
        person.Maalt("2025-07", Kontanthjaelp).Sats.ShouldBe(Sats.HoejesteSats);
        person.Maalt("2025-07", Kontanthjaelp).Fritaget.ShouldBeTrue();
    }

    [Fact]
    public void Par7_FoerJuli2025OgUdenReform_GaelderKontanthjaelpslisten()
    {
        var person = new PersonBygger().Kontanthjaelp("2025-06-01", "2025-07-31", Sats.Grundsats).Fritagelse(43, "2025-06-01");
        person.Maalt("2025-06", Kontanthjaelp).Fritaget.ShouldBeTrue();
        person.Maalt("2025-07", Kontanthjaelp).Fritaget.ShouldBeFalse();
        person.Maalt("2025-07", Kontanthjaelp, Proeve.R173).Fritaget.ShouldBeTrue();
    }
}

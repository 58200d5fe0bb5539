using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Kontaktform;
using static Pipeline.Domain.Koder.Ydelsesgruppe;

namespace Pipeline.Plain.Tests;

/// <summary>§6.4: samtaler before the first payment.</summary>
public class FoerBetalingTests
{
    [Theory]
    [InlineData("2024-02-14", 0)] // before start − 3 months
    [InlineData("2024-02-15", 1)]
    [InlineData("2024-05-14", 1)]
    [InlineData("2024-05-15", 0)] // not before the start
    public void Par64_HenvendelseHoejstTreMaanederFoerStarten(string henvendelse, int antal) =>
        Kontanthjaelp2024().Henvendelse(henvendelse).Samtale("2024-05-14").Maalt("2024-05", Kontanthjaelp).Samtaler.ShouldBe(antal);

    [Fact]
    public void Par64_TreMaaneder_KlemmesTilMaanedensSidsteDag()
    {
        // 31 May less 3 months is 29 February 2024.
        static PersonBygger Med(string h) =>
            new PersonBygger().Kontanthjaelp("2024-05-31", "2024-06-30").Henvendelse(h).Samtale("2024-03-15");
        Med("2024-02-29").Maalt("2024-06", Kontanthjaelp).Samtaler.ShouldBe(1);
        Med("2024-02-28").Maalt("2024-06", Kontanthjaelp).Samtaler.ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-04-01", 0)] // before h
    [InlineData("2024-04-02", 1)] // on h
    [InlineData("2024-05-14", 1)]
    public void Par64_TaellerFraDenTidligsteHenvendelse(string samtale, int antal) =>
        Kontanthjaelp2024()
            .Henvendelse("2024-05-01")
            .Henvendelse("2024-04-02")
            .Henvendelse("2024-01-02")
            .Samtale(samtale)
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 1)]
    public void Par64_ForloebFra1Januar2024(string start, int antal) =>
        new PersonBygger()
            .Kontanthjaelp(start, "2024-01-31")
            .Henvendelse("2023-12-01")
            .Samtale("2023-12-11")
            .Maalt("2024-01", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData(Ydelsesart.Kontanthjaelp, 1)]
    [InlineData(Ydelsesart.Uddannelseshjaelp, 1)]
    [InlineData(Ydelsesart.Overgangsydelse, 1)]
    [InlineData(Ydelsesart.Revalidering, 0)]
    [InlineData(Ydelsesart.Ressourceforloeb, 0)]
    [InlineData(Ydelsesart.Jobafklaring, 0)]
    [InlineData(Ydelsesart.Ledighedsydelse, 0)]
    public void Par64_KunFireGrupper(Ydelsesart art, int antal) =>
        new PersonBygger()
            .Ydelse(art, "2024-05-15", "2024-05-31")
            .Henvendelse("2024-05-01")
            .Samtale("2024-05-02")
            .Alle("2024-05")
            .ShouldHaveSingleItem()
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData("2025-05-13", 2)] // 364 days: the samtale before the start and the one after
    [InlineData("2025-05-14", 1)] // 365
    public void Par64_KunUnder12Maaneder_MenKanVaereDenFoersteVedEnhverLaengde(string til, int antal) =>
        // The digital samtale of 15 May 2024 is a later one at both lengths, for the one of 2 May is the first.
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-05-15", til)
            .Henvendelse("2024-05-01")
            .Samtale("2024-05-02")
            .Samtale("2024-05-15", Digitalt)
            .Maalt("2025-05", Uddannelseshjaelp)
            .Samtaler.ShouldBe(antal);

    [Fact]
    public void Par64_DenFoerste_SkalVaerePersonligt() =>
        Kontanthjaelp2024()
            .Henvendelse("2024-05-01")
            .Samtale("2024-05-02", Digitalt)
            .Samtale("2024-05-03", Digitalt)
            .Samtale("2024-05-20", Telefon)
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(2);

    [Fact]
    public void Par64_SamtalerFoerH_KanIkkeVaereDenFoerste() =>
        Kontanthjaelp2024()
            .Henvendelse("2024-05-01")
            .Samtale("2024-04-30")
            .Samtale("2024-05-03", Digitalt)
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(0);

    [Fact]
    public void Par64_OrdinaertDoedeDage_Stopper() =>
        Kontanthjaelp2024()
            .Henvendelse("2024-05-01")
            .Fritagelse(Fritagelseskode.Ouk, "2024-05-02", "2024-05-02")
            .Samtale("2024-05-02")
            .Samtale("2024-05-03")
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Theory]
    [InlineData("2024-04-26", 0)] // the payment of 22–28 April lies after both its own days and this henvendelse
    [InlineData("2024-04-28", 0)]
    [InlineData("2024-04-29", 1)]
    public void Par64_Dagpenge_IngenDagpengeMellemHenvendelseOgStart(string henvendelse, int antal) =>
        Dagpenge2024().Henvendelse(henvendelse).Samtale("2024-05-02").Maalt("2024-05", ADagpenge).Samtaler.ShouldBe(antal);

    [Fact]
    public void Par64_Dagpenge_EnTidligereHenvendelseMedDagpengeEfterSig_SkjulerIkkeEnSenere()
    {
        var person = Dagpenge2024().Henvendelse("2024-04-10").Henvendelse("2024-05-03").Samtale("2024-05-02").Samtale("2024-05-04");
        person.Maalt("2024-05", ADagpenge).Samtaler.ShouldBe(1);
    }

    [Fact]
    public void Par64_Dagpenge_ProevesIkkeMod62()
    {
        // Fleksjob is paid on 2 May, and no dagpenge: within the forløb that would exclude.
        var person = Dagpenge2024().Henvendelse("2024-05-01").Samtale("2024-05-02").Ydelse(Ydelsesart.Fleksjob, "2024-05-02", "2024-05-02");
        person.Maalt("2024-05", ADagpenge).Samtaler.ShouldBe(1);
    }

    [Theory] // 31 March is paid: April is a whole month without, so 1 May begins a new forløb.
    [InlineData(Ydelsesart.Kontanthjaelp, "2024-03-31", 0)]
    [InlineData(Ydelsesart.Kontanthjaelp, "2024-04-01", 1)]
    [InlineData(Ydelsesart.Uddannelseshjaelp, "2024-03-31", 0)]
    [InlineData(Ydelsesart.Uddannelseshjaelp, "2024-04-01", 1)]
    [InlineData(Ydelsesart.Overgangsydelse, "2024-03-31", 0)]
    [InlineData(Ydelsesart.Overgangsydelse, "2024-04-01", 1)]
    public void S64_D18_HenvendelseBeforeTheGroupsLatestPaidDay_DoesNotCount(Ydelsesart art, string henvendelse, int antal) =>
        new PersonBygger()
            .Ydelse(art, "2024-01-01", "2024-03-31")
            .Ydelse(art, "2024-05-01", "2024-05-31")
            .Henvendelse(henvendelse)
            .Samtale("2024-04-10")
            .Alle("2024-05")
            .ShouldHaveSingleItem()
            .Samtaler.ShouldBe(antal);

    [Fact]
    public void S64_D18_SupplementaryDayBetween_IsNoPaidDay() =>
        // Kontanthjælp of 10 March is dropped on a sick day, so the henvendelse of 1 March is after the latest paid day, 5 January.
        new PersonBygger()
            .Kontanthjaelp("2024-01-01", "2024-01-05")
            .Kontanthjaelp("2024-03-10", "2024-03-10")
            .Syg("2024-03-10", "2024-03-10")
            .Kontanthjaelp("2024-05-01", "2024-05-31")
            .Henvendelse("2024-03-01")
            .Samtale("2024-03-02")
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Fact]
    public void S64_D18_AnotherGroupPaidBetween_DoesNotBlock() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2024-01-01", "2024-04-20")
            .Kontanthjaelp("2024-05-01", "2024-05-31")
            .Henvendelse("2024-04-10")
            .Samtale("2024-04-12")
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Theory] // The forløb of 1 July continues the one of 1 June, unless the change of kontaktgruppe splits it.
    [InlineData("2025-07-01", 0)]
    [InlineData("2025-08-01", 1)]
    public void S64_D18_ForloebBegunByAChangeOfKontaktgruppe_HasNoSamtalerBeforeIt(string skift, int antal) =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-06-01", "2025-06-30")
            .Kontanthjaelp("2025-07-01", "2025-07-31", Sats.Grundsats)
            .Visitation("2024-01-01", Domain.Kalender.Dag.Tekst(PersonBygger.D(skift) - 1), kontaktgruppe: 12)
            .Visitation(skift, kontaktgruppe: 2)
            .Henvendelse("2025-05-20")
            .Samtale("2025-05-26")
            .Maalt("2025-07", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Fact]
    public void Par64_DagpengeImellem_ErLigegyldigForKontanthjaelp() =>
        new PersonBygger()
            .Periode("2024-03-01", "2024-04-30")
            .Dagpenge("2024-04-22", "2024-04-28", "37")
            .Kontanthjaelp("2024-05-15", "2024-05-31")
            .Henvendelse("2024-04-10")
            .Samtale("2024-04-12")
            .Maalt("2024-05", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Fact]
    public void Par64_FoerVersion173_FindesReglenIkke() =>
        Kontanthjaelp2024()
            .Henvendelse("2024-05-01")
            .Samtale("2024-05-02")
            .Maalt("2024-05", Kontanthjaelp, Proeve.R13)
            .Samtaler.ShouldBe(0);

    private static PersonBygger Kontanthjaelp2024() => new PersonBygger().Kontanthjaelp("2024-05-15", "2024-05-31");

    // An older period last paid 22–28 April; the new one begins 6 May.
    private static PersonBygger Dagpenge2024() =>
        new PersonBygger()
            .Periode("2024-03-01", "2024-05-05")
            .Dagpenge("2024-04-22", "2024-04-28", "37")
            .Periode("2024-05-06")
            .Dagpenge("2024-05-06", "2024-05-12", "37");
}

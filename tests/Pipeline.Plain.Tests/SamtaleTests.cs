using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Samtaletype;
using static Pipeline.Domain.Koder.Ydelsesgruppe;

namespace Pipeline.Plain.Tests;

/// <summary>§6 head, 6.1 and 6.2: which samtaler count before the form is looked at.</summary>
public class SamtaleTests
{
    [Fact]
    public void Par6_D8_FlereSammeDag_TaellerEn() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Samtale("2019-01-10")
            .Samtale("2019-01-10", Kontaktform.Telefon)
            .Samtale("2019-01-11")
            .Maalt("2019-01", Kontanthjaelp)
            .Samtaler.ShouldBe(2);

    [Fact]
    public void S6_D8_TwoPersonalSamtalerOnADay_CountOnce() =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Samtale("2019-01-10")
            .Samtale("2019-01-10", af: AfholdtAf.AndenAktoer)
            .Maalt("2019-01", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Theory]
    [InlineData("2018-12-31", 0)]
    [InlineData("2019-01-01", 1)]
    [InlineData("2019-01-20", 1)]
    [InlineData("2019-01-21", 0)]
    public void Par6_KunIMaaleperioden(string dato, int antal) =>
        new PersonBygger().Kontanthjaelp("2019-01-01", "2019-01-20").Samtale(dato).Maalt("2019-01", Kontanthjaelp).Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData("2019-08-31", 0)]
    [InlineData("2019-09-01", 1)]
    public void Par6_TolvMaanederOgDerover_KunIMaaleperioden(string dato, int antal) =>
        // The måleperiode of the worked example begins 2019-09-01.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2020-12-31")
            .Samtale(dato)
            .Maalt("2020-12", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData("2020-03-01", 1)]
    [InlineData("2020-03-11", 1)]
    [InlineData("2020-03-12", 0)]
    [InlineData("2020-05-26", 0)]
    [InlineData("2020-05-27", 1)]
    [InlineData("2020-06-30", 1)]
    public void Par3_SamtalerUnderCorona(string dato, int antal)
    {
        new PersonBygger().Kontanthjaelp("2020-01-01", "2020-07-31").Samtale(dato).Maalt("2020-07", Kontanthjaelp).Samtaler.ShouldBe(antal);
        new PersonBygger()
            .Syg("2020-01-01", "2020-07-31")
            .Samtale(dato, type: Sygeopfoelgningssamtale)
            .Maalt("2020-07", Sygedagpenge)
            .Samtaler.ShouldBe(antal);
    }

    [Theory]
    [InlineData(Fritagelseskode.Barsel, 1)]
    [InlineData(Fritagelseskode.Ouk, 1)]
    [InlineData((short)3, 3)] // samtaler during any other fritagelse count
    public void Par3_SamtalerPaaOrdinaertDoedeDage_TaellerIkke(short kode, int antal) =>
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-04-30")
            .Fritagelse(kode, "2019-01-10", "2019-01-12")
            .Samtale("2019-01-10")
            .Samtale("2019-01-12")
            .Samtale("2019-01-13")
            .Maalt("2019-04", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData(Sygeopfoelgningssamtale, Kontaktform.Andet, AfholdtAf.AKasse, 1)]
    [InlineData(Sygeopfoelgningssamtale, null, null, 1)]
    [InlineData(Jobsamtale, Kontaktform.Personligt, AfholdtAf.Jobcenter, 0)]
    public void Par61_Sygedagpenge_HverSygeopfoelgningssamtaleIEnhverForm(Samtaletype type, Kontaktform? form, AfholdtAf? af, int antal)
    {
        // On both sides of 2023-03-22: nothing below 6.1 applies.
        foreach (var aar in new[] { "2019", "2024" })
        {
            var person = new PersonBygger().Syg($"{aar}-01-01", $"{aar}-01-31").Samtale($"{aar}-01-10", form, type, af);
            person.Maalt($"{aar}-01", Sygedagpenge).Samtaler.ShouldBe(antal);
        }
    }

    [Theory]
    [InlineData(Jobsamtale, AfholdtAf.Jobcenter, 1, 1)]
    [InlineData(Jobsamtale, AfholdtAf.AndenAktoer, 1, 1)]
    [InlineData(Jobsamtale, null, 1, 1)]
    [InlineData(Jobsamtale, AfholdtAf.AKasse, 1, 0)]
    [InlineData(Faellessamtale, AfholdtAf.Jobcenter, 1, 0)]
    [InlineData(Faellessamtale, AfholdtAf.AKasse, 1, 0)]
    [InlineData(Sygeopfoelgningssamtale, AfholdtAf.Jobcenter, 0, 0)]
    [InlineData(Fleksopfoelgningssamtale, AfholdtAf.Jobcenter, 0, 0)]
    [InlineData(Integrationssamtale, AfholdtAf.Jobcenter, 0, 0)]
    [InlineData(Rehabiliteringsteam, AfholdtAf.Jobcenter, 0, 0)]
    [InlineData(Informationsmoede, AfholdtAf.Jobcenter, 0, 0)]
    [InlineData(Anden, AfholdtAf.Jobcenter, 0, 0)]
    public void Par61_TypeOgHvemDerHoldtDen(Samtaletype type, AfholdtAf? af, int dagpenge, int andre)
    {
        Dagpenge().Samtale("2019-01-08", type: type, af: af).Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(dagpenge);
        new PersonBygger()
            .Ydelse(Ydelsesart.Jobafklaring, "2019-01-01", "2019-01-31")
            .Samtale("2019-01-08", type: type, af: af)
            .Maalt("2019-01", Jobafklaring)
            .Samtaler.ShouldBe(andre);
    }

    [Fact]
    public void Par61_AkassensJobsamtale_KanIkkeVaereDenFoersteIAndreGrupper() =>
        // Was the a-kasse's of 10 January the first, the digital one of 17 January would be a later one and count.
        new PersonBygger()
            .Kontanthjaelp("2024-01-01", "2024-01-31")
            .Samtale("2024-01-10", af: AfholdtAf.AKasse)
            .Samtale("2024-01-17", Kontaktform.Digitalt)
            .Maalt("2024-01", Kontanthjaelp)
            .Samtaler.ShouldBe(0);

    [Theory]
    [InlineData("2019-01-02", 0)] // before the period's first day
    [InlineData("2019-01-03", 1)] // its first day
    [InlineData("2019-01-06", 1)] // no payment that day
    [InlineData("2019-01-13", 1)] // a paid Sunday
    [InlineData("2019-01-16", 1)] // between two payments
    [InlineData("2019-01-27", 1)] // the latest payment
    [InlineData("2019-01-28", 0)] // after it
    public void Par62_DagUdenUdbetaling_MellemFoersteDagOgSenesteUdbetaling(string dato, int antal) =>
        Dagpenge().Samtale(dato).Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(antal);

    [Fact]
    public void Par62_AndenForsoergelseSammeDag_Udelukker()
    {
        // 16 January has no payment, 8 January has.
        static PersonBygger Med() => Dagpenge().Samtale("2019-01-16");
        Med().Ydelse(Ydelsesart.Fleksjob, "2019-01-16", "2019-01-16").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(0);
        Med().Kontanthjaelp("2019-01-16", "2019-01-16").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(0);
        Med().Ydelse(Ydelsesart.ShoProgram, "2019-01-15", "2019-01-17").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(0);
        Med().Syg("2019-01-16", "2019-01-16").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(0);
        Med().Syg("2019-01-15", "2019-01-15").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(1);
        Dagpenge().Samtale("2019-01-08").Kontanthjaelp("2019-01-08", "2019-01-08").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(1);
    }

    [Theory]
    [InlineData("2019-01-03", "2019-01-03", 0)] // the first day of the dagpengeperiode, before its first payment
    [InlineData("2019-01-03", "2019-01-02", 1)] // the other benefit ends the day before
    [InlineData("2019-01-16", "2019-01-31", 0)] // the other benefit's row begins on the first of the month
    public void S62_AnotherBenefitFromTheFirstOfTheMonth_ExcludesTheUnpaidDaysItCovers(string samtale, string til, int antal) =>
        Dagpenge().Samtale(samtale).Ydelse(Ydelsesart.Fleksjob, "2019-01-01", til).Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(antal);

    [Fact]
    public void Par62_SupplerendeYdelseUdelukker_OgsaaNaarDenErFjernet() =>
        // On 16 January foertidspension takes the kontanthjaelp away; both are rows of ydelser.
        Dagpenge()
            .Ydelse(Ydelsesart.Foertidspension, "2019-01-16", "2019-01-16")
            .Kontanthjaelp("2019-01-16", "2019-01-16")
            .Samtale("2019-01-16")
            .Maalt("2019-01", ADagpenge)
            .Samtaler.ShouldBe(0);

    [Fact]
    public void Par62_MidlertidigArbejdsfordeling_HverkenSpaerrerEllerErUdbetaling()
    {
        var person = Dagpenge().Dagpenge("2019-01-16", "2019-01-16", "7.4", DagpengeArt.MidlertidigArbejdsfordeling).Samtale("2019-01-16");
        person.Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(1);
        // It pays nothing: another benefit that day excludes.
        person.Ydelse(Ydelsesart.Fleksjob, "2019-01-16", "2019-01-16").Maalt("2019-01", ADagpenge).Samtaler.ShouldBe(0);
    }

    [Fact]
    public void Par62_GaelderKunDagpenge() =>
        // A hole day of kontanthjaelp with sygefravaer: the samtale counts there.
        new PersonBygger()
            .Kontanthjaelp("2019-01-01", "2019-01-31")
            .Syg("2019-01-10", "2019-01-12")
            .Samtale("2019-01-11")
            .Maalt("2019-01", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    // Paid 7–13 and 21–27 January; the period begins on the 3rd.
    private static PersonBygger Dagpenge() =>
        new PersonBygger().Periode("2019-01-03").Dagpenge("2019-01-07", "2019-01-13", "37").Dagpenge("2019-01-21", "2019-01-27", "37");
}

using Pipeline.Domain.Koder;
using static Pipeline.Domain.Koder.Kontaktform;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§6.3 and 6.5.</summary>
public class KontaktformTests
{
    [Theory]
    [InlineData("2023-03-21", Personligt, false, 1)]
    [InlineData("2023-03-22", Personligt, false, 1)]
    [InlineData("2023-03-21", Digitalt, false, 0)]
    [InlineData("2023-03-22", Digitalt, false, 0)]
    [InlineData("2023-03-21", Andet, true, 1)] // any form during an aktivt tilbud …
    [InlineData("2023-03-22", Digitalt, true, 0)] // … which does not help the first from 22 March 2023
    public void Par63_DenFoerste_OmkringDen22Marts2023(string dato, Kontaktform form, bool tilbud, int antal) =>
        Antal(Fra(-20, dato, 40).Samtale(dato, form), dato, tilbud).ShouldBe(antal);

    [Theory]
    [InlineData(Personligt, 1)]
    [InlineData(Digitalt, 1)]
    [InlineData(Video, 1)]
    [InlineData(Telefon, 1)]
    [InlineData(Andet, 0)]
    [InlineData(null, 0)]
    public void Par63_DeNaesteFra2023_TaellerISaaFireFormerSelvOmDenFoersteIkkeTalte(Kontaktform? form, int antal) =>
        // The first (telefon) does not count.
        new PersonBygger()
            .Kontanthjaelp("2024-02-01", "2024-02-29")
            .Samtale("2024-02-05", Telefon)
            .Samtale("2024-02-06", form)
            .Tilbud("2024-02-01", "2024-02-29")
            .Maalt("2024-02", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Fact]
    public void Par63_HverSamtalePaaDenFoerstesDag_ProevesSomDenFoerste()
    {
        PersonBygger Med(Kontaktform anden) =>
            new PersonBygger().Kontanthjaelp("2024-02-01", "2024-02-29").Samtale("2024-02-05", Telefon).Samtale("2024-02-05", anden);
        Med(Digitalt).Maalt("2024-02", Kontanthjaelp).Samtaler.ShouldBe(0);
        Med(Personligt).Maalt("2024-02", Kontanthjaelp).Samtaler.ShouldBe(1); // D8
    }

    [Fact]
    public void Par63_DenFoerste_ErIHeleForloebetOgEfterEgenTidsRegel()
    {
        // The first is of 2022-06-01 by telephone, in a forløb too short for it to count, and before the måleperiode.
        var r = new PersonBygger()
            .Kontanthjaelp("2022-05-01", "2024-02-29")
            .Samtale("2022-06-01", Telefon)
            .Samtale("2024-02-05", Telefon)
            .Maalt("2024-02", Kontanthjaelp);
        (r.MaaleperiodeFra, r.Samtaler).ShouldBe((D("2023-03-01"), 1));
    }

    [Fact]
    public void Par63_DenFoerste_ErIkkePaaOrdinaertDoedDag() =>
        // 5 February is OUK; 6 February is the first and must be personligt; 7 February is a later one.
        new PersonBygger()
            .Kontanthjaelp("2024-02-01", "2024-02-29")
            .Fritagelse(Fritagelseskode.Ouk, "2024-02-05", "2024-02-05")
            .Samtale("2024-02-05")
            .Samtale("2024-02-06", Digitalt)
            .Samtale("2024-02-07", Digitalt)
            .Maalt("2024-02", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Fact]
    public void Par63_DenFoerste_ErIkkeIDeCoronadageHvorIntetTaeller() =>
        // Only 2020-04-01 lies before 2023-12-05, so that is the first, and digital.
        new PersonBygger()
            .Kontanthjaelp("2020-01-01", "2024-02-29")
            .Samtale("2020-04-01")
            .Samtale("2023-12-05", Digitalt)
            .Samtale("2023-12-06", Digitalt)
            .Maalt("2024-02", Kontanthjaelp)
            .Samtaler.ShouldBe(1);

    [Fact]
    public void Par63_DenFoerste_UansetOm62LaderDenTaelle() =>
        // 16 January: fleksjob is paid, so it does not count; still it is the first, and 17 January is a later one.
        new PersonBygger()
            .Periode("2024-01-03")
            .Dagpenge("2024-01-08", "2024-01-14", "37")
            .Dagpenge("2024-01-22", "2024-01-28", "37")
            .Ydelse(Ydelsesart.Fleksjob, "2024-01-16", "2024-01-16")
            .Samtale("2024-01-16")
            .Samtale("2024-01-17", Video)
            .Maalt("2024-01", ADagpenge)
            .Samtaler.ShouldBe(1);

    [Fact]
    public void Par63_UdenReglenAf2023_LoeberTilladelserneVidere() =>
        // 1.3–1.5: the 6-months rule runs on, the first may be digital. Forløb of 366 days.
        new PersonBygger()
            .Kontanthjaelp("2023-03-01", "2024-02-29")
            .Samtale("2024-02-05", Digitalt)
            .Maalt("2024-02", Kontanthjaelp, Proeve.R13)
            .Samtaler.ShouldBe(1);

    [Theory]
    [InlineData("2020-07-01", Andet, 0)]
    [InlineData("2021-08-31", Telefon, 1)]
    [InlineData("2021-09-01", Telefon, 0)]
    [InlineData("2021-12-18", Digitalt, 0)]
    [InlineData("2021-12-19", Digitalt, 1)]
    [InlineData("2022-01-31", Video, 1)]
    [InlineData("2022-01-31", Andet, 0)]
    [InlineData("2022-02-01", Video, 0)]
    [InlineData("2020-03-11", Digitalt, 0)]
    [InlineData("2020-05-27", Digitalt, 1)]
    public void Par63_Coronavinduerne(string dato, Kontaktform form, int antal) =>
        Antal(Fra(-20, dato, 40).Samtale(dato, form), dato).ShouldBe(antal);

    [Theory]
    [InlineData("2019-06-03", Andet, true, 1)]
    [InlineData("2019-06-03", Telefon, true, 1)]
    [InlineData("2019-06-03", null, true, 1)]
    [InlineData("2019-06-03", Telefon, false, 0)]
    [InlineData("2019-06-03", null, false, 0)]
    [InlineData("2019-06-03", Personligt, false, 1)]
    public void Par63_Foer2023_EnhverFormUnderAktivtTilbud(string dato, Kontaktform? form, bool tilbud, int antal) =>
        Antal(Fra(-20, dato, 40).Samtale(dato, form), dato, tilbud).ShouldBe(antal);

    [Theory]
    [InlineData("2022-02-02", 0)] // 27 + 30 + 31 + 30 + 31 + 31 + 2 = 182 days from 5 August
    [InlineData("2022-02-03", 1)] // 183
    public void Par63_SeksMaaneder_Er183DageMedSamtalensDag(string dato, int antal) =>
        new PersonBygger()
            .Kontanthjaelp("2021-08-05", "2022-02-28")
            .Samtale(dato, Telefon)
            .Maalt("2022-02", Kontanthjaelp)
            .Samtaler.ShouldBe(antal);

    [Theory]
    [InlineData("961.97", 0)]
    [InlineData("961.98", 1)]
    public void Par63_SeksMaaneder_ErSeksMaanedersTimer(string timer, int antal) =>
        // All the hours fall on 1 and 2 February; the samtale is on the latter, the first day that all are paid.
        new PersonBygger()
            .Periode("2022-02-01")
            .Dagpenge("2022-02-01", "2022-02-02", timer)
            .Samtale("2022-02-02", Telefon)
            .Maalt("2022-02", ADagpenge)
            .Samtaler.ShouldBe(antal);

    [Fact]
    public void S63_SixMonths_HoursBeforeTheForloeb_AreNotItsOwn() =>
        // 900 hours of an earlier dagpengeperiode and 74 of the forløb: together more than six months', the forløb's own far less.
        new PersonBygger()
            .Periode("2021-01-04", "2021-12-31")
            .Dagpenge("2021-01-04", "2021-12-31", "900")
            .Periode("2022-01-31")
            .Dagpenge("2022-01-31", "2022-02-13", "74")
            .Samtale("2022-02-11", Telefon)
            .Maalt("2022-02", ADagpenge, Proeve.UdenVinduer)
            .Samtaler.ShouldBe(0);

    [Theory]
    [InlineData("2021-12-31", 0)]
    [InlineData("2022-01-01", 1)]
    public void Par63_SeksMaaneder_Fra1Januar2022(string dato, int antal) =>
        Antal(Fra(-300, dato, 20).Samtale(dato, Digitalt), dato, regler: Proeve.UdenVinduer).ShouldBe(antal);

    [Fact]
    public void Par9_FoerVersion13_FindesSeksmaanedersreglenIkke()
    {
        var r12 = Proeve.R13 with { Samtaler = Proeve.R13.Samtaler with { FriFormEfter = null } };
        Antal(Fra(-300, "2022-02-07", 10).Samtale("2022-02-07", Digitalt), "2022-02-07", regler: r12).ShouldBe(0);
        Antal(Fra(-300, "2022-02-07", 10).Samtale("2022-02-07", Digitalt), "2022-02-07", regler: Proeve.R13).ShouldBe(1);
    }

    [Theory]
    [InlineData(851, "2017-06-30", Digitalt, 0)]
    [InlineData(851, "2017-07-01", Digitalt, 1)]
    [InlineData(851, "2017-07-01", Video, 1)]
    [InlineData(851, "2017-07-01", Telefon, 0)]
    [InlineData(219, "2021-12-31", Digitalt, 1)]
    [InlineData(219, "2022-01-01", Digitalt, 0)]
    [InlineData(219, "2021-12-31", Telefon, 0)]
    [InlineData(101, "2018-08-31", Telefon, 0)]
    [InlineData(101, "2018-09-01", Telefon, 1)]
    [InlineData(101, "2020-09-01", Video, 1)]
    [InlineData(101, "2020-09-02", Video, 0)]
    [InlineData(101, "2020-09-01", Digitalt, 0)]
    [InlineData(269, "2018-10-31", Video, 0)]
    [InlineData(269, "2018-11-01", Video, 1)]
    [InlineData(269, "2022-12-31", Video, 1)]
    [InlineData(269, "2023-01-01", Video, 0)]
    [InlineData(269, "2022-12-31", Digitalt, 0)]
    [InlineData(851, "2023-12-31", Digitalt, 1)] // the first after 22 March 2023
    [InlineData(851, "2024-01-01", Digitalt, 0)]
    [InlineData(851, "2023-12-31", Telefon, 0)]
    [InlineData(400, "2019-06-03", Digitalt, 0)]
    [InlineData(null, "2019-06-03", Digitalt, 0)]
    public void Par65_Forsoegskommuner(int? kommune, string dato, Kontaktform form, int antal) =>
        Antal(Fra(-20, dato, 40).Samtale(dato, form, kommune: (short?)kommune), dato, regler: Proeve.UdenVinduer).ShouldBe(antal);

    [Fact]
    public void Par65_HoldtAfAkassen_ErIngenForsoegssamtale()
    {
        PersonBygger Med(AfholdtAf af) =>
            new PersonBygger()
                .Periode("2019-06-03")
                .Dagpenge("2019-06-03", "2019-06-09", "37")
                .Samtale("2019-06-04", Digitalt, af: af, kommune: 851);
        Med(AfholdtAf.AndenAktoer).Maalt("2019-06", ADagpenge).Samtaler.ShouldBe(1);
        Med(AfholdtAf.AKasse).Maalt("2019-06", ADagpenge).Samtaler.ShouldBe(0);
    }

    // A kontanthjaelp-forløb from some days before the date to some days after.
    private static PersonBygger Fra(int foer, string dato, int efter) =>
        new PersonBygger().Kontanthjaelp(Domain.Kalender.Dag.Tekst(D(dato) + foer), Domain.Kalender.Dag.Tekst(D(dato) + efter));

    // Measured in the month after the date, which lies in the måleperiode of a forløb under 12 months.
    private static int Antal(PersonBygger person, string dato, bool tilbud = false, Domain.Regler.Regelsaet? regler = null)
    {
        var p = tilbud ? person.Tilbud(dato, dato) : person;
        return p.Maalt(Domain.Kalender.Maaned.Af(D(dato) + 10).ToString(), Kontanthjaelp, regler).Samtaler;
    }
}

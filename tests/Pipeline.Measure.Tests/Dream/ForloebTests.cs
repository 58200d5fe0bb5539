using Pipeline.Domain.Dream;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>VIVE chapter 4, by hand.</summary>
public class ForloebTests
{
    /// <summary>Section 4.1.1: from the first month with a code to the last before one without.</summary>
    [Fact]
    public void Kapitel4_L1493_ForloebetsLaengdeErHeleMaaneder()
    {
        var raekke = Et(new PlainDreamPerson().Paa(730, "2011-03", "2011-07"));
        (raekke.Maalgruppe, raekke.Laengde, raekke.Spredning, raekke.Antal).ShouldBe((Maalgruppe.Aktivitetsparat, 5, null, 1));
    }

    /// <summary>Section 4.1.1: one month without ends it; no gap is bridged.</summary>
    [Fact]
    public void Kapitel4_L1497_EnMaanedUdenYdelse_GiverToForloeb() =>
        Forloeb(Maal(Vindue("2011-01", "2019-12"), new PlainDreamPerson().Paa(730, "2011-03", "2011-04").Paa(730, "2011-06", "2011-06")))
            .Select(r => (r.Antal, r.Laengde))
            .ShouldBe([(2L, (double?)1.5)]);

    /// <summary>Weeks without inside a month are not seen: only the last week is.</summary>
    [Fact]
    public void Kapitel4_L1505_UgerUdenMidtIMaaneden_ErIkkeEnAfslutning() =>
        Et(new PlainDreamPerson().Paa(730, "2011-03", "2011-03").Uger(730, new(2011, 17), new(2011, 17)).Paa(730, "2011-05", "2011-05"))
            .Laengde.ShouldBe(3);

    /// <summary>Sections 4.1.1 and 4.2: a shift of ydelse does not end it, and the last month decides the målgruppe.</summary>
    [Fact]
    public void Kapitel4_L1506_SkiftAfYdelse_FortsaetterForloebet_OgSidsteMaanedErMaalgruppen()
    {
        var raekke = Et(
            new PlainDreamPerson().Paa(730, "2011-03", "2011-04").Paa(890, "2011-05", "2011-05").Paa(111, "2011-06", "2011-08")
        );
        (raekke.Maalgruppe, raekke.Laengde).ShouldBe((Maalgruppe.Dagpenge, 6));
    }

    /// <summary>Section 4.1.2: the status of the first month after.</summary>
    [Theory]
    [InlineData(651, Afslutningsaarsag.OrdinaerUddannelse)]
    [InlineData(652, Afslutningsaarsag.OrdinaerUddannelse)]
    [InlineData(661, Afslutningsaarsag.OrdinaerUddannelse)]
    [InlineData(771, Afslutningsaarsag.FleksSkaanejob)]
    [InlineData(781, Afslutningsaarsag.FleksSkaanejob)]
    [InlineData(783, Afslutningsaarsag.Foertidspension)]
    [InlineData(899, Afslutningsaarsag.DelvisRaskmeldt)]
    [InlineData(997, Afslutningsaarsag.DoedUdrejst)]
    [InlineData(999, Afslutningsaarsag.DoedUdrejst)]
    [InlineData(881, Afslutningsaarsag.Andet)]
    [InlineData(998, Afslutningsaarsag.Andet)]
    [InlineData(653, Afslutningsaarsag.Andet)]
    [InlineData(740, Afslutningsaarsag.Andet)]
    public void Kapitel4_L1523_KodenEnMaanedEfter_ErAarsagen(int kode, Afslutningsaarsag aarsag) =>
        Et(new PlainDreamPerson().Paa(890, "2011-03", "2011-04").Paa(kode, "2011-05", "2011-09").MedGrad("2011-01", "2011-12"))
            .Aarsag.ShouldBe(aarsag);

    /// <summary>Section 4.1.2.</summary>
    [Theory]
    [InlineData("2011-05", Afslutningsaarsag.Beskaeftigelse)]
    [InlineData("2011-04", Afslutningsaarsag.Selvforsoergelse)]
    [InlineData("2011-06", Afslutningsaarsag.Selvforsoergelse)]
    public void Kapitel4_L1546_IngenYdelse_GradIMaanedenEfter_ErBeskaeftigelse(string grad, Afslutningsaarsag aarsag) =>
        Et(new PlainDreamPerson().Paa(890, "2011-03", "2011-04").MedGrad(grad, grad)).Aarsag.ShouldBe(aarsag);

    /// <summary>Section 4.6: særlig uddannelsesydelse, arbejdsmarkedsydelse and kontantydelse are "Andet" here, and dagpenge in chapter 3.</summary>
    [Theory]
    [InlineData(151)]
    [InlineData(152)]
    [InlineData(153)]
    public void Tabel45_L2325_OvergangsydelserneEfterDagpenge_ErAndet(int kode)
    {
        var sum = Maal(Vindue("2011-01", "2012-12"), new PlainDreamPerson().Paa(111, "2011-03", "2011-06").Paa(kode, "2011-07", "2011-12"));
        Forloeb(sum)
            .Select(r => (r.Maalgruppe, r.Aarsag, r.Laengde))
            .ShouldBe([(Maalgruppe.Dagpenge, Afslutningsaarsag.Andet, (double?)4)]);
        Raekker<Ledighedsmaanedsraekke>(t => new Aarstabeller(sum, Produkt.Kommuner).Ledighedsmaaneder(M("2011-12"), t))
            .First(r => r is { Omraade: "land", Maalgruppe: Maalgruppe.Dagpenge, Indsats: null })
            .Ledighedsmaaneder.ShouldBe(10);
    }

    /// <summary>Section 4.1.2: running in the last month.</summary>
    [Fact]
    public void Kapitel4_L1575_LoeberIVinduetsSidsteMaaned_ErFortsat() =>
        Et(new PlainDreamPerson().Paa(730, "2019-11", "2019-12")).Aarsag.ShouldBe(Afslutningsaarsag.FortsatVedDataophoer);

    /// <summary>Section 4.1.4: 1 to 107 months in a window of 108: what runs in its first month has no start.</summary>
    [Fact]
    public void Kapitel4_L1619_LoeberIVinduetsFoersteMaaned_UdeladesEllerMedtages()
    {
        var person = new PlainDreamPerson().Paa(730, "2010-06", "2011-02");
        Forloeb(Maal(Vindue("2011-01", "2019-12"), person)).ShouldBeEmpty();
        var med = Regler with { Forloeb = Regler.Forloeb with { MedVenstreafkortede = true } };
        Forloeb(Maal(Vindue("2011-01", "2019-12", med), person)).ShouldHaveSingleItem().Laengde.ShouldBe(2);
        Et(new PlainDreamPerson().Paa(730, "2011-02", "2019-12")).Laengde.ShouldBe(107);
    }

    /// <summary>Section 4.3.1: two months after, with a way back into ledighed.</summary>
    [Theory]
    [InlineData(651, Afslutningsaarsag.OrdinaerUddannelse)]
    [InlineData(730, Afslutningsaarsag.TilbageILedighed)]
    [InlineData(0, Afslutningsaarsag.Selvforsoergelse)]
    public void Kapitel431_L1795_ToMaanederEfter(int kode, Afslutningsaarsag aarsag)
    {
        var person = new PlainDreamPerson().Paa(730, "2011-03", "2011-05");
        _ = kode > 0 ? person.Paa(kode, "2011-07", "2011-07") : person;
        var sum = Maal(Vindue("2011-01", "2019-12", Regelbog.Find("1.1")), person);
        Forloeb(sum).ShouldContain(r => r.Aarsag == aarsag && r.Laengde == 3);
    }

    /// <summary>Tabel 4.2 prints numbers, percent, mean and SD: 1, 2 and 6 months have mean 3 and SD √7.</summary>
    [Fact]
    public void Tabel42_L1713_GennemsnitOgSpredning()
    {
        var sum = Maal(
            Vindue("2011-01", "2019-12"),
            new PlainDreamPerson().Paa(730, "2011-03", "2011-03"),
            new PlainDreamPerson().Paa(730, "2012-03", "2012-04"),
            new PlainDreamPerson().Paa(730, "2013-03", "2013-08"),
            new PlainDreamPerson().Paa(730, "2013-03", "2013-08").Paa(783, "2013-09", "2019-12")
        );
        var selv = Forloeb(sum).Single(r => r.Aarsag == Afslutningsaarsag.Selvforsoergelse);
        (selv.Antal, selv.Andel, selv.Laengde).ShouldBe((3, 75, 3));
        selv.Spredning!.Value.ShouldBe(Math.Sqrt(7), 1e-12);
        var alle = Raekker<Forloebsraekke>(new Forloebstabeller(sum).Ledighedsforloeb).Single(r => r is { Maalgruppe: null, Aarsag: null });
        (alle.Antal, alle.Personer).ShouldBe((4, 4));
    }

    /// <summary>Tabel 4.1 note: persons are counted once however many forløb they have.</summary>
    [Fact]
    public void Tabel41_L1650_PersonenTaellesEnGang()
    {
        var sum = Maal(Vindue("2011-01", "2019-12"), new PlainDreamPerson().Paa(730, "2011-03", "2011-04").Paa(730, "2012-01", "2012-02"));
        Raekker<Forloebsraekke>(new Forloebstabeller(sum).Ledighedsforloeb)
            .Single(r => r is { Maalgruppe: null, Aarsag: null })
            .ShouldSatisfyAllConditions(r => r.Antal.ShouldBe(2), r => r.Personer.ShouldBe(1));
    }

    /// <summary>Sections 4.1.3 and 4.3.2: within the cap of 18 months for dagpenge; bands 1, 2–6, 7–12 and over 12.</summary>
    [Fact]
    public void Figur42_L1842_LaengdeintervallerIndenForLoftet()
    {
        var sum = Maal(
            Vindue("2011-01", "2019-12"),
            [
                .. new[] { 1, 2, 6, 7, 12, 13, 18, 19 }.Select(n =>
                    new PlainDreamPerson().Paa(111, "2012-02", M("2012-02").Plus(n - 1).ToString())
                ),
            ]
        );
        var raekke = Raekker<Afgangsraekke>(new Forloebstabeller(sum).Afgang).Single(r => r.Aarsag == Forloebstabeller.Laengdefigur);
        (raekke.Startaar, raekke.Antal, raekke.IndenLoft).ShouldBe((2012, 8, 7));
        (raekke.Laengde1, raekke.Laengde2, raekke.Laengde3, raekke.Laengde4).ShouldBe((1, 2, 2, 2));
    }

    private static Forloebsraekke Et(PlainDreamPerson person) => Forloeb(Maal(Vindue("2011-01", "2019-12"), person)).ShouldHaveSingleItem();
}

using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>VIVE chapter 3, by hand.</summary>
public class LedighedsmaanederTests
{
    /// <summary>Section 3.1.2: January is measured in week 4, February in week 8, March in week 13.</summary>
    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 1)]
    [InlineData(13, 1)]
    [InlineData(3, 0)]
    [InlineData(5, 0)]
    [InlineData(12, 0)]
    public void Kapitel3_L768_KunMaanedensSidsteUgeTaeller(int uge, long maaneder) =>
        Land(new PlainDreamPerson().Uger(730, new(2011, uge), new(2011, uge))).Sum(r => r.Ledighedsmaaneder).ShouldBe(maaneder);

    /// <summary>Section 3.1.2: each month of the year counts; a full-time person is twelve.</summary>
    [Fact]
    public void Kapitel3_L803_FuldtidsledigeErMaanederneDeltMedTolv()
    {
        var raekker = Land(new PlainDreamPerson().Paa(730, "2011-02", "2011-10"));
        var raekke = raekker.ShouldHaveSingleItem();
        (raekke.Maalgruppe, raekke.Indsats, raekke.Ledighedsmaaneder).ShouldBe((Maalgruppe.Aktivitetsparat, Indsats.Passiv, 9));
        raekke.Fuldtidsledige.ShouldBe(0.75);
    }

    /// <summary>Tabel 3.1; the ends of every range.</summary>
    [Theory]
    [InlineData(111, Maalgruppe.Dagpenge)]
    [InlineData(115, Maalgruppe.Dagpenge)]
    [InlineData(213, Maalgruppe.Dagpenge)]
    [InlineData(219, Maalgruppe.Dagpenge)]
    [InlineData(151, Maalgruppe.Dagpenge)]
    [InlineData(153, Maalgruppe.Dagpenge)]
    [InlineData(231, Maalgruppe.Dagpenge)]
    [InlineData(700, Maalgruppe.Aktivitetsparat)]
    [InlineData(739, Maalgruppe.Aktivitetsparat)]
    [InlineData(750, Maalgruppe.Aktivitetsparat)]
    [InlineData(769, Maalgruppe.Aktivitetsparat)]
    [InlineData(810, Maalgruppe.Aktivitetsparat)]
    [InlineData(818, Maalgruppe.Aktivitetsparat)]
    [InlineData(130, Maalgruppe.Jobparat)]
    [InlineData(149, Maalgruppe.Jobparat)]
    [InlineData(160, Maalgruppe.Jobparat)]
    [InlineData(169, Maalgruppe.Jobparat)]
    [InlineData(870, Maalgruppe.Sygedagpenge)]
    [InlineData(878, Maalgruppe.Sygedagpenge)]
    [InlineData(890, Maalgruppe.Sygedagpenge)]
    [InlineData(898, Maalgruppe.Sygedagpenge)]
    public void Tabel31_L687_KodenErIMaalgruppen(int kode, Maalgruppe gruppe) =>
        Land(new PlainDreamPerson().Paa(kode, "2011-03", "2011-03")).ShouldHaveSingleItem().Maalgruppe.ShouldBe(gruppe);

    [Theory]
    [InlineData(112)]
    [InlineData(129)]
    [InlineData(150)]
    [InlineData(154)]
    [InlineData(170)]
    [InlineData(212)]
    [InlineData(220)]
    [InlineData(230)]
    [InlineData(699)]
    [InlineData(740)]
    [InlineData(749)]
    [InlineData(770)]
    [InlineData(809)]
    [InlineData(819)]
    [InlineData(869)]
    [InlineData(879)]
    [InlineData(889)]
    [InlineData(899)]
    public void Tabel31_L687_KodenErUdenfor(int kode) => Land(new PlainDreamPerson().Paa(kode, "2011-03", "2011-03")).ShouldBeEmpty();

    /// <summary>Tabel 3.2.</summary>
    [Theory]
    [InlineData(730, Indsats.Passiv)]
    [InlineData(733, Indsats.OevrigVejledning)]
    [InlineData(734, Indsats.OrdinaerUddannelse)]
    [InlineData(735, Indsats.Privat)]
    [InlineData(737, Indsats.Privat)]
    [InlineData(736, Indsats.Offentlig)]
    [InlineData(738, Indsats.Offentlig)]
    [InlineData(739, Indsats.Offentlig)]
    [InlineData(115, Indsats.Passiv)]
    [InlineData(153, Indsats.Passiv)]
    [InlineData(231, Indsats.OrdinaerUddannelse)]
    [InlineData(215, Indsats.Privat)]
    public void Tabel32_L775_SidsteCifferErIndsatsen(int kode, Indsats indsats) =>
        Land(new PlainDreamPerson().Paa(kode, "2011-03", "2011-03")).ShouldHaveSingleItem().Indsats.ShouldBe(indsats);

    [Fact]
    public void Kapitel3_MaanederOverNytaar_StaarIHverSitAar()
    {
        var sum = Maal(Vindue("2011-01", "2012-12"), new PlainDreamPerson().Paa(130, "2011-11", "2012-03"));
        Antal(sum, "2011-12").ShouldBe(2);
        Antal(sum, "2012-12").ShouldBe(3);
    }

    /// <summary>docs/decisions/0014: the kommune at the year's end, else the latest before, else the earliest after, else 000.</summary>
    [Fact]
    public void Kommunen_ErDenVedAaretsUdgang_EllersDenSenestKendte()
    {
        var person = new PlainDreamPerson().Paa(130, "2011-01", "2013-12").MedKommune(2011, 101).MedKommune(2013, 751);
        var sum = Maal(Vindue("2011-01", "2013-12"), person, new PlainDreamPerson().Paa(130, "2012-01", "2012-02"));
        var tabeller = new Aarstabeller(sum, Produkt.Kommuner);
        Raekker<Ledighedsmaanedsraekke>(t => tabeller.Ledighedsmaaneder(M("2012-12"), t))
            .Where(r => r is { Omraadetype: Omraadetype.Kommune, Maalgruppe: null, Indsats: null })
            .Select(r => (r.Omraade, r.Ledighedsmaaneder))
            .Where(r => r.Ledighedsmaaneder > 0)
            .ShouldBe([("000", 2L), ("101", 12L)]);
    }

    private static List<Ledighedsmaanedsraekke> Land(PlainDreamPerson person) =>
        [
            .. Raekker<Ledighedsmaanedsraekke>(t =>
                    new Aarstabeller(Maal(Vindue("2011-01", "2011-12"), person), Produkt.Kommuner).Ledighedsmaaneder(M("2011-12"), t)
                )
                .Where(r => r is { Omraadetype: Omraadetype.Land, Maalgruppe: not null, Indsats: not null, Ledighedsmaaneder: > 0 }),
        ];

    private static long Antal(Dreamsum sum, string december) =>
        Raekker<Ledighedsmaanedsraekke>(t => new Aarstabeller(sum, Produkt.Kommuner).Ledighedsmaaneder(M(december), t))
            .Single(r => r is { Omraadetype: Omraadetype.Land, Maalgruppe: null, Indsats: null })
            .Ledighedsmaaneder;
}

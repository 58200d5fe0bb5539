using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using static Pipeline.Domain.Koder.Ydelsesgruppe;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Plain.Tests;

/// <summary>§8: from persons to rows.</summary>
public class KubeTests
{
    private static readonly Kommune[] Kommuner =
    [
        new(101, "København", 1084, 101),
        new(147, "Frederiksberg", 1084, 147),
        new(400, "Bornholm", 1084, 400),
    ];

    [Fact]
    public void Par8_Maaling1Til5_FordelerPaaAntalSamtalerOgFritagne()
    {
        var kube = Tael(
            Proeve.R175,
            [Med(0)],
            [Med(0)],
            [Med(1)],
            [Med(2)],
            [Med(3)],
            [Med(4)],
            [Med(5)],
            [Med(9)],
            [Med(7) with { Fritaget = true }]
        );

        var land = kube.Single(c => c is { Omraadetype: Omraadetype.Land, Gruppe: Kontanthjaelp, Varighed: "i alt" });
        (land.Samtaler0, land.Samtaler1, land.Samtaler2, land.Samtaler3, land.Samtaler4, land.Samtaler5Plus).ShouldBe((2, 1, 1, 1, 1, 2));
        (land.Personer, land.FaerreEnd4, land.Fritagne).ShouldBe((8, 5, 1));
        land.AndelFaerreEnd4.ShouldBe(62.5); // 5 of 8
    }

    [Fact]
    public void Par8_KunFritagne_HarIngenAndel()
    {
        var kube = Tael(Proeve.R175, [Med(2) with { Fritaget = true }]);

        kube.ShouldAllBe(c => c.Personer == 0 && c.Fritagne == 1 && c.AndelFaerreEnd4 == null);
    }

    [Fact]
    public void Par8_RaekkerForEnPerson_Under175()
    {
        // kommune, region, land × the group and alle × interval, under 12, i alt.
        var kube = Tael(Proeve.R175, [Med(1)]);

        kube.Count.ShouldBe(3 * 2 * 3);
        kube.Select(c => (c.Omraadetype, c.Omraade))
            .Distinct()
            .ShouldBe([(Omraadetype.Kommune, "101"), (Omraadetype.Region, "1084"), (Omraadetype.Land, "land")], ignoreOrder: true);
        kube.Select(c => c.Varighed).Distinct().ShouldBe(["3", "under 12", "i alt"], ignoreOrder: true);
    }

    [Fact]
    public void Par8_FoerVersion17_Kun0Til11Og12Plus()
    {
        Tael(Proeve.R13, [Med(1)]).Select(c => c.Varighed).Distinct().ShouldBe(["3"]);
        Tael(Proeve.R13, [Med(1) with { Baand = 14 }]).Select(c => c.Varighed).Distinct().ShouldBe(["12+"]);
        Tael(Proeve.R175, [Med(1) with { Baand = 14 }])
            .Select(c => c.Varighed)
            .Distinct()
            .ShouldBe(["12+", "6-9 aar", "i alt"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, "000")]
    [InlineData(99, "099")]
    [InlineData(999, "999")]
    public void Par8_UkendtKommune_EgenRaekkeIngenRegionMedILand(int kode, string omraade) =>
        Tael(Proeve.R175, [Med(1) with { Kommunekode = (short)kode }])
            .Select(c => c.Omraade)
            .Distinct()
            .ShouldBe([omraade, "land"], ignoreOrder: true);

    [Fact]
    public void Par8_Alle_GruppenMedSenesteE()
    {
        // E 20 January in kontanthjaelp with 1 samtale, 25 January in jobafklaring, fritaget.
        var kube = Tael(
            Proeve.R175,
            [Med(1), Med(2) with { Gruppe = Jobafklaring, Slut = D("2019-01-25"), Fritaget = true, Kommunekode = 147, Baand = 13 }]
        );

        var alle = kube.Where(c => c.Gruppe is null).ToList();
        alle.ShouldAllBe(c => c.Fritagne == 1 && c.Personer == 0);
        alle.Where(c => c.Omraadetype == Omraadetype.Kommune).ShouldAllBe(c => c.Omraade == "147");
        alle.Select(c => c.Varighed).Distinct().ShouldBe(["12+", "3-5 aar", "i alt"], ignoreOrder: true);
        kube.Single(c => c is { Gruppe: Kontanthjaelp, Omraadetype: Omraadetype.Land, Varighed: "i alt" }).Samtaler1.ShouldBe(1);
    }

    [Fact]
    public void Par8_Alle_SammeE_TabellensOrden()
    {
        var kube = Tael(Proeve.R175, [Med(1) with { Gruppe = Revalidering }, Med(2)]);

        kube.Single(c => c is { Gruppe: null, Omraadetype: Omraadetype.Land, Varighed: "i alt" }).Samtaler2.ShouldBe(1);
        kube.Single(c => c is { Gruppe: null, Omraadetype: Omraadetype.Land, Varighed: "i alt" }).Samtaler1.ShouldBe(0);
    }

    [Fact]
    public void Par8_Sats_KunKontanthjaelpFraJuli2025UnderReform()
    {
        // June has no sats; July has one; without the reform there is none at all.
        var person = new PersonBygger().Kontanthjaelp("2025-06-01", "2025-07-31", Sats.Grundsats).Bopael(101, "2010-01-01");

        Tael(Proeve.R175, person.Alle("2025-06")).ShouldAllBe(c => c.Sats == null);
        var juli = Tael(Proeve.R175, person.Alle("2025-07"));
        juli.Count(c => c.Sats == Sats.Grundsats).ShouldBe(3 * 3); // omraader × varigheder
        juli.Where(c => c.Sats is not null).ShouldAllBe(c => c.Gruppe == Kontanthjaelp);
        juli.Count(c => c is { Sats: null, Gruppe: Kontanthjaelp }).ShouldBe(3 * 3);
        Tael(Proeve.R173, person.Alle("2025-07", Proeve.R173)).ShouldAllBe(c => c.Sats == null);
    }

    [Fact]
    public void Par8_Sats_ErSatsenVedE()
    {
        var person = new PersonBygger()
            .Kontanthjaelp("2025-08-01", "2025-08-19", Sats.HoejesteSats)
            .Kontanthjaelp("2025-08-15", "2025-08-20", Sats.Mindstesats)
            .Kontanthjaelp("2025-08-20", "2025-08-20", Sats.Grundsats);

        // On 20 August mindstesats and grundsats are paid.
        person.Maalt("2025-08", Kontanthjaelp).Sats.ShouldBe(Sats.Grundsats);
    }

    [Fact]
    public void Par9_Version173_MaalerAugust2025MedEgneGrupper() =>
        new PersonBygger()
            .Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-08-01", "2025-08-31")
            .Kontanthjaelp("2025-08-01", "2025-08-31")
            .Alle("2025-08", Proeve.R173)
            .Select(r => (r.Gruppe, r.Sats))
            .ShouldBe([(Kontanthjaelp, null), (Uddannelseshjaelp, null)]);

    // Interval 3 in kommune 101, E = 2019-01-20.
    private static Resultat Med(int samtaler) =>
        new(new(2019, 1), Kontanthjaelp, D("2018-10-10"), D("2019-01-20"), 103, 3, D("2018-10-10"), samtaler, HarTilbud: false, Fritaget: false, Sats: null, Kommunekode: 101);

    private static IReadOnlyList<Celle> Tael(Regelsaet regler, params IReadOnlyList<Resultat>[] personer) =>
        PlainKube.Tael(personer, regler, Kommuner);
}

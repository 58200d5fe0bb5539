using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>BDO Bilag 3, by hand; 2014 is the year measured.</summary>
public class KvalitetTests
{
    /// <summary>Samtaleintensitet: samtaler per 13 weeks on the ydelse. 26 weeks and three samtaler, of which one by the a-kasse: 2 · 13/26 = 1.</summary>
    [Fact]
    public void Bilag3_L1784_SamtaleintensitetErPr13Ydelsesuger()
    {
        var raekke = Land(
            new PlainDreamPerson()
                .Uger(730, new(2014, 1), new(2014, 26))
                .MedSamtale(new(2014, 3), Samtaletype.Jobsamtale)
                .MedSamtale(new(2014, 26), Samtaletype.Rehabiliteringsteam)
                .MedSamtale(new(2014, 27), Samtaletype.Jobsamtale)
                .MedSamtale(new(2014, 10), Samtaletype.Informationsmoede)
                .MedSamtale(new(2014, 12), Samtaletype.Jobsamtale, AfholdtAf.AKasse)
        );
        (raekke.Maalgruppe, raekke.Ydelsesuger, raekke.Samtaler, raekke.Samtaleintensitet).ShouldBe(
            ("kontanthjaelp_aktivitetsparat", 26, 2, 1)
        );
    }

    /// <summary>Berørt af aktivering, aktiveringsgrad: one week is enough to be touched; the degree is weeks of weeks. Nyttejob (9) is active and in no company.</summary>
    [Fact]
    public void Bilag3_L1803_BeroertOgGrad()
    {
        var raekke = Land(
            new PlainDreamPerson().Uger(130, new(2014, 1), new(2014, 8)).Uger(137, new(2014, 9), new(2014, 10)),
            new PlainDreamPerson().Uger(130, new(2014, 1), new(2014, 9)).Uger(139, new(2014, 10), new(2014, 10)),
            new PlainDreamPerson().Uger(130, new(2014, 1), new(2014, 20))
        );
        (raekke.Personer, raekke.AktivePersoner, raekke.VirksomhedsPersoner).ShouldBe((3, 2, 1));
        raekke.BeroertAfAktivering!.Value.ShouldBe(200 / 3.0, 1e-9);
        raekke.BeroertAfVirksomhedsrettet!.Value.ShouldBe(100 / 3.0, 1e-9);
        (raekke.Aktiveringsgrad, raekke.VirksomhedsrettetGrad).ShouldBe((7.5, 5));
    }

    /// <summary>Afgangsrate: self-supporting 13 weeks later is no code, SU, fleksjob, skånejob or moved abroad.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(651, 1)]
    [InlineData(661, 1)]
    [InlineData(771, 1)]
    [InlineData(781, 1)]
    [InlineData(997, 1)]
    [InlineData(783, 0)]
    [InlineData(999, 0)]
    [InlineData(890, 0)]
    [InlineData(130, 0)]
    public void Bilag3_L1833_SelvforsoergendeTrettenUgerSenere(int kode, long afgang)
    {
        var person = new PlainDreamPerson().Uger(730, new(2014, 10), new(2014, 10));
        _ = kode > 0 ? person.Uger(kode, new(2014, 23), new(2014, 23)) : person;
        var raekke = Raekker(person).Single(r => r is { Omraade: "land", Maalgruppe: "kontanthjaelp_aktivitetsparat" });
        (raekke.UgerMedUdfald, raekke.UgerMedAfgang).ShouldBe((1, afgang));
    }

    /// <summary>Afgangsrate: 2014 is the weeks on the ydelse from 4th quarter 2013 to 3rd quarter 2014: those whose 13th week after lies in it.</summary>
    [Fact]
    public void Bilag3_L1839_UgernesUdfaldLiggerIAaret()
    {
        var raekke = Land(new PlainDreamPerson().Uger(730, new(2013, 1), new(2014, 52)));
        (raekke.Ydelsesuger, raekke.UgerMedUdfald, raekke.Afgangsrate).ShouldBe((52, 52, 0));
        // 2019 is the window's last year: its weeks 40–52 have no 13 weeks after them and count nowhere.
        var sidste = Raekker(new PlainDreamPerson().Uger(730, new(2019, 1), new(2019, 52)), "2019-12").Single(r => r.Omraade == "land");
        (sidste.Ydelsesuger, sidste.UgerMedUdfald).ShouldBe((52, 39));
    }

    /// <summary>Gns. varighed: up to five weeks without do not break the spell, six do; other public support is part of it. 52 weeks are a year.</summary>
    [Theory]
    [InlineData(5, 40 + 5 + 12)]
    [InlineData(6, 12)]
    public void Bilag3_L1849_HulPaaHoejstFemUger(int hul, int uger)
    {
        var foerste = new Uge(2014, 3);
        var person = new PlainDreamPerson()
            .Uger(890, new(foerste.Nummer - hul - 40), new(foerste.Nummer - hul - 1))
            .Uger(730, foerste, new(foerste.Nummer + 11));
        Raekker(person)
            .Single(r => r is { Omraade: "land", Maalgruppe: "kontanthjaelp_aktivitetsparat" })
            .AarPaaForsoergelse!.Value.ShouldBe(uger / 52.0, 1e-12);
    }

    /// <summary>The eleven målgrupper, each by a code of its own; 120 is a ydelse of none of them.</summary>
    [Theory]
    [InlineData(111, "dagpenge")]
    [InlineData(135, "kontanthjaelp_jobparat")]
    [InlineData(733, "kontanthjaelp_aktivitetsparat")]
    [InlineData(149, "uddannelseshjaelp_uddannelsesparat")]
    [InlineData(720, "uddannelseshjaelp_aktivitetsparat")]
    [InlineData(160, "sho_ydelse")]
    [InlineData(763, "revalidering")]
    [InlineData(899, "sygedagpenge")]
    [InlineData(870, "jobafklaring")]
    [InlineData(748, "ledighedsydelse")]
    [InlineData(819, "ressourceforloeb")]
    public void Bilag3_Maalgrupperne(int kode, string gruppe) =>
        Land(new PlainDreamPerson().Uger(kode, new(2014, 1), new(2014, 2))).Maalgruppe.ShouldBe(gruppe);

    [Fact]
    public void Bilag3_DerErElleveMaalgrupper() => Regler.Kvalitet.Grupper.Count.ShouldBe(11);

    private static Kvalitetsraekke Land(params IReadOnlyList<PlainDreamPerson> personer) =>
        Raekker(personer).Where(r => r.Omraade == "land").ShouldHaveSingleItem();

    private static List<Kvalitetsraekke> Raekker(PlainDreamPerson person, string aar) => Raekker([person], aar);

    private static List<Kvalitetsraekke> Raekker(PlainDreamPerson person) => Raekker([person]);

    private static List<Kvalitetsraekke> Raekker(IReadOnlyList<PlainDreamPerson> personer, string aar = "2014-12") =>
        Raekker<Kvalitetsraekke>(t => new Aarstabeller(Maal(Vindue("2011-01", "2019-12"), personer), Produkt.Kommuner).Kvalitet(M(aar), t));
}

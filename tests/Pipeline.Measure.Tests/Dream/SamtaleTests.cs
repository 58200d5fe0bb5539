using Pipeline.Domain.Koder;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>VIVE section 3.1.2.1, by hand.</summary>
public class SamtaleTests
{
    /// <summary>Section 3.1.2.1: which types are jobsamtaler, which øvrige; a-kasse alone left out.</summary>
    [Theory]
    [InlineData(Samtaletype.Jobsamtale, "jobsamtaler")]
    [InlineData(Samtaletype.Faellessamtale, "jobsamtaler")]
    [InlineData(Samtaletype.Sygeopfoelgningssamtale, "jobsamtaler")]
    [InlineData(Samtaletype.Fleksopfoelgningssamtale, "jobsamtaler")]
    [InlineData(Samtaletype.Integrationssamtale, "jobsamtaler")]
    [InlineData(Samtaletype.Rehabiliteringsteam, "jobsamtaler")]
    [InlineData(Samtaletype.Informationsmoede, "oevrige")]
    [InlineData(Samtaletype.Anden, "oevrige")]
    public void Kapitel3_L828_TypenErJobsamtaleEllerOevrig(Samtaletype type, string slags)
    {
        var raekker = Raekker(new PlainDreamPerson().Paa(111, "2014-01", "2014-06").MedSamtale(new(2014, 8), type));
        raekker
            .Where(r => r is { Maalgruppe: "dagpenge", Samtaler: 1 })
            .Select(r => r.Type)
            .Order()
            .ShouldBe(new[] { "alle", Domain.Koder.Kodeliste<Samtaletype>.Tekst(type), slags }.Order());
    }

    [Fact]
    public void Kapitel3_L832_SamtalerIAKassenAlene_TaellerIkke() =>
        Raekker(new PlainDreamPerson().Paa(111, "2014-01", "2014-06").MedSamtale(new(2014, 8), Samtaletype.Jobsamtale, AfholdtAf.AKasse))
            .Sum(r => r.Samtaler)
            .ShouldBe(0);

    /// <summary>Section 3.1.2.1: samtaler over fuldtidsledige: three in six months are six a year.</summary>
    [Fact]
    public void Kapitel3_L833_SamtalerPrFuldtidsledig()
    {
        var person = new PlainDreamPerson().Paa(890, "2014-01", "2014-06");
        foreach (var uge in (int[])[2, 9, 20])
        {
            _ = person.MedSamtale(new(2014, uge), Samtaletype.Sygeopfoelgningssamtale);
        }

        var raekke = Raekker(person).Single(r => r is { Maalgruppe: "sygedagpenge", Type: "jobsamtaler" });
        (raekke.Samtaler, raekke.Fuldtidsledige, raekke.PrFuldtidsledig).ShouldBe((3, 0.5, 6));
    }

    /// <summary>Section 3.1.2.1: all uddannelseshjælp with the jobparate here, and with the aktivitetsparate in Tabel 3.1.</summary>
    [Fact]
    public void Kapitel3_UddannelseshjaelpErHosDeJobparate()
    {
        var person = new PlainDreamPerson().Paa(720, "2014-01", "2014-12").MedSamtale(new(2014, 8), Samtaletype.Jobsamtale);
        var raekke = Raekker(person).Single(r => r is { Type: "jobsamtaler", Maalgruppe: not "alle" });
        (raekke.Maalgruppe, raekke.Samtaler, raekke.Fuldtidsledige).ShouldBe(("jobparat", 1, 1));
    }

    /// <summary>A samtale in a week without a målgruppe code is told, and is in no målgruppe and not in alle.</summary>
    [Fact]
    public void SamtaleIUgeUdenMaalgruppe_StaarForSig()
    {
        var raekker = Raekker(new PlainDreamPerson().MedSamtale(new(2014, 8), Samtaletype.Jobsamtale));
        raekker.Where(r => r.Type == "jobsamtaler").Select(r => (r.Maalgruppe, r.Samtaler)).ShouldBe([("ingen", 1L)]);
    }

    private static List<Samtaleraekke> Raekker(PlainDreamPerson person) =>
        [
            .. Raekker<Samtaleraekke>(t =>
                    new Aarstabeller(Maal(Vindue("2014-01", "2014-12"), person), Produkt.Kommuner).Samtaler(M("2014-12"), t)
                )
                .Where(r => r.Omraade == "land"),
        ];
}

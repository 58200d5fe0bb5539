using Pipeline.Domain;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>A product whose figures are not all accounted for has no public edition, and neither have two that share what they do not say they share.</summary>
public sealed class OffentlighedstjekTests
{
    private static readonly Offentlighedserklaering Jobsamtaler = Proevedata.Erklaering(3) with { Faelles = ["personer", "fritagne"] };
    private static readonly Offentlighedserklaering Tilbud = Jobsamtaler with
    {
        Identiteter = [new("personer", ["tilbud_0", "tilbud_1plus"])],
        Foelger = new Dictionary<string, IReadOnlyList<string>> { ["andel_uden_tilbud"] = ["tilbud_0", "personer"] },
    };

    [Fact]
    public void ProductsThatDeclareWhatTheyShare_AreOneTable() =>
        Profil(Jobsamtaler, Tilbud)
            .Tables.ShouldHaveSingleItem()
            .Members.Select(m => m.Produkt.Navn)
            .ShouldBe(["aktive_tilbud", "jobsamtaler"]);

    [Fact]
    public void SameKeyAndColumn_NotDeclared_IsRefused()
    {
        Fejl(Jobsamtaler with { Faelles = ["fritagne"] }, Tilbud).ShouldContain("'personer' vises også af 'jobsamtaler' med samme nøgle");
        Fejl(Jobsamtaler, Tilbud with { Faelles = [] }).ShouldContain("vises også af 'jobsamtaler' med samme nøgle");
        Fejl(Jobsamtaler, Tilbud with { Tabel = "en_anden" }).ShouldContain("giv dem samme 'tabel'");
    }

    [Fact]
    public void SameKeyAndColumn_ThatOneDoesNotShow_IsNoLink() =>
        Profil(Jobsamtaler, Tilbud with { Tabel = "en_anden", VisesIkke = ["personer", "fritagne"] }).Tables.Count.ShouldBe(2);

    [Fact]
    public void ColumnThatIsNotAccountedFor_IsRefused()
    {
        Fejl(Jobsamtaler with { Antal = [], Faelles = ["personer"] }, Tilbud)
            .ShouldContain("jobsamtaler/pipeline.yaml, offentlig: det er ikke sagt, hvad 'fritagne' kan regnes ud af");
        Fejl(Jobsamtaler with { Antal = ["fritagne", "samtalre"] }, Tilbud).ShouldContain("'samtalre' er ikke en talkolonne i målingen");
        Fejl(Jobsamtaler with { Noegle = ["omraade", "varighed"] }, Tilbud)
            .ShouldContain("nøglekolonnen 'ydelsesgruppe' er ikke i nogen af dimensionerne");
        Fejl(Jobsamtaler with { Noegle = ["omraade", "sats"] }, Tilbud)
            .ShouldContain("'sats' er ikke en dimension; de er omraade, gruppe_og_sats,");
    }

    [Fact]
    public void ProductsOfATable_HaveTheSameRowsAndThreshold() =>
        Fejl(Jobsamtaler, Tilbud with { Graenser = [Tilbud.Graenser[0] with { Mindst = 5 }] })
            .ShouldContain("samme 'noegle' og samme 'graenser'");

    [Fact]
    public void CountsOfSomething_WantThePersonsTheyAreOf()
    {
        var indsats = new Offentlighedserklaering("ydelser", ["omraade", "ydelse"], Jobsamtaler.Graenser)
        {
            Antal = ["samtaler", "aktiverede"],
            SkjulesMed = new Dictionary<string, string> { ["samtaler"] = "personer", ["aktiverede"] = "personer" },
        };
        Should
            .Throw<PipelineFejl>(() =>
                new Offentligprofil(new Dictionary<string, Offentlighedserklaering> { ["ydelsesindsats"] = indsats })
            )
            .Message.ShouldContain("og 'personer' et antal personer i tabellen 'ydelser'");
    }

    private static Offentligprofil Profil(Offentlighedserklaering jobsamtaler, Offentlighedserklaering tilbud) =>
        new(new Dictionary<string, Offentlighedserklaering> { ["jobsamtaler"] = jobsamtaler, ["aktive_tilbud"] = tilbud });

    private static string Fejl(Offentlighedserklaering jobsamtaler, Offentlighedserklaering tilbud)
    {
        var fejl = Should.Throw<PipelineFejl>(() => Profil(jobsamtaler, tilbud));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        return fejl.Message;
    }
}

using System.Globalization;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;

namespace Pipeline.Definitions.Tests;

public class RegelbogTests
{
    private static readonly Regelbog Bog = Regelbog.Indlaes(Produkter.Jobsamtaler);

    [Fact]
    public void Versioner_AlleFiler_AeldsteFoerst() =>
        Bog.Versioner.ShouldBe(
            Directory
                .EnumerateFiles(Path.Combine(Produkter.Jobsamtaler, "regler"), "*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .OrderBy(v => decimal.Parse(v!, CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Find_HverVersion_HarSitNavn()
    {
        foreach (var version in Bog.Versioner)
        {
            Bog.Find(version).Version.ShouldBe(version);
        }
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("1.750")]
    [InlineData("")]
    public void Find_UkendtVersion_NaevnerDeKendte(string version)
    {
        var fejl = Should.Throw<PipelineFejl>(() => Bog.Find(version));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldBe($"Regelsættet '{version}' findes ikke; kendte versioner: {string.Join(", ", Bog.Versioner)}.");
    }

    [Fact]
    public void Trin_FraFoerstTilSidst_ErHverAendringDerAendrerReglerne() =>
        Bog.Trin("1.1", "1.75")
            .Select(t => t.Regelsaet.Version)
            .ShouldBe([
                "1.2+genaabning_august_2021",
                "1.2+kode_77",
                "1.3+genaabning_januar_2022",
                "1.3+fri_form_efter_6_maaneder",
                "1.5+nordjyske_2023",
                "1.6+foerste_personligt",
                "1.7+underintervaller",
                "1.72+kode_65",
                "1.73+foer_betaling",
                "1.73+andel_30",
                "1.73+mii",
                "1.74+tilbage13",
                "1.74+kode_79",
                "1.75+en_kontanthjaelp",
                "1.75+igangvaerende_fortsaetter",
                "1.75+kontaktgruppeskift",
            ]);

    [Fact]
    public void Trin_SidsteTrin_HarVersionensRegler()
    {
        foreach (var (fra, til) in Bog.Versioner.SelectMany((fra, i) => Bog.Versioner.Skip(i + 1).Select(til => (fra, til))))
        {
            var regler = Bog.Trin(fra, til) is [.., var sidste] ? sidste.Regelsaet : Bog.Find(fra);
            Regeltekst.Hash(regler with { Version = til }).ShouldBe(Regeltekst.Hash(Bog.Find(til)), $"{fra}–{til}");
        }
    }

    [Fact]
    public void Trin_SammeVersion_ErTom() => Bog.Trin("1.73", "1.73").ShouldBeEmpty();

    [Fact]
    public void Trin_NyesteFoerst_Afvises() =>
        Should
            .Throw<PipelineFejl>(() => Bog.Trin("1.75", "1.73"))
            .Message.ShouldBe("Regelsæt 1.73 bygger ikke på 1.75; nævn den ældste version først.");
}

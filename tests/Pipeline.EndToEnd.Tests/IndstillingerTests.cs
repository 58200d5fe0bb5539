using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

public sealed class IndstillingerTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Settings_NoFileAndNoEnvironment_AreUnset() => Laes().ShouldBe(new Indstillinger());

    [Fact]
    public void Settings_Environment_GoesOverTheFile()
    {
        Skriv("""{ "traade": 2, "hukommelseMb": 800, "noeglefil": "/sikker/noegle", "eftersynsdage": 30 }""");

        Laes(("PIPELINE_TRAADE", "3"), ("PIPELINE_EFTERSYNSDAGE", "0"))
            .ShouldBe(
                new Indstillinger
                {
                    Traade = 3,
                    HukommelseMb = 800,
                    Noeglefil = "/sikker/noegle",
                    Eftersynsdage = 0,
                }
            );
    }

    [Theory]
    [InlineData("""{ "trade": 2 }""")]
    [InlineData("""{ "traade": "to" }""")]
    [InlineData("""{ "traade": 2 """)]
    public void Settings_FileWithAMistake_IsRefusedWithFileAndLine_Exit2(string json)
    {
        Skriv("\n" + json);

        var fejl = Should.Throw<PipelineFejl>(() => Laes());

        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldStartWith($"'{Fil}' linje 2 ");
    }

    [Theory]
    [InlineData("PIPELINE_TRAADE", "0")]
    [InlineData("PIPELINE_TRAADE", "to")]
    [InlineData("PIPELINE_HUKOMMELSE_MB", "99")]
    [InlineData("PIPELINE_EFTERSYNSDAGE", "-1")]
    [InlineData("PIPELINE_EFTERSYNSDAGE", "3651")]
    [InlineData("PIPELINE_EFTERSYNSDAGE", "altid")]
    public void Settings_ImpossibleNumber_IsRefused_Exit2(string navn, string vaerdi) =>
        Should.Throw<PipelineFejl>(() => Laes((navn, vaerdi))).Afslutning.ShouldBe(Afslutning.ForkertBrug);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Readers_BlankVariable_CountsAsNotSet(string blank)
    {
        Skriv("""{ "laesere": "alle" }""");

        Indstillinger.ReadersOf(Fil, navn => navn == "PIPELINE_LAESERE" ? blank : null).ShouldBe(Readers.Everyone);
        Laes(("PIPELINE_LAESERE", blank)).Laesere.ShouldBe("alle");
    }

    private string Fil => _temp["appsettings.json"];

    private void Skriv(string json) => File.WriteAllText(Fil, json);

    private Indstillinger Laes(params (string Navn, string Vaerdi)[] miljoe) =>
        Indstillinger.Laes(Fil, navn => miljoe.FirstOrDefault(m => m.Navn == navn).Vaerdi);
}

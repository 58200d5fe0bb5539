using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Which warehouse the program works with, and that a connection's password is told to nobody.</summary>
public sealed class VarehusindstillingerTests : IDisposable
{
    private const string Hemmeligt = "Sesam-luk-dig-op";
    private const string Tekst = $"postgresql://skriver:{Hemmeligt}@db.example/mart";

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Warehouse_NothingGiven_IsTheEmbeddedOne() => Lager(Laes()).ShouldBeOfType<SqliteVarehus>();

    [Fact]
    public void Warehouse_ByFileEnvironmentOrSecretFile_IsThatPlace()
    {
        Sted(Laes()).ShouldNotContain("PostgreSQL");
        Skriv($$"""{ "varehus": { "database": "{{Tekst}}" } }""");
        Sted(Laes()).ShouldBe("PostgreSQL db.example:5432/mart");
        Sted(Laes(("PIPELINE_DATABASE", "Host=anden;Database=x"))).ShouldBe("PostgreSQL anden:5432/x");

        File.WriteAllText(_temp["hemmelig"], "postgresql://b:k@tredje/y\n");
        Sted(Laes(("PIPELINE_DATABASE_FIL", _temp["hemmelig"]))).ShouldBe("PostgreSQL tredje:5432/y");
        Skriv($$"""{ "varehus": { "databaseFil": "{{_temp["hemmelig"]}}" } }""");
        Sted(Laes()).ShouldBe("PostgreSQL tredje:5432/y");
    }

    [Fact]
    public void Connection_IsShownByNoSetting()
    {
        Skriv($$"""{ "varehus": { "database": "{{Tekst}}", "ejer": "{{Tekst}}" } }""");
        var indstillinger = Laes();
        $"{indstillinger} {indstillinger.Varehus} {indstillinger.Postgres} {indstillinger.Varehus.Ejeradgang}".ShouldNotContain(Hemmeligt);
    }

    [Theory]
    [InlineData($$"""{ "varehus": { "database": "{{Hemmeligt}}" } }""", "varehus.database kan ikke læses")]
    [InlineData($$"""{ "varehus": { "ejer": "{{Hemmeligt}}" } }""", "varehus.ejer kan ikke læses")]
    [InlineData("""{ "varehus": { "databaseFil": "/findes/ikke" } }""", "varehus.databaseFil ('/findes/ikke') kan ikke læses")]
    [InlineData(
        """{ "varehus": { "database": "Host=a;Database=b", "databaseFil": "/x" } }""",
        "varehus.database og varehus.databaseFil er begge"
    )]
    [InlineData("""{ "varehus": { "genforsoeg": -1 } }""", "varehus.genforsoeg skal være fra 0 til 100, ikke -1")]
    [InlineData("""{ "varehus": { "foersteVentetid": 30 } }""", "varehus.foersteVentetid skal være fra 0,001 til 15 sekunder")]
    [InlineData("""{ "varehus": { "laengsteVentetid": 4000 } }""", "varehus.laengsteVentetid skal være")]
    [InlineData("""{ "varehus": { "forbindelsestid": 0 } }""", "varehus.forbindelsestid skal være")]
    [InlineData("""{ "varehus": { "kommandotid": 0 } }""", "varehus.kommandotid skal være")]
    [InlineData("""{ "varehus": { "samlettid": 0 } }""", "varehus.samlettid skal være")]
    [InlineData("""{ "varehus": { "afbrydEfter": 1 } }""", "varehus.afbrydEfter skal være")]
    [InlineData("""{ "varehus": { "afbrydervindue": 0 } }""", "varehus.afbrydervindue skal være")]
    [InlineData("""{ "varehus": { "afbrydertid": 0 } }""", "varehus.afbrydertid skal være")]
    [InlineData("""{ "varehus": { "produktlaas": 0 } }""", "varehus.produktlaas skal være")]
    public void Option_ThatCannotBe_IsRefusedAtTheStartByItsPath_Exit2(string json, string ventet)
    {
        Skriv(json);
        var fejl = Should.Throw<PipelineFejl>(() => Laes());
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldStartWith(ventet);
        fejl.ToString().ShouldNotContain(Hemmeligt);
    }

    [Fact]
    public void Patience_FollowsTheSettings()
    {
        Skriv(
            """
            { "varehus": { "genforsoeg": 1, "foersteVentetid": 2, "laengsteVentetid": 3, "forbindelsestid": 4, "kommandotid": 5, "samlettid": 6,
              "afbrydEfter": 7, "afbrydervindue": 8, "afbrydertid": 9, "produktlaas": 10 } }
            """
        );
        Laes()
            .Varehus.Robusthed.ShouldBe(
                new Robusthed
                {
                    Genforsoeg = 1,
                    FoersteVentetid = TimeSpan.FromSeconds(2),
                    LaengsteVentetid = TimeSpan.FromSeconds(3),
                    Forbindelsestid = TimeSpan.FromSeconds(4),
                    Kommandotid = TimeSpan.FromSeconds(5),
                    Samlettid = TimeSpan.FromSeconds(6),
                    AfbrydEfter = 7,
                    Afbrydervindue = TimeSpan.FromSeconds(8),
                    Afbrydertid = TimeSpan.FromSeconds(9),
                    Produktlaas = TimeSpan.FromSeconds(10),
                }
            );
    }

    /// <summary>Also when it is the command line that names it, and the log keeps what went wrong.</summary>
    [Fact]
    public void Command_WithAConnectionThatFails_SaysSo_AndTheLogHasNoPassword()
    {
        Directory.CreateDirectory(_temp["data"]);
        Skriv("""{ "varehus": { "genforsoeg": 0 } }""");
        var landing = Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "eksempel", "landing");
        var svar = Programmet.Koer(
            ["run", "--landing", landing, "--data", _temp["data"], "--database", $"postgresql://skriver:{Hemmeligt}@127.0.0.1:1/mart"],
            new Dictionary<string, string> { ["PIPELINE_DATABASE"] = "vrøvl, som ikke bruges" }
        );
        svar.Slutkode.ShouldBe(1);
        svar.Fejl.ShouldContain("Der er ingen forbindelse til varehuset PostgreSQL 127.0.0.1:1/mart");
        var alt = svar.Ud + svar.Fejl + string.Concat(Directory.EnumerateFiles(_temp["data/logs"]).Select(File.ReadAllText));
        alt.ShouldNotContain(Hemmeligt);
    }

    private string Fil => _temp["appsettings.json"];

    private void Skriv(string json) => File.WriteAllText(Fil, json);

    private Indstillinger Laes(params (string Navn, string Vaerdi)[] miljoe) =>
        Indstillinger.Laes(Fil, navn => miljoe.FirstOrDefault(m => m.Navn == navn).Vaerdi);

    private IVarehus Lager(Indstillinger indstillinger)
    {
        Directory.CreateDirectory(_temp["data"]);
        using var mappe = Datamappe.Laes(_temp["data"]);
        return indstillinger.Lager(mappe);
    }

    private string Sted(Indstillinger indstillinger) => Lager(indstillinger).Sted;
}

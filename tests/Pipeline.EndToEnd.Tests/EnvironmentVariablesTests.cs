using System.Collections.Concurrent;
using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

/// <summary>A variable that is not read, or is nothing without another, is told.</summary>
public sealed class EnvironmentVariablesTests
{
    [Fact]
    public void Known_AreThoseThatTheSettingsRead()
    {
        using var temp = new Tempmappe();
        File.WriteAllText(temp["appsettings.json"], """{ "dashboard": { "oidc": { "authority": "https://a", "klientId": "b" } } }""");
        var read = new ConcurrentDictionary<string, bool>();
        Indstillinger.Laes(
            temp["appsettings.json"],
            name =>
            {
                read[name] = true;
                return null;
            }
        );

        read.Keys.Order(StringComparer.Ordinal).ShouldBe(EnvironmentVariables.Known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PIPELINE_DATABSE", "PIPELINE_DATABASE")]
    [InlineData("PIPELINE_DATABASE_URL", "PIPELINE_DATABASE")]
    [InlineData("PIPELINE_DATABASE_EJERFIL", "PIPELINE_DATABASE_EJER_FIL")]
    [InlineData("pipeline_database", "PIPELINE_DATABASE")]
    [InlineData("PIPELINE_NOEGLE", "PIPELINE_NOEGLEFIL")]
    [InlineData("PIPELINE_MASKINTOKEN_FIL", "PIPELINE_MASKINTOKEN")]
    [InlineData("PIPELINE_TRAADER", "PIPELINE_TRAADE")]
    public void Variable_LikeOneThatIsRead_IsTold(string name, string meant) =>
        EnvironmentVariables.Unread([name]).ShouldBe([$"Miljøvariablen {name} læses ikke; er {meant} ment?"]);

    [Theory]
    [InlineData("PIPELINE_DATABASE")]
    [InlineData("PIPELINE_TEST_PG")]
    [InlineData("PIPELINE_ID")]
    [InlineData("PIPELINE_SPROG")]
    [InlineData("PATH")]
    public void Variable_LikeNone_OrRead_IsNotTold(string name) => EnvironmentVariables.Unread([name]).ShouldBeEmpty();

    [Theory]
    [InlineData("PIPELINE_DATABASE_EJER", "Host=a;Database=b", "PIPELINE_DATABASE_EJER er angivet, men varehus.database er ikke")]
    [InlineData("PIPELINE_OIDC_HEMMELIGHED", "x", "PIPELINE_OIDC_HEMMELIGHED er angivet, men dashboard.oidc er ikke")]
    public void Setting_ThatNeedsAnother_IsRefusedAlone(string name, string value, string sentence)
    {
        var refusal = Should.Throw<PipelineFejl>(() => Indstillinger.Laes("findes ikke", n => n == name ? value : null));
        refusal.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        refusal.Message.ShouldStartWith(sentence);
    }

    /// <summary>A variable of blanks took the place of the file's connection, and the warehouse became SQLite.</summary>
    [Fact]
    public void Variable_WithNothingInIt_LeavesWhatTheFileSays()
    {
        using var temp = new Tempmappe();
        File.WriteAllText(
            temp["appsettings.json"],
            """{ "noeglefil": "/n", "varehus": { "database": "Host=a;Database=b" }, "dashboard": { "maskintoken": "t" } }"""
        );

        var settings = Indstillinger.Laes(temp["appsettings.json"], _ => " ");

        (settings.Noeglefil, settings.Postgres?.Sted, settings.Dashboard.Maskintoken).ShouldBe(("/n", "PostgreSQL a:5432/b", "t"));
    }
}

using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class HjaelpTests
{
    [Fact]
    public void Help_Root_ListsEveryCommandAndExitCodes()
    {
        var svar = Programmet.Koer("--help");

        svar.Slutkode.ShouldBe(0);
        svar.Fejl.ShouldBeEmpty();
        foreach (var kommando in (string[])["demo", "generate", "run", "export", "status", "rules"])
        {
            svar.Ud.ShouldContain($"\n  {kommando} ");
        }

        svar.Ud.ShouldContain("Slutkoder: 0 udført, 1 fejlet, 2 forkert brug, 3 afvist");
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("generate")]
    [InlineData("run")]
    [InlineData("export")]
    [InlineData("serve")]
    [InlineData("worker")]
    [InlineData("status")]
    [InlineData("rules")]
    [InlineData("rules show")]
    [InlineData("rules diff")]
    public void Help_Command_ShowsUsageOptionsAndAnExample(string kommando)
    {
        var svar = Programmet.Koer([.. kommando.Split(' '), "--help"]);

        svar.Slutkode.ShouldBe(0);
        svar.Ud.ShouldContain($"Brug:\n  pipeline {kommando}");
        svar.Ud.ShouldContain("Tilvalg:\n");
        svar.Ud.ShouldContain($"Eksempler:\n  pipeline {kommando}");
    }

    [Fact]
    public void Help_AfterAMistake_IsStillHelp() => Programmet.Koer("run", "--fejl", "--fra", "x", "--help").Slutkode.ShouldBe(0);

    [Fact]
    public void Version_IsVersionAndCommit()
    {
        var svar = Programmet.Koer("--version");

        svar.Slutkode.ShouldBe(0);
        svar.Ud.Trim().ShouldMatch(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?$");
    }
}

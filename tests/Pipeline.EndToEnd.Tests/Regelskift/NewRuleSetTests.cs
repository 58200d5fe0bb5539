using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>A rule set that comes as a file alone goes through every part of the program: plan, run, backfill, diff, publication.</summary>
[Collection(Regelskiftet.Navn)]
public sealed class NewRuleSetTests : IDisposable
{
    private const string Rules = """
        version: "9.99"
        dato: 2031-01-31
        bygger_paa: "1.75"

        aendringer:
          - id: fra_40_aar
            tekst: >-
              Målingen omfatter personer, der er fyldt 40 år.
            kilde: Nyt i Version 9.99, 1. punkt
            perioder: alle
            ydelsesgrupper: alle
            regler:
              alder:
                mindst: 40
        """;

    private readonly Tempmappe _temp = new();
    private readonly ProgramCopy _program;

    public NewRuleSetTests(Danmark2025 danmark)
    {
        danmark.Kopier(_temp["data"]);
        _program = new(_temp["program"]);
        File.WriteAllText(Path.Combine(_program.Pipelines, "jobsamtaler/regler/9.99.yaml"), Rules);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void RuleSetAddedAsAFile_PlansRunsBackfillsDiffsAndPublishes()
    {
        Run("plan", "--regler", "9.99").ShouldContain("nye regler 1.75 → 9.99 (9.99+fra_40_aar)");
        Run("backfill", "--fra", "2025-06", "--til", "2025-08", "--regler", "9.99").ShouldContain("v0002 ligger klar");
        var diff = Run("diff", "v0001", "v0002", "--efter-regel");
        diff.ShouldContain("9.99+fra_40_aar");
        Run("publish", "--version", "v0002").ShouldContain("v0002 er i kraft");
        Run("run", "--regler", "9.99").ShouldContain("jobsamtaler v0003 udgivet under regelsæt 9.99: 4 måneder");
    }

    private string Run(string command, params string[] options)
    {
        var answer = _program.Run([command, "--maaling", "jobsamtaler", "--data", _temp["data"], .. options]);
        answer.Slutkode.ShouldBe(0, $"{command}: {answer.Fejl}");
        return answer.Ud;
    }
}

using System.Text.Json;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Takeover;

/// <summary>
/// A data folder and a warehouse that an older program made (0.1.0, commit d46ceee) are taken over by this one: what was published stands as it
/// was, and every command goes on from it.
/// </summary>
public sealed class TakeoverTests : IDisposable
{
    private readonly OldFolder _old = new();

    public void Dispose() => _old.Dispose();

    [Fact]
    public void OlderFolder_EmbeddedWarehouse_KeepsItsFiguresAndGoesOn() => TakeOver("sqlite");

    [PgFact]
    public void OlderFolder_PostgresDump_KeepsItsFiguresAndGoesOn()
    {
        using var database = new Testdatabase();
        _old.Restore(database);
        var warehouse = new { database = database.Som("pipeline_writer"), ejer = database.Forbindelse };
        File.WriteAllText(_old["appsettings.json"], JsonSerializer.Serialize(new { varehus = warehouse }));
        TakeOver("postgres");
    }

    private void TakeOver(string data)
    {
        Run("migrate");
        Run("status").ShouldContain("v0003");
        foreach (var (product, version, csv) in _old.Figures())
        {
            Exported(product, "--version", version).ShouldBe(File.ReadAllText(csv), $"{product} {version}");
        }

        var inForce = File.ReadAllText(_old["figures/jobsamtaler-v0003.csv"]);
        Exported("jobsamtaler").ShouldBe(inForce);
        Run("plan", "--landing", _old["landing"]);
        Run("diff", "--maaling", "jobsamtaler", "v0002", "v0003");
        foreach (var version in new[] { "v0001", "v0003" })
        {
            var answer = InProcess.Run("reproduce", version, "--maaling", "jobsamtaler", "--data", _old[data]);
            // 1: a decision has moved since. The rows are compared either way.
            answer.Slutkode.ShouldBeOneOf(0, 1);
            answer.Ud.ShouldStartWith($"jobsamtaler {version} ", customMessage: answer.Fejl);
            answer.Ud.ShouldContain("\nVersionen er lavet med koden 0.1.0+d46ceee");
        }

        // Deliveries nobody touched. Decisions may have moved since, so the new version's figures are its own.
        Run("run", "--landing", _old["landing"]);
        Run("run", "--landing", _old["landing"]).ShouldContain("intet nyt siden sidste kørsel");
        Run("explain", "--maaling", "jobsamtaler", "--person", StagedPersons.Of(_old[data], "samtaler")[0], "--maaned", "2025-07");
        Exported("jobsamtaler", "--version", "v0003").ShouldBe(inForce);
        Run("rollback", "--maaling", "jobsamtaler");

        string Run(params string[] command)
        {
            var answer = InProcess.Run([.. command, "--data", _old[data]]);
            answer.Slutkode.ShouldBe(0, $"{string.Join(' ', command)}: {answer.Fejl}");
            return answer.Ud;
        }

        string Exported(string product, params string[] version)
        {
            Run(["export", product, .. version, "--out", _old["out.csv"]]);
            return File.ReadAllText(_old["out.csv"]);
        }
    }
}

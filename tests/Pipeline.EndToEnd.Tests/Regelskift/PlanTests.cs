using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>What <c>plan</c> says, held against what <c>run</c> then does; and that it writes nothing.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public PlanTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Plan_NothingNew_IsOneLine() =>
        Plan().ShouldBe(["jobsamtaler: intet at gøre; v0001 er i kraft, og leveringer, regler og kode er de samme."]);

    [Fact]
    public void Plan_BeforeTheFirstRun_PublishesAll_AndMakesNoFolder()
    {
        var svar = InProcess.Run("plan", "--maaling", "jobsamtaler", "--data", _temp["ingen"], "--landing", _temp["data/landing"]);

        svar.Ud.Split('\n')[1].ShouldMatch("^  2025-03 – 2025-09 +7 måneder  udgives: ny måned$");
        Directory.Exists(_temp["ingen"]).ShouldBeFalse();
    }

    [Fact]
    public void Plan_LateSamtaler_NamesDatasetAndMonth_AndTheRunRevisesNoOther()
    {
        var fil = _temp["data/landing/2025-07/samtaler.csv"];
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));

        var plan = Plan();

        plan[0].ShouldBe("jobsamtaler under regelsæt 1.75 (v0001 er i kraft): 7 måneder genberegnes.");
        plan[1].ShouldMatch("^  2025-03 – 2025-06 +4 måneder  ventes uændret: intet nyt berører dem$");
        plan[2].ShouldMatch("^  2025-07 – 2025-09 +3 måneder  kan blive revideret: ændret levering samtaler 2025-07$");
        Run().ShouldContain("3 måneder (sene data)");
        Udgivet("v0002").ShouldBe(["2025-07", "2025-08", "2025-09"]);
        Plan().ShouldHaveSingleItem().ShouldContain("v0002 er i kraft");
    }

    [Fact]
    public void Plan_NewMonth_IsPublished_AndTheOthersMayBeRevisedForIt()
    {
        Danmark2025.Dan(_temp["data/landing"], 1, new(2025, 10), new(2025, 10));

        var plan = Plan();

        plan[1].ShouldMatch(@"^  2025-03 – 2025-09 +7 måneder  kan blive revideret: ny levering 2025-10 \(10 datasæt\)$");
        plan[2].ShouldMatch("^  2025-10 +1 måned  udgives: ny måned$");
        Run().ShouldContain("1 måned (ny måned)");
        Udgivet("v0002").ShouldContain("2025-10");
    }

    [Fact]
    public void Plan_OtherRules_NamesTheChangesWhereTheyReach_AndTheRunRevisesNoOther()
    {
        var plan = Plan("--regler", "1.74");

        plan[1].ShouldMatch("^  2025-03 – 2025-05 +3 måneder  ventes uændret");
        plan[2]
            .ShouldMatch(
                @"^  2025-06 +1 måned  kan blive revideret: nye regler 1\.75 → 1\.74 \(1\.75\+kontaktgruppeskift, 1\.75\+en_kontanthjaelp\)$"
            );
        plan[3].ShouldMatch(@"^  2025-07 – 2025-09 +3 måneder  kan blive revideret: nye regler 1\.75 → 1\.74");
        Run("--regler", "1.74").ShouldContain("(nye regler)");
        Udgivet("v0002").ShouldBeSubsetOf(["2025-06", "2025-07", "2025-08", "2025-09"]);
    }

    [Fact]
    public void Plan_MissingDeliveryInMonthsAskedFor_IsRefusedAsTheRunWouldBe_Exit3()
    {
        Directory.Delete(_temp["data/raw/samtaler/2025-08"], recursive: true);
        File.Delete(_temp["data/landing/2025-08/samtaler.csv"]);

        var svar = InProcess.Run("plan", "--maaling", "jobsamtaler", "--til", "2025-09", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("samtaler for 2025-08");
    }

    [Theory]
    [InlineData("plan", "--backfill")]
    [InlineData("backfill", "--dry-run")]
    public void Plan_OfABackfill_TellsTheMonths(string kommando, string tilvalg)
    {
        var linjer = Se(kommando, tilvalg, "--maaling", "jobsamtaler", "--fra", "2025-04", "--til", "2025-08", "--regler", "1.74");

        linjer[0].ShouldBe("jobsamtaler under regelsæt 1.74 (v0001 er i kraft): 5 måneder genberegnes.");
        linjer[1].ShouldMatch("^  2025-04 – 2025-05 +2 måneder  ventes uændret");
        linjer[^1].ShouldBe("  Det bliver en version ved siden af v0001, som først gælder efter 'pipeline publish'.");
    }

    [Fact]
    public void Plan_BackfillWithoutItsOptions_IsWrongUsage() =>
        InProcess.Run("plan", "--backfill", "--data", _temp["data"]).Slutkode.ShouldBe(2);

    private List<string> Plan(params string[] mere) => Se(["plan", "--maaling", "jobsamtaler", .. mere]);

    /// <summary>The lines of a command that must leave every file of the data folder as it is.</summary>
    private List<string> Se(params string[] args)
    {
        var foer = Danmark2025.Aftryk(_temp["data"]);
        var svar = InProcess.Run([.. args, "--data", _temp["data"]]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        Danmark2025.Aftryk(_temp["data"]).ShouldBe(foer);
        return [.. svar.Ud.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private string Run(params string[] mere)
    {
        var svar = InProcess.Run(["run", "--maaling", "jobsamtaler", "--data", _temp["data"], .. mere]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar.Ud;
    }

    private IEnumerable<string> Udgivet(string version) =>
        Directory
            .GetDirectories(_temp[$"data/published/jobsamtaler/{version}"])
            .Select(m => Path.GetFileName(m)["maaned=".Length..])
            .Order(StringComparer.Ordinal);
}

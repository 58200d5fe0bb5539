using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>A published backfill is not undone by the next delivery (docs/decisions/0035-pinned-rule-sets.md).</summary>
public sealed class PinTests : IDisposable
{
    private static readonly string[] Fastholdte = ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08"];

    private readonly Tempmappe _temp = new();

    public PinTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Run_AfterAPublishedBackfill_MeasuresItsMonthsUnderItsRules_AndThePlanHadSaidSo()
    {
        Koer("backfill", "--fra", "2025-04", "--til", "2025-08", "--regler", "1.74")
            .ShouldContain(" Sættes den i kraft, fastholdes regelsæt 1.74 for 2025-04 – 2025-08, til det slippes");
        Koer("publish", "--version", "v0002", "--hvorfor", "aftalt med styrelsen")
            .ShouldContain(" Regelsæt 1.74 for 2025-04 – 2025-08 er nu fastholdt, til det slippes med 'pipeline regelsaet'.");
        Danmark2025.Dan(_temp["data/landing"], 1, new(2025, 10), new(2025, 10));
        Halver("2025-07");

        var plan = Koer("plan").Split('\n');
        plan[0].ShouldBe("jobsamtaler under regelsæt 1.75 (v0002 er i kraft): 8 måneder genberegnes.");
        plan[2].ShouldMatch("^  2025-04 – 2025-06 +3 måneder  kan blive revideret under regelsæt 1.74: ny levering 2025-10");
        plan[3].ShouldMatch("^  2025-07 – 2025-08 +2 måneder  kan blive revideret under regelsæt 1.74: ændret levering samtaler 2025-07");
        plan[5].ShouldMatch("^  2025-10 +1 måned  udgives: ny måned$");
        plan[^2]
            .ShouldBe(
                "  Regelsæt 1.74 for 2025-04 – 2025-08 er fastholdt, til det slippes ('pipeline regelsaet --maaling jobsamtaler --slip')."
            );

        Koer("run").ShouldContain(" udgivet under regelsæt 1.75 og 1.74: ");

        var (under174, under175) = (Frisk("1.74"), Frisk("1.75"));
        var manifest = Lager().Laes("v0003");
        manifest.Maaneder.Select(m => m.Maaned).ShouldBeSubsetOf([.. Fastholdte, "2025-09", "2025-10"]);
        foreach (var maaned in manifest.Maaneder.Select(m => m.Maaned).Where(m => under174.Find(m) is not null))
        {
            var regler = Fastholdte.Contains(maaned) ? under174 : under175;
            manifest.Find(maaned)!.IndholdSha256.ShouldBe(regler.Find(maaned)!.IndholdSha256, maaned);
        }

        // Otherwise the test could not tell the two apart.
        manifest.Find("2025-07")!.IndholdSha256.ShouldNotBe(under175.Find("2025-07")!.IndholdSha256);
        manifest.Find("2025-07")!.Aarsager.ShouldBe([Aarsag.SeneData]);
        Koer("run").ShouldContain("jobsamtaler: Regelsæt 1.74 for 2025-04 – 2025-08 er fastholdt.\njobsamtaler: intet nyt siden");
        Koer("reproduce", "v0003").ShouldContain("er ens byte for byte (regelsæt 1.75 og 1.74, ");
        InProcess
            .Run("status", "--data", _temp["data"])
            .Ud.ShouldMatch("    fastholdt: 2025-04 – 2025-08 under regelsæt 1.74, siden .* \\(skift\\): aftalt med styrelsen\n");
    }

    [Fact]
    public void Run_UnderRulesAskedFor_PinsTheMonthsItMeasured_AndTheProductsOwnRulesLiftThem()
    {
        Koer("plan", "--regler", "1.74", "--fra", "2025-06", "--til", "2025-07")
            .ShouldContain("\n  Kørslen fastholder regelsæt 1.74 for 2025-06 – 2025-07, til det slippes.\n");
        Koer("run", "--regler", "1.74", "--fra", "2025-06", "--til", "2025-07")
            .ShouldContain(" Regelsæt 1.74 for 2025-06 – 2025-07 er nu fastholdt");
        // Its figures are as published and nothing is new; what was lifted is pinned again all the same.
        Koer("regelsaet", "--slip").ShouldContain(" Næste kørsel måler månederne under regelsæt 1.75.");
        Koer("run", "--regler", "1.74", "--fra", "2025-06", "--til", "2025-07")
            .ShouldStartWith("jobsamtaler: Regelsæt 1.74 for 2025-06 – 2025-07 er nu fastholdt");

        Koer("plan", "--regler", "1.75").ShouldContain("\n  Kørslen slipper regelsæt 1.74 for 2025-06 – 2025-07.\n");
        Koer("run", "--regler", "1.75").ShouldContain(" Regelsæt 1.74 for 2025-06 – 2025-07 er ikke længere fastholdt.");

        Koer("regelsaet").ShouldBe("jobsamtaler følger regelsæt 1.75; intet andet er fastholdt.\n");
        Lager().Laes(Lager().Current!).Maaneder.ShouldAllBe(m => m.Aarsager.Single() == Aarsag.NyeRegler);
    }

    [Theory]
    [InlineData("jobsamtaler har intet fastholdt regelsæt at slippe.", "--slip")]
    [InlineData("--fra og --til siger, hvilke måneder der slippes; skriv også --slip.", "--fra", "2025-04")]
    [InlineData("--til (2025-04) ligger før --fra (2025-05).", "--slip", "--fra", "2025-05", "--til", "2025-04")]
    public void Regelsaet_BadInput_IsOneSentence_Exit2_AndNothingIsChanged(string saetning, params string[] tilvalg)
    {
        var foer = Danmark2025.Aftryk(_temp["data"], "logs", ".laas");

        var svar = InProcess.Run(["regelsaet", "--maaling", "jobsamtaler", .. tilvalg, "--data", _temp["data"]]);

        svar.Slutkode.ShouldBe(2);
        svar.Fejllinjer.ShouldBe([saetning, "Se 'pipeline regelsaet --help'."]);
        // The migrations of the warehouse alone may be new.
        Danmark2025.Aftryk(_temp["data"], "logs", ".laas").ShouldBe(foer);
    }

    [Fact]
    public void Pin_ToRulesThatAreGone_StopsTheRun_WithWhatToDo()
    {
        File.WriteAllText(_temp["data/published/jobsamtaler/fastholdt.json"], """{ "2025-04": "1.999" }""");
        Directory.Delete(_temp["data/warehouse"], recursive: true);

        var svar = InProcess.Run("run", "--maaling", "jobsamtaler", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain(
            "jobsamtaler har fastholdt regelsæt 1.999 for 2025-04, som ikke findes mere; læg filen tilbage i regler/, "
                + "eller slip det med 'pipeline regelsaet --maaling jobsamtaler --slip'."
        );
        Koer("regelsaet", "--slip").ShouldContain(" Regelsæt 1.999 for 2025-04 er ikke længere fastholdt.");
        Koer("run").ShouldStartWith("jobsamtaler: ");
    }

    private Versionslager Lager(string data = "data") => new(_temp[data], "jobsamtaler");

    /// <summary>The first publication of the same deliveries into an empty folder, from 2025-07 on, all months under the rule set.</summary>
    private Manifest Frisk(string regler)
    {
        Programmet
            .Koer(
                [
                    "run",
                    "--maaling",
                    "jobsamtaler",
                    "--regler",
                    regler,
                    "--fra",
                    "2025-07",
                    "--landing",
                    _temp["data/landing"],
                    "--data",
                    _temp[regler],
                ],
                miljoe: new Dictionary<string, string> { ["PIPELINE_NOEGLEFIL"] = _temp["data/noegle"] }
            )
            .Slutkode.ShouldBe(0);
        return Lager(regler).Laes("v0001");
    }

    /// <summary>Every second samtale of the month is gone from its delivery.</summary>
    private void Halver(string maaned)
    {
        var fil = _temp[$"data/landing/{maaned}/samtaler.csv"];
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));
    }

    private string Koer(string kommando, params string[] args)
    {
        var svar = InProcess.Run([kommando, .. args, "--maaling", "jobsamtaler", "--data", _temp["data"]]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar.Ud;
    }
}

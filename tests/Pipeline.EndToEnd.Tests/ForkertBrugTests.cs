using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class ForkertBrugTests
{
    [Theory]
    [InlineData(
        "",
        "Der mangler en kommando efter 'pipeline': demo, generate, run, plan, backfill, serve, worker, publish, rollback, regelsaet, diff, explain, reproduce, export, rapport, migrate, status, efterse, rules, kodeord.",
        ""
    )]
    [InlineData("gennerate", "Ukendt kommando: 'gennerate'. Mente du 'generate'?", "")]
    [InlineData("kaffe", "Ukendt kommando: 'kaffe'.", "")]
    [InlineData("rules shwo", "Ukendt kommando: 'shwo'. Mente du 'show'?", " rules")]
    [InlineData("rules", "Der mangler en kommando efter 'pipeline rules': show, diff.", " rules")]
    [InlineData("rules show", "<version> mangler.", " rules show")]
    [InlineData("rules show 1.74 1.75", "Uventet ord: '1.75'.", " rules show")]
    [InlineData("run --maling x", "Ukendt tilvalg: '--maling'. Mente du '--maaling'?", " run")]
    [InlineData("run --fra 2020-13", "--fra skal være en måned som 2025-10, ikke '2020-13'.", " run")]
    [InlineData("run --til 2020", "--til skal være en måned som 2025-10, ikke '2020'.", " run")]
    [InlineData("run --fra 2021-01 --til 2020-12", "--til (2020-12) ligger før --fra (2021-01).", " run")]
    [InlineData("generate --out d --fra 2026-01", "--til (2025-10) ligger før --fra (2026-01).", " generate")]
    [InlineData("run --data a --data b", "--data er angivet 2 gange, men kan kun angives én gang.", " run")]
    [InlineData("generate", "--out skal angives.", " generate")]
    [InlineData("generate --out", "--out mangler en værdi.", " generate")]
    [InlineData("generate --out d --personer 99", "--personer skal være et helt tal fra 100 til 3.000.000, ikke '99'.", " generate")]
    [InlineData(
        "generate --out d --personer 3000001",
        "--personer skal være et helt tal fra 100 til 3.000.000, ikke '3000001'.",
        " generate"
    )]
    [InlineData("generate --out d --personer 1e3", "--personer skal være et helt tal fra 100 til 3.000.000, ikke '1e3'.", " generate")]
    [InlineData("export jobsamtaler", "--out skal angives.", " export")]
    public void WrongUsage_SaysWhatAndWhereTheHelpIs_Exit2(string linje, string saetning, string hjaelp)
    {
        var svar = Programmet.Koer(linje.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        svar.Slutkode.ShouldBe(2);
        svar.Ud.ShouldBeEmpty();
        svar.Fejllinjer.ShouldBe([saetning, $"Se 'pipeline{hjaelp} --help'."]);
    }
}

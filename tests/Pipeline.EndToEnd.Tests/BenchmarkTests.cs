using System.Net;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The commands of eksempel/benchmark/README.md, and that the report reads as its source does (BDO).</summary>
public sealed class BenchmarkTests : IDisposable
{
    private static readonly string Rod = Path.GetDirectoryName(Definitioner.Mappe)!;
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Readme_Commands_GiveTheReportOfNorddjurs()
    {
        foreach (var kommando in Kommandoer())
        {
            var koersel = InProcess.Run(kommando);
            koersel.Slutkode.ShouldBe(0, koersel.Fejl);
        }

        var side = WebUtility.HtmlDecode(File.ReadAllText(_temp["rapporter/benchmark-707-2021-12.html"]));
        foreach (var saetning in Saetninger)
        {
            side.ShouldContain(saetning);
        }

        // Nothing is fetched.
        side.ShouldNotContain("src=\"http");
        side.ShouldNotContain("<link");

        var tal = File.ReadAllLines(_temp["rapporter/benchmark-707-2021-12.csv"]);
        tal.Count(l =>
                l.StartsWith(
                    "Resultater på tværs af målgrupper;Enhedsomkostninger fordelt på målgruppe;Samlet;Norddjurs;24,8",
                    StringComparison.Ordinal
                )
            )
            .ShouldBe(1);

        // What is not there says what is.
        KanIkke(
            "250",
            "2021-12",
            "Frederikssund er ikke med i benchmarken for 2021-12; med er Albertslund, Fredensborg, Furesø, Herning, Holbæk, Hørsholm, "
                + "Kalundborg, Norddjurs, Syddjurs, Thisted."
        );
        KanIkke("Norddjurs", "2022-12", "Der er ingen benchmark for 2022-12; den står i årets december: 2021-12.");
    }

    private void KanIkke(string kommune, string maaned, string besked)
    {
        string[] rapport = ["rapport", "benchmark", "--kommune", kommune, "--maaned", maaned];
        var koersel = InProcess.Run([.. rapport, "--data", _temp["."], "--out", _temp["rapporter"]]);
        koersel.Slutkode.ShouldBe(2);
        koersel.Fejl.ShouldContain(besked);
    }

    [Fact]
    public void AmountInKroner_RefusesTheRunAndNamesTheRow()
    {
        var landing = Kopi(l =>
            l.StartsWith("707;2021;dagpenge;mentor;", StringComparison.Ordinal) ? "707;2021;dagpenge;mentor;13048000;0" : l
        );
        var koersel = InProcess.Run("run", "--maaling", "benchmark", "--landing", landing, "--data", _temp["data"]);
        koersel.Slutkode.ShouldBe(3);
        koersel.Fejl.ShouldContain("konto5, kommune 707, 2021, dagpenge, mentor: beløbet 13048000 (1.000 kr.)");
    }

    [Fact]
    public void OneRefusedRow_RefusesTheRun()
    {
        var landing = Kopi(l =>
            l.StartsWith("707;2021;dagpenge;mentor;", StringComparison.Ordinal) ? "707;2021;dagpenge;mentor;1.304,5;0" : l
        );
        var koersel = InProcess.Run("run", "--maaling", "benchmark", "--landing", landing, "--data", _temp["data"]);
        koersel.Slutkode.ShouldBe(3);
        koersel.Fejl.ShouldContain("af konto5 er afvist");
    }

    [Fact]
    public void LedgerAlone_WithoutNamingAMeasurement_IsMeasuredAndTheRestNamed()
    {
        string[] mapper = ["--landing", Kopi(l => l), "--data", _temp["data"]];
        var plan = InProcess.Run(["plan", .. mapper]);
        plan.Slutkode.ShouldBe(0, plan.Fejl);
        plan.Ud.ShouldContain("benchmark");
        plan.Ud.ShouldNotContain("jobsamtaler");

        var koersel = InProcess.Run(["run", .. mapper]);

        koersel.Slutkode.ShouldBe(0, koersel.Fejl);
        koersel.Ud.ShouldContain("benchmark v0001 udgivet");
        koersel.Ud.ShouldContain("målingens datasæt (aktive_tilbud, jobsamtaler, skaerpet_tilsyn)");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("plan")]
    public void OneFileThatNoMeasurementCanDoWith_IsRefusedAndSaysWhatToDo(string kommando)
    {
        Kopi(l => l);
        foreach (var fil in Directory.EnumerateFiles(_temp["landing/2021-12"]).Where(f => Path.GetFileName(f) != "aarsvaerk.csv"))
        {
            File.Delete(fil);
        }

        var svar = InProcess.Run(kommando, "--landing", _temp["landing"], "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(3);
        svar.Fejllinjer[^1].ShouldContain("konto5 (benchmark)");
        svar.Fejllinjer[^1].ShouldContain("Der er intet tilbage at måle: læg leveringerne i landing-mappen");
    }

    private static string[] Saetninger { get; } =
    [
        "Norddjurs Kommune anvender samlet 74,8 mio. kr. i beskæftigelsesindsatsen. Ressourcerne er prioriteret til sammenlagt 3.006 fuldtidspersoner.",
        "ligger 2 pct. under gennemsnittet for de øvrige kommuner: 24.900 kr. pr. fuldtidsperson mod 25.400 kr.",
        "Norddjurs Kommune anvender i alt 13,0 mio. kr. i indsatsen for 490 fuldtidspersoner på dagpenge. Enhedsomkostningerne ligger 11 pct. over gennemsnittet",
        "en gennemsnitlig udgift på 26.600 kr. pr. fuldtidsperson mod et gennemsnit i de øvrige kommuner på 24.000 kr. pr. fuldtidsperson. Norddjurs Kommune har de tredje højeste enhedsomkostninger",
        "de femte højeste enhedsomkostninger",
        "Udgifter til sagsbehandling, mentor og ordinær uddannelse trækker enhedsomkostningerne op, mens udgifter til øvrig vejledning og opkvalificering trækker dem ned.",
        "Enhedsomkostningerne ligger 26 pct. under gennemsnittet",
        "Enhedsomkostningerne ligger 79 pct. over gennemsnittet",
        "Norddjurs Kommune har de højeste enhedsomkostninger for målgruppen.",
        "Afgangsraten til job og uddannelse er 19,5 pct. mod 23,2 pct. i de øvrige kommuner (-15,8 pct.).",
        "Der kan være potentiale for optimering (omkostninger over gennemsnittet, resultater under det): jobparate på kontanthjælp, aktivitetsparate på kontanthjælp og uddannelsesparate på uddannelseshjælp.",
    ];

    /// <summary>As shown, in this test's own folder.</summary>
    private string[][] Kommandoer() =>
        [
            .. File.ReadAllLines(Path.Combine(Rod, "eksempel/benchmark/README.md"))
                .Where(l => l.StartsWith("./pipeline ", StringComparison.Ordinal))
                .Select(l =>
                    l.Split(' ')
                        .Skip(1)
                        .Select(o => o.Replace("/tmp/benchmark", _temp["."], StringComparison.Ordinal))
                        .Select(o => o.StartsWith("eksempel/", StringComparison.Ordinal) ? Path.Combine(Rod, o) : o)
                        .ToArray()
                ),
        ];

    private string Kopi(Func<string, string> linje)
    {
        var til = Directory.CreateDirectory(_temp["landing/2021-12"]).FullName;
        foreach (var fil in Directory.EnumerateFiles(Path.Combine(Rod, "eksempel/benchmark/landing/2021-12")))
        {
            File.WriteAllLines(Path.Combine(til, Path.GetFileName(fil)), File.ReadAllLines(fil).Select(linje));
        }

        return _temp["landing"];
    }
}

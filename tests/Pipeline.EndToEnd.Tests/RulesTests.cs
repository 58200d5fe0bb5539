using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class RulesTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.75")]
    public void Show_AKnownVersion_TellsItsRulesInWords(string version)
    {
        var svar = InProcess.Run("rules", "show", version);

        svar.Slutkode.ShouldBe(0);
        svar.Fejl.ShouldBeEmpty();
        svar.Ud.ShouldStartWith($"Regelsæt {version} af ");
        svar.Ud.ShouldContain($"\nRegler under {version}:\n");
        svar.Ud.ShouldContain("alder: mindst 16");
        svar.Ud.ShouldContain("2020-06-30");
    }

    [Fact]
    public void Diff_173To175_TellsTheChangesAndWhatIsDifferent()
    {
        var svar = InProcess.Run("rules", "diff", "1.73", "1.75");

        svar.Slutkode.ShouldBe(0);
        svar.Ud.ShouldContain("\n  1.74+tilbage13 (Nyt i Version 1.74, 1. punkt)\n");
        svar.Ud.ShouldContain("    fritagelse.tilbage13_fra: ingen → 2025-01-01\n");
        svar.Ud.ShouldContain("    fritagelse.kodeliste: kode 79 for a_dagpenge → ingen\n");
        svar.Ud.ShouldNotContain("alder: mindst 16");
    }

    [Fact]
    public void Diff_AVersionWithItself_SaysThatNothingIsDifferent() =>
        InProcess.Run("rules", "diff", "1.75", "1.75").Ud.ShouldEndWith("\nIngen ændringer.\n");

    [Fact]
    public void UnknownRuleSet_WhereverItIsNamed_ListsTheKnown_Exit2_AndMakesNothing()
    {
        foreach (
            var args in (string[][])
                [
                    ["rules", "show", "9.9"],
                    ["rules", "diff", "1.75", "9.9"],
                    ["run", "--regler", "9.9", "--data", _temp["data"]],
                ]
        )
        {
            var svar = InProcess.Run(args);

            svar.Slutkode.ShouldBe(2);
            svar.Fejllinjer[0].ShouldStartWith("Regelsættet '9.9' findes ikke; kendte versioner: 1.1, ");
        }

        Directory.Exists(_temp["data"]).ShouldBeFalse();
    }
}

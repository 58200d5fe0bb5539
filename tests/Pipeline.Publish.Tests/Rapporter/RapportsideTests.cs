using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Domain;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Rapporter;
using Pipeline.Publish.Rapporter.Side;

namespace Pipeline.Publish.Tests.Rapporter;

public sealed partial class RapportsideTests
{
    private const string Ondt = "</script><script>alert('&')</script>";

    private static readonly Rapport Proeve = new(
        "Prøverapport",
        "Aarhus, maj 2025",
        ["Udtrukket 28. maj 2025."],
        [
            new(
                "Overblik",
                [
                    new Brevtekst([Ondt]),
                    new Tabel(
                        "Forventet",
                        ["Ydelse", "Personer", "Afvigelse", "Status"],
                        [
                            new(
                                "A-dagpenge",
                                [Tabelcelle.Antal(1429), Tabelcelle.Antal(-3.9m, 1, fortegn: true, "mio. kr."), Tabelcelle.Tekst("=1+1")]
                            ),
                        ]
                    ),
                ]
            ),
            new(
                "A-dagpenge",
                [
                    new Figur(
                        "Fuldtidspersoner",
                        Figurart.Linjer,
                        "Måned",
                        ["jan", "feb"],
                        [new(Ondt, [457.4m, null]), new("2024", [1496m, 482m])]
                    )
                    {
                        Kilde = "registrene",
                    },
                    new Punktfigur("Kvadranter", "Udgift", "Afgang", [new("Aarhus", 1.5m, 2.5m, true)]) { XSkel = 1 },
                ],
                NySide: true
            ),
        ]
    );

    /// <summary>Beside its figure the last column of such a table lay outside the page.</summary>
    [Theory]
    [InlineData("Sygedagpengemodtagere", true)]
    [InlineData("2024 faktisk", false)]
    public void ATableOfLongHeadings_StandsBelowItsFigure(string navn, bool under)
    {
        using var ud = new StringWriter();
        new Rapportside(ud).Skriv(
            Proeve with
            {
                Afsnit = [new("A", [new Figur("F", Figurart.Linjer, "År", ["2019"], [new(navn, [1m]), new(navn, [2m]), new(navn, [3m])])])],
            }
        );
        ud.ToString().Contains("class=\"figur bred\"", StringComparison.Ordinal).ShouldBe(under);
    }

    [Fact]
    public void Page_NeedsNoNetwork_AndSaysItsLanguage()
    {
        var side = Side();
        side.ShouldContain("<html lang=\"da\">");
        side.ShouldContain("default-src 'none'");
        HentetUdefra().Matches(UdenScript()).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Page_HeadingsGoDownOneLevelAtATime()
    {
        var niveauer = Overskrift().Matches(UdenScript()).Select(m => int.Parse(m.Groups[1].Value, null)).ToList();
        niveauer.ShouldBe([1, 2, 3, 2, 3, 3]);
    }

    [Fact]
    public void EveryFigure_HasItsTableWithTheSameNumbers()
    {
        foreach (Match figur in Figurer().Matches(UdenScript()))
        {
            figur.Value.ShouldContain("<table>");
        }

        Figurer().Count(UdenScript()).ShouldBe(2);
        UdenScript().ShouldContain("<th scope=\"row\">jan</th><td class=\"tal\">457</td><td class=\"tal\">1.496</td>");
    }

    [Fact]
    public void MissingNumber_IsADash_AndNullInTheFigure_NeverZero()
    {
        Side().ShouldContain("<th scope=\"row\">feb</th><td class=\"tal\">–</td>");
        Side().ShouldContain("\"vaerdier\":[457.4,null]");
    }

    [Fact]
    public void TextOfTheData_CannotBecomeMarkupOrScript()
    {
        Side().ShouldNotContain("<script>alert");
        Side().ShouldContain("&lt;/script&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;");
    }

    [Fact]
    public void SameReport_GivesTheSameBytes() => Side().ShouldBe(Side());

    [Fact]
    public void Csv_HasEveryCellOfEveryTableAndFigure_AndIsSafeInASpreadsheet()
    {
        using var ud = new MemoryStream();
        using (var skriver = new Csvskriver(ud))
        {
            Rapportcsv.Skriv(Proeve, skriver).ShouldBe(9);
        }

        var linjer = Encoding.UTF8.GetString(ud.ToArray()).Split('\n');
        linjer[1].ShouldBe("Overblik;Forventet;A-dagpenge;Personer;1429;");
        linjer[2].ShouldBe("Overblik;Forventet;A-dagpenge;Afvigelse;-3,9;");
        linjer[3].ShouldBe("Overblik;Forventet;A-dagpenge;Status;;'=1+1");
        linjer[6].ShouldBe($"A-dagpenge;Fuldtidspersoner;feb;\"{Ondt}\";;".Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void FolderThatIsAFile_IsWrongUsage()
    {
        var fil = Path.GetTempFileName();
        try
        {
            Should.Throw<PipelineFejl>(() => Rapportfiler.Skriv(Proeve, fil, "r")).Afslutning.ShouldBe(Afslutning.ForkertBrug);
        }
        finally
        {
            File.Delete(fil);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+45", "'+45")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=x", "\"'\r=x\"")]
    [InlineData("\n=x", "\"'\n=x\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("12+", "12+")]
    [InlineData("", "")]
    public void CsvText_ThatCouldBeAFormula_GetsAnApostrophe(string tekst, string ventet) => Csvskriver.Vaerdi(tekst).ShouldBe(ventet);

    [Fact]
    public void CsvNumber_StaysANumber()
    {
        Csvskriver.Vaerdi(-3.9).ShouldBe("-3,9");
        Csvskriver.Vaerdi(-4L).ShouldBe("-4");
        Csvskriver.Vaerdi(-0.5m).ShouldBe("-0,5");
    }

    private static string Side()
    {
        var ud = new StringWriter();
        new Rapportside(ud).Skriv(Proeve);
        return ud.ToString();
    }

    private static string UdenScript() => Script().Replace(Side(), "$1");

    [GeneratedRegex("<(?:script|link|img|iframe|use)[^>]*(?:src|href)=|url\\(\\s*['\"]?http|@import")]
    private static partial Regex HentetUdefra();

    [GeneratedRegex("(<script[^>]*>).*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Overskrift();

    [GeneratedRegex("<figure.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figurer();
}

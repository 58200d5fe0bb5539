using System.Net;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The sources' own figures as a delivery (eksempel/ledelse): what they print and can be recomputed comes out as printed.</summary>
public sealed class RapportTests : IDisposable
{
    private static readonly string Eksempel = Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "eksempel/ledelse/landing");
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Source000And002_ComeOutAsPrinted_AsHtmlAndCsv()
    {
        Programmet
            .Koer([
                "run",
                "--landing",
                Eksempel,
                "--data",
                _temp["data"],
                "--maaling",
                "fuldtidspersoner",
                "ledelsesinformation",
                "resultatmaal",
            ])
            .Slutkode.ShouldBe(0);
        foreach (var rapport in new[] { "ledelsesinformation", "resultatmaal" })
        {
            Rapport(rapport, "Frederikssund").Slutkode.ShouldBe(0);
        }

        var ledelse = Csv.Laes(_temp["ud/ledelsesinformation-250-2025-05.csv"]);
        string Celle(string tabel, string raekke, string kolonne) =>
            ledelse.Single(r => r["tabel"] == tabel && r["raekke"] == raekke && r["kolonne"] == kolonne)["tal"];
        // Ledelsesinformation: the right-hand table, "2025 faktisk" and "2024 faktisk"; #I/T is empty, never 0.
        string[] faktisk2024 = ["5464", "5434", "5392", "5352", "5298", "5263", "5195", "5224", "5235", "5283", "5331", "5311"];
        string[] faktisk2025 = ["5462", "5508", "5435", "", "", "", "", "", "", "", "", ""];
        string[] maaneder = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        maaneder.Select(m => Celle("Fuldtidspersoner i alt", m, "2024 faktisk")).ShouldBe(faktisk2024);
        maaneder.Select(m => Celle("Fuldtidspersoner i alt", m, "2025 faktisk")).ShouldBe(faktisk2025);
        // Ledelsesinformation: the overview's Samlet budget.
        const string Overblik = "Forventet regnskab mod budget 2025";
        Celle(Overblik, "Samlet budget", "Fuldtidspersoner (oprindelig)").ShouldBe("5342");
        Celle(Overblik, "Samlet budget", "Budget i alt (mio. kr.)").ShouldBe("750,5");
        Celle(Overblik, "Førtidspension", "Budget i alt (mio. kr.)").ShouldBe("324,4");

        var side = File.ReadAllText(_temp["ud/resultatmaal-250-2025-05.html"]);
        foreach (
            var forskel in new[]
            {
                "-3,5",
                "-11,2",
                "-3,2",
                "-0,2",
                "+0,1",
                "+7,8",
                "+20,0",
                "-4,0",
                "+2,0",
                "-0,1",
                "+4,7",
                "+15,0",
                "+2,5",
                "-0,4",
                "-12,1",
            }
        )
        {
            side.ShouldContain($">{forskel} procentpoint<");
        }

        side.ShouldContain(">+0,01<");
        side.ShouldContain(">+0,15<");
        side.ShouldContain("2. kvartal 2023");
        // 4b and 4c are of the jobsamtaler: what their source says of the use of the figures is at the foot.
        var fod = WebUtility.HtmlDecode(side[side.IndexOf("<footer", StringComparison.Ordinal)..]);
        fod.ShouldContain("Tallene er ikke en rettidighedsmåling");
        fod.ShouldContain(
            "Kilde: Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Anmærkninger til brug af målingen”."
        );
        fod.ShouldNotContain("Varighed 6");
        File.ReadAllText(_temp["ud/ledelsesinformation-250-2025-05.html"]).ShouldNotContain("<footer");
    }

    [Theory]
    [InlineData("999", 2, "ingen kommune")]
    [InlineData("Aarhus", 2, "ingen udgivne")]
    public void Report_ForWhomThereIsNothing_SaysSo(string kommune, int slutkode, string besked)
    {
        Programmet
            .Koer(["run", "--landing", Eksempel, "--data", _temp["data"], "--maaling", "fuldtidspersoner", "resultatmaal"])
            .Slutkode.ShouldBe(0);
        foreach (var rapport in new[] { "ledelsesinformation", "resultatmaal" })
        {
            var svar = Rapport(rapport, kommune);
            svar.Slutkode.ShouldBe(slutkode);
            svar.Fejl.ShouldContain(besked);
            Directory.Exists(_temp["ud"]).ShouldBeFalse();
        }
    }

    private Kommandosvar Rapport(string navn, string kommune) =>
        InProcess.Run(["rapport", navn, "--kommune", kommune, "--maaned", "2025-05", "--out", _temp["ud"], "--data", _temp["data"]]);
}

using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>DREAM as its users run it: given margins generated, measured, published, and read back exactly.</summary>
public sealed class DreamTests : IDisposable
{
    private const string Margener =
        "maalgruppe;aar;ledighedsmaaneder\ndagpenge;2018;900\naktivitetsparat;2018;700\njobparat;2019;333\nsygedagpenge;2019;501\n";

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void MargenerneIndOgUd_ErDeSamme_OgIngenNyhederUdgiverIntet()
    {
        File.WriteAllText(_temp["margener.csv"], Margener);
        Koer(
            "generate",
            "--fra",
            "2018-01",
            "--til",
            "2019-12",
            "--dream-margener",
            _temp["margener.csv"],
            "--dream-skala",
            "1",
            "--out",
            _temp["landing"]
        )
            .Slutkode.ShouldBe(0);
        string[] maalinger = ["ledighedsmaaneder", "ledighedsforloeb", "afgang", "incidens", "kvalitetsindikatorer", "samtaler_dream"];
        string[] run =
        [
            "run",
            "--landing",
            _temp["landing"],
            "--data",
            _temp["data"],
            .. maalinger.SelectMany(m => (string[])["--maaling", m]),
        ];
        Koer(run).Slutkode.ShouldBe(0);

        Koer("export", "ledighedsmaaneder", "--data", _temp["data"], "--out", _temp["ud.csv"]).Slutkode.ShouldBe(0);
        Csv.Laes(_temp["ud.csv"])
            .Where(r => r["omraadetype"] == "land" && r["indsats"] == "alle" && r["maalgruppe"] != "alle")
            .Select(r => $"{r["maalgruppe"]};{r["maaned"][..4]};{r["ledighedsmaaneder"]}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(Margener.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal));

        // Printed and computed side by side, and the curves of the one group that had an exit.
        Koer("rapport", "dream", "--kommune", "101", "--maaned", "2019-12", "--data", _temp["data"], "--out", _temp["rapport"])
            .Slutkode.ShouldBe(0);
        var side = File.ReadAllText(_temp["rapport/dream-101-2019-12.html"]);
        side.ShouldContain("<td class=\"tal\">1.065.601</td>"); // VIVE Tabel 3.3, dagpenge 2018
        side.ShouldContain("<td class=\"tal\">900</td>");
        side.ShouldContain("Akkumuleret afgang, dagpengemodtagere");
        File.ReadAllText(_temp["rapport/dream-101-2019-12.csv"]).ShouldContain("Ledighedsmåneder pr. år (VIVE Tabel 3.3)");

        var igen = Koer(run);
        igen.Slutkode.ShouldBe(0);
        igen.Ud.ShouldContain("intet nyt siden sidste kørsel");
    }

    [Fact]
    public void DreamAlone_PublishesWhatItSufficesFor_AndTellsWhatTheOthersWaitFor()
    {
        File.WriteAllText(_temp["margener.csv"], "maalgruppe;aar;ledighedsmaaneder\ndagpenge;2018;900\n");
        string[] margener = ["--dream-margener", _temp["margener.csv"], "--dream-skala", "1"];
        Koer(["generate", "--fra", "2018-01", "--til", "2018-12", "--out", _temp["alt"], .. margener]).Slutkode.ShouldBe(0);
        Directory.CreateDirectory(_temp["landing/2018-12"]);
        File.Copy(_temp["alt/2018-12/dream.csv"], _temp["landing/2018-12/dream.csv"]);
        File.Copy(_temp["alt/2018-12/personer.csv"], _temp["landing/2018-12/personer.csv"]);

        var svar = Koer("run", "--landing", _temp["landing"], "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(0, svar.Fejl);
        svar.Ud.ShouldContain("ledighedsmaaneder v0001 udgivet");
        svar.Ud.ShouldContain("aktive_tilbud, jobsamtaler, skaerpet_tilsyn: venter på bopael, ydelser, ");
    }

    [Fact]
    public void UdenDream_UdeladesMaalingerne_OgNaevntErDetEnFejl()
    {
        Koer("generate", "--personer", "100", "--fra", "2020-02", "--til", "2020-03", "--out", _temp["landing"]).Slutkode.ShouldBe(0);
        var alle = Koer("run", "--landing", _temp["landing"], "--data", _temp["data"]);
        alle.Slutkode.ShouldBe(0);
        alle.Ud.ShouldContain("Ikke leveret og derfor ikke målt: dream (afgang, incidens, kvalitetsindikatorer, ledighedsforloeb, ");
        var en = Koer("run", "--landing", _temp["landing"], "--data", _temp["data"], "--maaling", "ledighedsforloeb");
        en.Slutkode.ShouldBe(3);
        en.Fejl.ShouldContain("dream (ingen levering)");
    }

    private static Kommandosvar Koer(params string[] args) => InProcess.Run(args);
}

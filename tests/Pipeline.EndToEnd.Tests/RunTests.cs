using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Plain;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The main job as its users run it: deliveries in, figures out.</summary>
public sealed class RunTests : RunTest
{
    private static readonly string[] Noegler = ["maaned", "omraadetype", "omraade", "ydelsesgruppe", "sats", "varighed"];
    private static readonly string[] Antal =
    [
        "samtaler_0",
        "samtaler_1",
        "samtaler_2",
        "samtaler_3",
        "samtaler_4",
        "samtaler_5plus",
        "personer",
        "faerre_end_4",
        "fritagne",
    ];

    [Fact]
    public void Run_OnPlantedCases_GivesWhatWasWorkedOutByHand()
    {
        Dan(personer: 100, new(2018, 1), new(2025, 10));

        Programmet.Koer([.. Jobsamtaler, "--data", Temp["data"]]).Slutkode.ShouldBe(0);

        var udgivet = Eksporter().Where(r => r["omraadetype"] == "kommune").ToLookup(r => (r["maaned"], r["omraade"]));
        var forventet = Csv.Laes(Temp["data/landing/planted/forventet.csv"]).ToLookup(r => (r["maaned"], r["omraade"]));
        forventet.Count.ShouldBeGreaterThan(100);
        string[] kolonner = [.. Noegler.Where(n => n != "omraadetype"), .. Antal];
        foreach (var sted in forventet)
        {
            udgivet[sted.Key]
                .Select(r => r.Felter(kolonner))
                .ShouldBe(sted.Select(r => r.Felter(kolonner)), ignoreOrder: true, $"{sted.Key}");
        }

        foreach (var tom in Csv.Laes(Temp["data/landing/planted/tomme.csv"]))
        {
            udgivet[(tom["maaned"], tom["omraade"])].ShouldBeEmpty();
        }
    }

    [Fact]
    public void Run_OnADenmark_PublishesWhatThePlainVersionCounts()
    {
        Dan(personer: 120, new(2023, 11), new(2025, 10));

        Koer(Jobsamtaler).Slutkode.ShouldBe(0);

        var produkt = Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");
        var landing = new Landing(Temp["data/landing"]);
        var plain = new PlainMaaling(produkt.Samtaleregler.Find("1.75"), new(2023, 11), new(2025, 10), landing.SlutDag);
        var forventet = PlainKube
            .Tael(landing.Personer().Select(plain.Maal), produkt.Samtaleregler.Find("1.75"), produkt.Kommuner)
            .Select(Linje);
        Eksporter().Select(r => r.Felter([.. Noegler, .. Antal])).ShouldBe(forventet.Order(StringComparer.Ordinal), ignoreOrder: true);
    }

    [Fact]
    public void Run_NothingNew_DoesNothingAndSaysSo()
    {
        Dan(personer: 100, new(2025, 9), new(2025, 10));
        Koer("run").Ud.ShouldContain("v0001 udgivet under regelsæt 1.75: 2 måneder (ny måned)");

        var svar = Koer("run");

        // A line for each kind of measurement; above them one of the products whose registers were never delivered.
        svar.Ud.ShouldStartWith("Ikke leveret og derfor ikke målt: dream (afgang, ");
        svar.Ud.ShouldEndWith(
            "aktive_tilbud, jobsamtaler: intet nyt siden sidste kørsel; alt er udgivet.\n"
                + "fuldtidspersoner, refusionstrappe, ydelsesindsats: intet nyt siden sidste kørsel; alt er udgivet.\n"
        );
        svar.Ud.ShouldNotContain("udgivet under");
        Directory.GetDirectories(Temp["data/published/jobsamtaler"]).Length.ShouldBe(1);
    }

    [Fact]
    public void Run_LateData_PublishesOnlyTheMonthsThatChanged_WithTheReason()
    {
        Dan(personer: 300, new(2024, 1), new(2025, 10));
        Koer(Jobsamtaler).Slutkode.ShouldBe(0);
        var samtaler = Temp["data/landing/2025-09/samtaler.csv"];
        File.WriteAllLines(samtaler, File.ReadAllLines(samtaler).Where((_, i) => i != 1));

        var svar = Koer(Jobsamtaler);

        svar.Slutkode.ShouldBe(0);
        svar.Ud.ShouldContain("v0002 udgivet");
        svar.Ud.ShouldContain("(sene data)");
        svar.Ud.ShouldNotContain("22 måneder (");
        Eksporter().Select(r => r["version_id"]).Distinct().ShouldBe(["v0001", "v0002"], ignoreOrder: true);
        Eksporter("--version", "v0001").Select(r => r["version_id"]).Distinct().ShouldBe(["v0001"]);
    }

    [Fact]
    public void Run_KilledAtAnyMoment_IsFinishedByTheNext_WithTheSameFigures()
    {
        Dan(personer: 300, new(2025, 1), new(2025, 10));
        Koer("run", "--data", Temp["uforstyrret"], "--landing", Temp["data/landing"]).Slutkode.ShouldBe(0);
        Koer("export", "jobsamtaler", "--data", Temp["uforstyrret"], "--out", Temp["uforstyrret.csv"]).Slutkode.ShouldBe(0);

        foreach (var millisekunder in (int[])[300, 700, 1100, 1600, 2200])
        {
            using var koerende = Programmet.Start(["run", "--data", Temp["data"]]);
            Thread.Sleep(millisekunder);
            koerende.Draeb();
            koerende.Slut();
        }

        Koer("run").Slutkode.ShouldBe(0);
        Eksporter();
        File.ReadAllText(Temp["ud.csv"]).ShouldBe(File.ReadAllText(Temp["uforstyrret.csv"]));
    }

    [Fact]
    public void Run_WithBadRows_LeavesNoIdAnywhere()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 4000,
                Fra = new(2025, 9),
                Til = new(2025, 10),
                Ud = Temp["landing"],
                Fejlandel = 0.002,
            }
        );

        var svar = Koer("run", "--landing", Temp["landing"]);

        svar.Slutkode.ShouldBe(0, svar.Fejl);
        Koer("status").Ud.ShouldContain("karantæne");
        foreach (var fil in Directory.EnumerateFiles(Temp["data"], "*", SearchOption.AllDirectories))
        {
            var tekst = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(fil));
            tekst.ShouldNotContain("SYN0", customMessage: fil);
            tekst.ShouldNotContain("PLANT0", customMessage: fil);
        }

        (svar.Ud + svar.Fejl).ShouldNotContain("SYN0");
    }

    private static string Linje(Celle c) =>
        string.Join(
            ';',
            c.Maaned,
            Kodeliste<Omraadetype>.Tekst(c.Omraadetype),
            c.Omraade,
            c.Gruppe is { } gruppe ? Kodeliste<Ydelsesgruppe>.Tekst(gruppe) : "alle",
            c.Sats is { } sats ? Kodeliste<Sats>.Tekst(sats) : "alle",
            c.Varighed,
            c.Samtaler0,
            c.Samtaler1,
            c.Samtaler2,
            c.Samtaler3,
            c.Samtaler4,
            c.Samtaler5Plus,
            c.Personer,
            c.FaerreEnd4,
            c.Fritagne
        );
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Plain;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The products that come of the same measurement as jobsamtaler (§8).</summary>
public sealed class ProduktTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Run_PublishesAktiveTilbud_AsThePlainVersionCounts()
    {
        Dan(120, new(2024, 9));
        Koer("run", "--maaling", "jobsamtaler", "aktive_tilbud").Slutkode.ShouldBe(0);

        var celler = Plain();
        string[] kolonner =
        [
            "maaned",
            "omraadetype",
            "omraade",
            "ydelsesgruppe",
            "sats",
            "varighed",
            "tilbud_0",
            "tilbud_1plus",
            "personer",
            "fritagne",
        ];
        Eksporter("aktive_tilbud")
            .Select(r => r.Felter(kolonner))
            .Order(StringComparer.Ordinal)
            .ShouldBe(celler.Select(Linje).Order(StringComparer.Ordinal));
        celler.Sum(c => c.Tilbud1Plus).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Run_PublishesSkaerpetTilsyn_AsTheMeanOfWhatJobsamtalerPublishes()
    {
        Dan(4000, new(2023, 10));
        Koer("run", "--maaling", "jobsamtaler", "skaerpet_tilsyn").Slutkode.ShouldBe(0);

        var tilsyn = Eksporter("skaerpet_tilsyn");
        tilsyn.Select(r => r["maaned"]).Distinct().ShouldBe(Maaned.Fra(new(2024, 9), new(2025, 10)).Select(m => m.ToString()));
        var andele = Eksporter("jobsamtaler")
            .Where(r => r["omraadetype"] == "kommune" && r["ydelsesgruppe"] == "alle" && r["varighed"] == "12+")
            .Where(r => string.CompareOrdinal(r["maaned"], "2024-11") >= 0 && r["personer"] != "0")
            .GroupBy(r => r["omraade"])
            .Where(g => g.Count() == 12)
            .ToDictionary(g => g.Key, g => g.Average(r => 100.0 * Tal(r["faerre_end_4"])!.Value / Tal(r["personer"])!.Value));
        var nyeste = tilsyn.Where(r => r["maaned"] == "2025-10").ToList();
        nyeste.Count.ShouldBeGreaterThanOrEqualTo(98);
        andele.Count.ShouldBeGreaterThan(10);
        foreach (var raekke in nyeste)
        {
            var andel = andele.TryGetValue(raekke["omraade"], out var a) ? Math.Round(a, 6) : (double?)null;
            Tal(raekke["andel_samtaler"]).ShouldBe(andel);
            Tal(raekke["rank"]).ShouldBe(andel is null ? null : 1 + andele.Values.Count(b => b > a + 1e-9));
        }
    }

    [Fact]
    public void Run_OneProductAsked_PublishesOnlyThat_AndMeasuresTheMonthsItRestsOn()
    {
        Dan(300, new(2024, 9));
        Koer("run", "--maaling", "skaerpet_tilsyn", "--fra", "2025-10", "--til", "2025-10").Slutkode.ShouldBe(0);
        var alene = Eksporter("skaerpet_tilsyn").ConvertAll(r => r.Felter(["omraade", "andel_samtaler", "rank"]));
        Directory.GetDirectories(_temp["data/published"]).Select(Path.GetFileName).ShouldBe(["skaerpet_tilsyn"]);

        Koer("run", "--maaling", "jobsamtaler", "skaerpet_tilsyn").Slutkode.ShouldBe(0);
        Eksporter("skaerpet_tilsyn")
            .Where(r => r["maaned"] == "2025-10")
            .Select(r => r.Felter(["omraade", "andel_samtaler", "rank"]))
            .ShouldBe(alene);
        Eksporter("skaerpet_tilsyn").Where(r => r["maaned"] == "2025-10").Select(r => r["version_id"]).Distinct().ShouldBe(["v0001"]);
    }

    private void Dan(int personer, Maaned fra) =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = personer,
                Fra = fra,
                Til = new(2025, 10),
                Ud = _temp["data/landing"],
            }
        );

    private List<Celle> Plain()
    {
        var produkt = Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");
        var regler = produkt.Samtaleregler.Find("1.75");
        var landing = new Landing(_temp["data/landing"]);
        var plain = new PlainMaaling(regler, new(2024, 9), new(2025, 10), landing.SlutDag);
        return [.. PlainKube.Tael(landing.Personer().Select(plain.Maal), regler, produkt.Kommuner)];
    }

    private Kommandosvar Koer(params string[] args) => InProcess.Run([.. args, "--data", _temp["data"]]);

    private List<Dictionary<string, string>> Eksporter(string tabel)
    {
        Koer("export", tabel, "--out", _temp["ud.csv"]).Slutkode.ShouldBe(0);
        return Csv.Laes(_temp["ud.csv"]);
    }

    private static double? Tal(string tekst) =>
        tekst.Length == 0 ? null : double.Parse(tekst.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    private static string Linje(Celle c) =>
        string.Join(
            ';',
            c.Maaned,
            Kodeliste<Omraadetype>.Tekst(c.Omraadetype),
            c.Omraade,
            c.Gruppe is { } gruppe ? Kodeliste<Ydelsesgruppe>.Tekst(gruppe) : "alle",
            c.Sats is { } sats ? Kodeliste<Sats>.Tekst(sats) : "alle",
            c.Varighed,
            c.Tilbud0,
            c.Tilbud1Plus,
            c.Personer,
            c.Fritagne
        );
}

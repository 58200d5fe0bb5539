using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Forskelle;

namespace Pipeline.EndToEnd.Tests.Regelskift;

[Collection(Regelskiftet.Navn)]
public sealed class DiffTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public DiffTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Attribution_OnARandomDelivery_SumsExactlyToTheWholeDifference_BothWays()
    {
        var seed = Random.Shared.Next();
        Danmark2025.Dan(_temp["andet/landing"], seed, Danmark2025.Fra, new(2025, 9));
        Programmet.Koer("run", "--maaling", "jobsamtaler", "--til", "2025-03", "--data", _temp["andet"]).Slutkode.ShouldBe(0);

        var frem = Sammenlign("andet", "1.72", "1.75").Opgoerelse;
        var tilbage = Sammenlign("andet", "1.75", "1.72").Opgoerelse;

        frem.Antal.ShouldBeGreaterThan(0, $"seed {seed}");
        frem.Tal.ShouldAllBe(t => t.Dele.Sum() == t.Forskel && t.Rest == 0 && t.Dele.Count == 8, $"seed {seed}");
        frem.Tal.Select(t => Math.Abs(t.Forskel)).Take(20).ShouldBeInOrder(SortDirection.Descending);
        tilbage
            .Tal.Select(t => (t.Maaned, t.Noegle, t.Felt.Navn, -t.Forskel, string.Join(' ', t.Dele.Reverse().Select(d => -d + 0m))))
            .ShouldBe(frem.Tal.Select(t => (t.Maaned, t.Noegle, t.Felt.Navn, t.Forskel, string.Join(' ', t.Dele.Select(d => d + 0m)))));
        foreach (var kolonne in frem.Hovedtal)
        {
            var land = frem.Land(kolonne);
            land.SkipLast(1).Sum().ShouldBe(land[^1], $"{kolonne}, seed {seed}");
            // Independent of the parts: the figures themselves, over those that everybody is in once.
            frem.Tal.Where(t => t.Felt.Navn == kolonne && t.Noegle == "land, land, alle, alle, i alt")
                .Sum(t => t.Forskel)
                .ShouldBe(land[^1]);
        }
    }

    [Fact]
    public void Diff_TwoVersions_IsTheDifferenceOfTheirRuleSets_AndSplitsTheSame()
    {
        Koer("backfill", "--maaling", "jobsamtaler", "--fra", "2025-03", "--til", "2025-09", "--regler", "1.74");

        var versioner = Koer("diff", "--maaling", "jobsamtaler", "v0001", "v0002", "--efter-regel", "--out", _temp["versioner.csv"]);
        Koer("diff", "--maaling", "jobsamtaler", "1.75", "1.74", "--efter-regel", "--out", _temp["regler.csv"]);

        var raekker = Csv.Laes(_temp["versioner.csv"]);
        raekker.Count.ShouldBeGreaterThan(0);
        versioner.ShouldStartWith($"jobsamtaler, v0001 → v0002: {Tekst.Antal(raekker.Count)} tal er anderledes i ");
        versioner.ShouldContain("SHO-ydelse uden for program,");
        versioner.ShouldContain("003 Nyt i Version");
        raekker.ShouldAllBe(r => r["andet"] == "0");
        string[] dele = ["1.75+kontaktgruppeskift", "1.75+igangvaerende_fortsaetter", "1.75+en_kontanthjaelp"];
        raekker.ShouldAllBe(r => dele.Sum(d => Tal(r[d])) == Tal(r["forskel"]));
        raekker.ShouldAllBe(r => Tal(r["efter"]) - Tal(r["foer"]) == Tal(r["forskel"]));
        string[] kolonner = [.. Csv.Laes(_temp["regler.csv"])[0].Keys];
        raekker.Select(r => r.Felter(kolonner)).ShouldBe(Csv.Laes(_temp["regler.csv"]).Select(r => r.Felter(kolonner)));
    }

    [Fact]
    public void Diff_LateData_IsNoRulesDoing()
    {
        var fil = _temp["data/landing/2025-09/samtaler.csv"];
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));
        Koer("run", "--maaling", "jobsamtaler", "--regler", "1.74");

        Koer("diff", "--maaling", "jobsamtaler", "v0001", "v0002", "--efter-regel", "--out", _temp["ud.csv"]);

        var raekker = Csv.Laes(_temp["ud.csv"]);
        raekker.ShouldContain(r => r["andet"] != "0");
        string[] dele = [.. raekker[0].Keys.Where(k => k.StartsWith("1.75+", StringComparison.Ordinal)), "andet"];
        dele.Length.ShouldBe(4);
        raekker.ShouldAllBe(r => dele.Sum(d => Tal(r[d])) == Tal(r["forskel"]));
    }

    [Theory]
    [InlineData(2, "jobsamtaler har ingen version v0009; der er v0001.", "v0001", "v0009")]
    [InlineData(2, "skal begge være versioner", "v0001", "1.75")]
    [InlineData(2, "Regelsættet '9.9' findes ikke", "1.75", "9.9")]
    [InlineData(3, "ydelser for 2026-01", "1.74", "1.75", "--fra", "2026-01", "--til", "2026-01")]
    [InlineData(2, "ligger før --fra", "1.74", "1.75", "--fra", "2025-08", "--til", "2025-07")]
    public void Diff_BadInput_IsRefusedWithTheReason(int slutkode, string saetning, params string[] args)
    {
        var svar = Programmet.Koer(["diff", "--maaling", "jobsamtaler", .. args, "--data", _temp["data"]]);

        svar.Slutkode.ShouldBe(slutkode);
        svar.Fejl.ShouldContain(saetning);
    }

    private Sammenligningssvar Sammenlign(string data, string a, string b)
    {
        using var vaert = new Vaert(TextWriter.Null, TextWriter.Null);
        using var mappe = Datamappe.Laes(_temp[data]);
        return new Sammenligning(
            vaert,
            mappe,
            Danmark2025.Produkt(),
            new(a, b, new Maaned(2025, 6), new Maaned(2025, 8), EfterRegel: true)
        ).Koer();
    }

    private string Koer(params string[] args)
    {
        var svar = Programmet.Koer([.. args, "--data", _temp["data"]]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar.Ud;
    }

    private static decimal Tal(string tekst) =>
        tekst.Length == 0 ? 0 : decimal.Parse(tekst.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture);
}

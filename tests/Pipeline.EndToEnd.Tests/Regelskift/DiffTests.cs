using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Forskelle;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;

namespace Pipeline.EndToEnd.Tests.Regelskift;

public sealed class DiffTests : IDisposable
{
    private static readonly string[] AendringerI175 =
    [
        "1.75+kontaktgruppeskift",
        "1.75+igangvaerende_fortsaetter",
        "1.75+en_kontanthjaelp",
    ];

    private static readonly string[] Noegler = ["maaned", "omraadetype", "omraade", "ydelsesgruppe", "sats", "varighed"];

    private static readonly IReadOnlyList<int> Felter = [.. Maanedstal.Felter(Produktliste.Jobsamtaler).Select((_, i) => i)];

    private readonly Tempmappe _temp = new();

    public DiffTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Attribution_OnARandomDelivery_SumsExactlyToTheWholeDifference_BothWays()
    {
        var seed = Random.Shared.Next();
        Danmark2025.Dan(_temp["andet/landing"], seed, Danmark2025.Fra, new(2025, 9));
        InProcess.Run("run", "--maaling", "jobsamtaler", "--til", "2025-03", "--data", _temp["andet"]).Slutkode.ShouldBe(0);

        var frem = Sammenlign("andet", "1.72", "1.75").Opgoerelse;
        var tilbage = Sammenlign("andet", "1.75", "1.72").Opgoerelse;

        frem.Antal.ShouldBeGreaterThan(0, $"seed {seed}");
        frem.Moves.ShouldAllBe(m => Felter.All(f => m.Row.Parts[f].Sum() == m.Row.Change(f) && m.Row.Parts[f].Length == 8), $"seed {seed}");
        frem.Moves.Select(m => m.Kind is MoveKind.Moved ? MoveKind.Changed : m.Kind).ShouldBeInOrder();
        Linjer(tilbage, -1, d => [.. d.Reverse()]).ShouldBe(Linjer(frem, 1, d => d));
        foreach (var kolonne in frem.Hovedtal)
        {
            var land = frem.Land(kolonne);
            land.SkipLast(1).Sum().ShouldBe(land[^1], $"{kolonne}, seed {seed}");
        }
    }

    [Fact]
    public void Diff_TwoVersions_IsTheDifferenceOfTheirRuleSets_AndSplitsTheSame()
    {
        Koer("backfill", "--maaling", "jobsamtaler", "--fra", "2025-03", "--til", "2025-09", "--regler", "1.74");

        var versioner = Koer("diff", "--maaling", "jobsamtaler", "v0001", "v0002", "--efter-regel", "--out", _temp["versioner.csv"]);
        Koer("diff", "--maaling", "jobsamtaler", "1.75", "1.74", "--efter-regel", "--out", _temp["regler.csv"]);
        Koer("diff", "--maaling", "jobsamtaler", "1.75", "1.74", "--out", _temp["hele.csv"]);

        versioner.ShouldStartWith("jobsamtaler, v0001 → v0002: ");
        versioner.ShouldContain("SHO-ydelse uden for program,");
        versioner.ShouldContain(
            "(Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Nyt i Version 1.75, 1. punkt, 1. underpunkt”)"
        );
        versioner.ShouldContain("samtaler_0");
        versioner.ShouldContain("samtaler_5plus");
        // The change that is applied, which is not the one that the source's note of changes says.
        versioner.ShouldContain("Sådan er den anvendt: Et skift fra kontaktgruppe 12 til 2 begynder et nyt forløb");
        versioner.ShouldContain("kontanthjaelp_2025.kontaktgruppeskift: foer 12, efter 2 → ingen");
        versioner.ShouldContain("Flyttede personer og ændrede rækker (");
        versioner.ShouldContain("Nye rækker (");
        versioner.ShouldContain("Forsvundne rækker (");

        var raekker = Csv.Laes(_temp["versioner.csv"]);
        string[] kolonner = [.. raekker[0].Keys];
        raekker.Select(r => r.Felter(kolonner)).ShouldBe(Csv.Laes(_temp["regler.csv"]).Select(r => r.Felter(kolonner)));
        raekker.Select(r => r["aendring"]).Distinct().ShouldBeSubsetOf(AendringerI175);
        raekker.ShouldContain(r => r["raekke"].Contains("kontanthjælp, ") && r["roerer"].Contains("hele landet"));
        // The lines of the single changes add up to the whole difference, which is the figures after less those before.
        var hele = Csv.Laes(_temp["hele.csv"]);
        foreach (var kolonne in kolonner.Where(k => kolonner.Contains($"{k}_foer")))
        {
            Summer(raekker, kolonne).ShouldBe(Summer(hele, kolonne), kolonne);
            hele.ShouldAllBe(r => Tal(r[$"{kolonne}_efter"]) - Tal(r[$"{kolonne}_foer"]) == Tal(r[kolonne]));
        }
    }

    [Fact]
    public void Diff_LateData_IsNoRulesDoing()
    {
        var fil = _temp["data/landing/2025-09/samtaler.csv"];
        File.WriteAllLines(fil, File.ReadAllLines(fil).Where((_, i) => i == 0 || i % 2 == 0));
        Koer("run", "--maaling", "jobsamtaler", "--regler", "1.74");

        Koer("diff", "--maaling", "jobsamtaler", "v0001", "v0002", "--efter-regel", "--out", _temp["ud.csv"]);

        var raekker = Csv.Laes(_temp["ud.csv"]);
        raekker.ShouldContain(r => r["aendring"] == "andet");
        raekker.Select(r => r["aendring"]).Distinct().ShouldBeSubsetOf([.. AendringerI175, "andet"]);
    }

    [Theory]
    [InlineData(2, "jobsamtaler har ingen version v0009; der er v0001.", "v0001", "v0009")]
    [InlineData(2, "skal begge være versioner", "v0001", "1.75")]
    [InlineData(2, "Regelsættet '9.9' findes ikke", "1.75", "9.9")]
    [InlineData(3, "ydelser for 2026-01", "1.74", "1.75", "--fra", "2026-01", "--til", "2026-01")]
    [InlineData(2, "ligger før --fra", "1.74", "1.75", "--fra", "2025-08", "--til", "2025-07")]
    public void Diff_BadInput_IsRefusedWithTheReason(int slutkode, string saetning, params string[] args)
    {
        var svar = InProcess.Run(["diff", "--maaling", "jobsamtaler", .. args, "--data", _temp["data"]]);

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

    /// <summary>Every figure that changes, by row; a move's two ends are two rows, whichever of them is the first.</summary>
    private static IEnumerable<string> Linjer(Forskelsopgoerelse opgoerelse, int fortegn, Func<decimal[], decimal[]> dele) =>
        opgoerelse
            .Moves.SelectMany(m => new[] { m.Row }.Concat(m.To is null ? [] : [m.To]).Select(r => (m.Maaned, Row: r)))
            .SelectMany(x =>
                Felter.Select(f =>
                    $"{x.Maaned} {x.Row.Noegle} {f}: {(x.Row.Change(f) * fortegn) + 0m} {string.Join(' ', dele(x.Row.Parts[f]).Select(d => (d * fortegn) + 0m))}"
                )
            )
            .Order(StringComparer.Ordinal);

    /// <summary>What the lines change a column in each row, those that persons moved to counted too.</summary>
    private static IEnumerable<string> Summer(IEnumerable<Dictionary<string, string>> raekker, string kolonne) =>
        raekker
            .SelectMany(r => new[] { (Fra: "", Fortegn: 1), (Fra: "til_", Fortegn: -1) }.Select(e => (e.Fra, e.Fortegn, Raekke: r)))
            .Where(e => e.Raekke[$"{e.Fra}omraade"].Length > 0)
            .GroupBy(e => string.Join('|', Noegler.Select(n => e.Raekke[n == "maaned" ? n : e.Fra + n])))
            .Select(g => $"{g.Key}: {g.Sum(e => e.Fortegn * Tal(e.Raekke[kolonne])) + 0m}")
            .Order(StringComparer.Ordinal);

    private string Koer(params string[] args)
    {
        var svar = InProcess.Run([.. args, "--data", _temp["data"]]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return svar.Ud;
    }

    private static decimal Tal(string tekst) =>
        tekst.Length == 0 ? 0 : decimal.Parse(tekst.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture);
}

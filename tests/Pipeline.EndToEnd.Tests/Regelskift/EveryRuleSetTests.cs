using System.Text.Json;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>
/// Every rule set there is carries the whole way, in both warehouses: run, publication beside another, exports for those inside and for everyone,
/// reproduction and report. On a delivery made to be difficult: few persons, groups with nobody at 12+, persons in several groups and in kommuner
/// outside the list, rows in quarantine, and months on both sides of 2025-07.
/// </summary>
public sealed class EveryRuleSetTests : IDisposable
{
    private static readonly string[] Months = ["--fra", "2025-06", "--til", "2025-08"];

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void EmbeddedWarehouse_EveryRuleSet_RunsPublishesExportsReproducesAndReports()
    {
        Prepare("base");
        foreach (var version in Danmark2025.Produkt().Samtaleregler.Versioner)
        {
            Programmet.Skal("cp", ["-R", _temp["base"], _temp[version]]).Slutkode.ShouldBe(0);
            Carry(version, "jobsamtaler", "aktive_tilbud", "skaerpet_tilsyn");
        }
    }

    [PgFact]
    public void Postgres_EveryRuleSet_RunsPublishesExportsReproducesAndReports()
    {
        using var template = new Testdatabase();
        UseDatabase("base", template);
        Prepare("base");
        foreach (var version in Danmark2025.Produkt().Samtaleregler.Versioner)
        {
            using var database = new Testdatabase(skabelon: template);
            Programmet.Skal("cp", ["-R", _temp["base"], _temp[version]]).Slutkode.ShouldBe(0);
            UseDatabase(version, database);
            Carry(version, "jobsamtaler", "aktive_tilbud");
        }
    }

    /// <summary>Everything but the measured products: the deliveries read and staged, and what the report is about.</summary>
    private void Prepare(string folder)
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 120,
                Fra = new(2024, 5),
                Til = new(2025, 8),
                Seed = 5,
                Ud = _temp["landing"],
            }
        );
        File.AppendAllText(_temp["landing/2025-08/personer.csv"], "BROKEN;1980-02-30\n");
        Run(folder, ["run", "--maaling", "fuldtidspersoner", "--landing", _temp["landing"], .. Months]);
    }

    private void Carry(string version, params string[] products)
    {
        Run(version, ["run", "--regler", version, "--landing", _temp["landing"], .. Months, "--maaling", .. products])
            .ShouldContain($"jobsamtaler v0001 udgivet under regelsæt {version}");
        foreach (var product in products)
        {
            var rows = Export(version, product);
            rows.Count.ShouldBeGreaterThan(1, product);
            rows.Skip(1).ShouldAllBe(r => r.EndsWith($";{version};v0001", StringComparison.Ordinal));
        }

        // Sums of varighed exist from 1.7 on.
        var shown = Export(version, "jobsamtaler", "--profil", "offentlig").Skip(1).Select(r => r.Split(';')[5]).Distinct().Order();
        shown.ShouldBe(version is ['1', '.', < '7'] ? ["12+"] : ["12+", "i alt", "under 12"]);
        Run(version, "reproduce", "v0001", "--maaling", "jobsamtaler").ShouldContain("ens byte for byte");

        // Another beside it, put in force: the oldest, or for that and those like it the product's own.
        var other = version is ['1', '.', < '7'] ? Danmark2025.Produkt().Definition.Regelsaet : "1.1";
        Run(version, ["backfill", "--maaling", "jobsamtaler", "--regler", other, .. Months]);
        Run(version, "publish", "--maaling", "jobsamtaler", "--version", "v0002").ShouldContain("v0002 er i kraft");
        Export(version, "jobsamtaler").ShouldContain(r => r.EndsWith($";{other};v0002", StringComparison.Ordinal));
        Run(version, "rapport", "ledelsesinformation", "--kommune", "101", "--maaned", "2025-08", "--out", _temp["reports"]);
    }

    private List<string> Export(string folder, string table, params string[] options)
    {
        Run(folder, ["export", table, "--out", _temp["out.csv"], .. options]);
        return [.. File.ReadAllLines(_temp["out.csv"])];
    }

    private string Run(string folder, params string[] command)
    {
        var answer = InProcess.Run([.. command, "--data", _temp[$"{folder}/data"]]);
        answer.Slutkode.ShouldBe(0, $"{folder}: {string.Join(' ', command)}: {answer.Fejl}");
        return answer.Ud;
    }

    private void UseDatabase(string folder, Testdatabase database)
    {
        Directory.CreateDirectory(_temp[folder]);
        var warehouse = new { database = database.Forbindelse, ejer = database.Forbindelse };
        File.WriteAllText(_temp[$"{folder}/appsettings.json"], JsonSerializer.Serialize(new { varehus = warehouse }));
    }
}

using System.Text.Json;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Varehuse;

/// <summary>A data folder keeps its kind of warehouse: a setting that is missing or half given makes no second one.</summary>
public sealed class WarehouseMemoryTests : IDisposable
{
    private static readonly string Landing = Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "eksempel", "landing");

    private readonly Tempmappe _temp = new();

    public WarehouseMemoryTests() => Directory.CreateDirectory(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [PgFact]
    public void Folder_OfPostgres_RefusesEveryCommandWithoutTheConnection_UntilItIsSwitched()
    {
        using var database = new Testdatabase();
        Settings(database);
        Answer("migrate").Slutkode.ShouldBe(0);
        Answer([.. Run]).ShouldSatisfyAllConditions(a => a.Slutkode.ShouldBe(0, a.Fejl));
        var place = $"/{database.Navn},";
        File.ReadAllText(_temp["data/varehus.json"]).ShouldNotContain("assword");

        File.Delete(_temp["appsettings.json"]);
        RefusesAll(place);
        // A folder from before it was kept.
        File.Delete(_temp["data/varehus.json"]);
        RefusesAll("sit varehus i PostgreSQL,");
        Directory.GetFiles(_temp["data/warehouse"], "*.db").ShouldBeEmpty();

        Settings(database);
        Answer([.. Run]).Ud.ShouldContain("intet nyt");
        File.Delete(_temp["appsettings.json"]);
        RefusesAll(place);
        Answer("migrate", WarehouseMemory.Switch).Slutkode.ShouldBe(0);
        Answer([.. Run]).ShouldSatisfyAllConditions(a => a.Slutkode.ShouldBe(0, a.Fejl));
        Answer("status").Ud.ShouldContain("jobsamtaler v0001: 2025-08 til 2025-10");

        Settings(database);
        Refused("status", "har sit varehus i SQLite i datamappen, men varehus.database nævner PostgreSQL ");
    }

    /// <summary>A server has several names, and a database is moved: told where it is taken in, and remembered.</summary>
    [PgFact]
    public void Folder_OfPostgres_InAnotherDatabase_RemembersTheNewOne()
    {
        using var own = new Testdatabase();
        using var other = new Testdatabase();
        Settings(own);
        Answer("migrate").Slutkode.ShouldBe(0);
        Settings(other);
        Answer("migrate").Slutkode.ShouldBe(0);

        File.ReadAllText(_temp["data/varehus.json"]).ShouldContain($"/{other.Navn}");
        string.Concat(Directory.EnumerateFiles(_temp["data/logs"]).Select(File.ReadAllText)).ShouldContain($"før var det PostgreSQL ");
    }

    /// <summary>It made a warehouse in SQLite, and said that all was well.</summary>
    [Fact]
    public void Migrate_WithTheOwnerAlone_IsRefused_AndMakesNothing()
    {
        var answer = Programmet.Koer(
            ["migrate", "--data", _temp["data"]],
            new Dictionary<string, string> { ["PIPELINE_DATABASE_EJER"] = "Host=a;Database=b", ["PIPELINE_DATABSE"] = "Host=a;Database=b" }
        );

        answer.Slutkode.ShouldBe(2);
        answer.Fejl.ShouldContain("PIPELINE_DATABASE_EJER er angivet, men");
        answer.Fejl.ShouldContain("angiv også den forbindelse, der arbejdes med, i PIPELINE_DATABASE");
        answer.Fejl.ShouldStartWith("Miljøvariablen PIPELINE_DATABSE læses ikke; er PIPELINE_DATABASE ment?\n");
        Directory.Exists(_temp["data/warehouse"]).ShouldBeFalse();
    }

    [Fact]
    public void Folder_WhoseMemoryIsDamaged_SaysWhatToDo()
    {
        foreach (var text in (string[])["{", "{}", """{"art": "oracle"}"""])
        {
            File.WriteAllText(_temp["data/varehus.json"], text);
            Refused("status", "varehus.json', som husker, hvilket varehus datamappen har, kan ikke læses; slet den");
        }
    }

    [Fact]
    public void Settings_InTheDataFolder_AreTold()
    {
        File.WriteAllText(_temp["data/appsettings.json"], "{}");
        Refused("status", "ligger i datamappen, hvor den ikke læses; flyt den til '");
    }

    private static IReadOnlyList<string> Run => ["run", "--maaling", "jobsamtaler", "--landing", Landing];

    private void RefusesAll(string where)
    {
        string[][] commands =
        [
            ["status"],
            [.. Run],
            ["plan", "--landing", Landing],
            ["migrate"],
            ["export", "jobsamtaler", "--out", _temp["ud.csv"]],
            ["rollback", "--maaling", "jobsamtaler"],
        ];
        foreach (var command in commands)
        {
            var answer = Answer(command);
            answer.Slutkode.ShouldBe(2, command[0]);
            answer.Fejl.ShouldContain(where, customMessage: command[0]);
            answer.Fejl.ShouldContain("angiv forbindelsen i PIPELINE_DATABASE");
        }
    }

    private void Refused(string command, string sentence)
    {
        var answer = Answer(command);
        answer.Slutkode.ShouldBe(2, answer.Ud);
        answer.Fejl.ShouldContain(sentence);
    }

    private Kommandosvar Answer(params string[] command) => InProcess.Run([.. command, "--data", _temp["data"]]);

    private void Settings(Testdatabase database) =>
        File.WriteAllText(
            _temp["appsettings.json"],
            JsonSerializer.Serialize(new { varehus = new { database = database.Forbindelse, ejer = database.Forbindelse } })
        );
}

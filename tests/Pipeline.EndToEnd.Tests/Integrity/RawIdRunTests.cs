using System.Buffers;
using System.Text;
using Npgsql;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>
/// Ids that stood where none should, in a run that publishes and in two that are refused: none is in the data folder, either warehouse, a log or on the
/// console.
/// </summary>
public sealed class RawIdRunTests : RunTest
{
    private static readonly string[] Ids =
    [
        "0204907719",
        "020490-7720",
        "020490 7721",
        "020490.7722",
        "KARLSEN-ID-7723",
        "karlsen-id-7724",
        "CPR:0204907725",
        "borger 0204907726 ringede",
        "6f1c2d3e-0204-4907-7727-abcdefabcdef",
        "Æblegård-ID-7728",
    ];

    /// <summary>Ids that files and folders beside the deliveries are named by.</summary>
    private static readonly string[] Named = ["0204907731", "020490-7732", "020490 7733"];

    private static readonly SearchValues<string> Sought = SearchValues.Create(
        [.. Ids, .. Named, "0204907725", "0204907726"],
        StringComparison.OrdinalIgnoreCase
    );

    [Fact]
    public async Task Embedded_NothingTellsAnId_NorAnyPage()
    {
        var said = Runs(null);
        Tells(said).ShouldBeFalse(said);
        using (var served = new ServedPages(Temp["data"], Temp["appsettings.json"]))
        {
            foreach (var role in (string[])["laeser", "operatoer"])
            {
                var pages = await served.Of(role);
                pages.Count.ShouldBeGreaterThan(20);
                pages.Values.ShouldContain(p => p.Contains("9999999999", StringComparison.Ordinal));
                pages.Where(p => Tells(p.Value)).Select(p => p.Key).ShouldBeEmpty();
            }
        }

        Search();
    }

    [PgFact]
    public async Task Postgres_NothingTellsAnId()
    {
        using var database = new Testdatabase();
        var said = Runs(
            new Dictionary<string, string>
            {
                ["PIPELINE_DATABASE"] = database.Forbindelse,
                ["PIPELINE_DATABASE_EJER"] = database.Forbindelse,
            }
        );
        Tells(said).ShouldBeFalse(said);
        Search();
        await using var connection = new NpgsqlConnection(database.Forbindelse);
        await connection.OpenAsync();
        await new NpgsqlCommand("checkpoint", connection).ExecuteNonQueryAsync();
        var cluster = (string)(await new NpgsqlCommand("show data_directory", connection).ExecuteScalarAsync())!;
        foreach (var file in Directory.EnumerateFiles(cluster, "*", SearchOption.AllDirectories))
        {
            Tells(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file))).ShouldBeFalse(file);
        }

        // What the server has packed.
        var tables = new List<string>();
        await using (
            var reader = await new NpgsqlCommand(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('ops', 'mart', 'offentlig')",
                connection
            ).ExecuteReaderAsync()
        )
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        tables.Count.ShouldBeGreaterThan(10);
        foreach (var table in tables)
        {
            var text = await new NpgsqlCommand($"select string_agg(t::text, ' ') from {table} t", connection).ExecuteScalarAsync();
            Tells(text as string ?? "").ShouldBeFalse(table);
        }
    }

    /// <summary>All that is said of a delivery with ids in cells and a header, of one with too many, and of a file without a header.</summary>
    private string Runs(IReadOnlyDictionary<string, string>? environment)
    {
        Dan(personer: 1200, new(2025, 9), new(2025, 10));
        var landing = Temp["data/landing/2025-10"];
        var samtaler = Path.Combine(landing, "samtaler.csv");
        File.WriteAllLines(samtaler, File.ReadAllLines(samtaler).Select((l, i) => $"{l};{Ids[i % Ids.Length]}"));
        File.AppendAllLines(
            Path.Combine(landing, "bopael.csv"),
            Ids.Select((id, i) => i % 2 == 0 ? $"p{i};{id};2020-01-01;" : $"p{i};101;2020-01-01;{id}")
        );
        File.WriteAllText(Path.Combine(landing, $"notat {Named[0]}.txt"), "x");
        Directory.CreateDirectory(Temp[$"data/landing/{Named[1]}"]);
        var first = Run(0);
        first.ShouldContain("'2025-10/notat ******-****.txt' er ikke et kendt datasæt");
        File.WriteAllText(Path.Combine(landing, $"fritagelser {Named[2]}.csv"), "x");
        Directory.Move(Path.Combine(landing, "fritagelser.csv"), Temp["væk.csv"]);
        first += Run(3);
        File.Delete(Path.Combine(landing, $"fritagelser {Named[2]}.csv"));
        Directory.Move(Temp["væk.csv"], Path.Combine(landing, "fritagelser.csv"));

        File.WriteAllLines(
            Path.Combine(landing, "visitation.csv"),
            ["person_id;kategori;kontaktgruppe;fra;til", .. Ids.Select(id => $"p;{id};{id};{id};{id}")]
        );
        var second = Run(3);
        second.ShouldContain("Første ukendt_vaerdi: linje 2, kategori '9999999999'.");

        File.WriteAllLines(Path.Combine(landing, "visitation.csv"), [$"{Ids[0]};{Ids[4]};{Ids[4]};{Ids[1]}", string.Join(';', Ids[..4])]);
        return first + second + Run(3);

        string Run(int exit)
        {
            var answer = Programmet.Koer([.. Jobsamtaler, "--data", Temp["data"]], environment);
            answer.Slutkode.ShouldBe(exit, answer.Fejl);
            return answer.Ud + answer.Fejl;
        }
    }

    /// <summary>The whole data folder but what was delivered, and the texts that are packed in Parquet.</summary>
    private void Search()
    {
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 200 });
        using var lake = database.Connect();
        var files = Directory
            .EnumerateFiles(Temp["data"], "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(Temp["data/landing"], StringComparison.Ordinal))
            .ToList();
        files.Count.ShouldBeGreaterThan(50);
        foreach (var file in files)
        {
            Tells(Encoding.UTF8.GetString(File.ReadAllBytes(file))).ShouldBeFalse(file);
            if (file.EndsWith(".parquet", StringComparison.Ordinal))
            {
                using var rows = lake.Query($"SELECT coalesce(string_agg(DISTINCT t::VARCHAR, ' '), '') FROM {LakeSql.Parquet(file)} t");
                rows.NextChunk(out var chunk).ShouldBeTrue();
                Tells(chunk.Text(0, 0)!).ShouldBeFalse(file);
            }
        }
    }

    private static bool Tells(string text) => text.AsSpan().IndexOfAny(Sought) >= 0;
}

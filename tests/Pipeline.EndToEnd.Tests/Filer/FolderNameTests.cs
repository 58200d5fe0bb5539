using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;

namespace Pipeline.EndToEnd.Tests.Filer;

/// <summary>A folder may be called anything: what is read and written is in it, and not in one beside it that its name matches as a pattern.</summary>
public sealed class FolderNameTests : IDisposable
{
    private const string Odd = "ø [1]*?'%#{a} person=7";
    private const string Sibling = "ø 1XY'%#{a} person=7";
    private const string Plain = "plain";

    /// <summary>One of each way to read: by column, by SQL of many files, by SQL of one.</summary>
    private static readonly string[] Products = ["--maaling", "jobsamtaler", "fuldtidspersoner", "medfinansiering", "ledighedsforloeb"];

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void EveryCommand_FolderThatIsAPattern_ReadsAndWritesThatFolderAlone()
    {
        Deliver(Plain, seed: 1);
        Deliver(Sibling, seed: 2);
        Run("generate", "--personer", "100", "--fra", "2025-10", "--til", "2025-10", "--out", Path.Combine(_temp[Odd], "generated"));
        Directory.Exists(Path.Combine(_temp[Odd], "generated", "2025-10")).ShouldBeTrue();
        Folder.Copy(Landing(Plain), Landing(Odd));
        Run(["run", "--landing", Landing(Plain), "--data", Data(Plain), .. Products]);

        Run(["run", "--landing", Landing(Odd), "--data", Data(Odd), .. Products]).ShouldContain("jobsamtaler v0001 udgivet");
        // From now on the lake has a double that cannot be read.
        foreach (var file in Directory.EnumerateFiles(Data(Odd), "*.parquet", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Data(Sibling), Path.GetRelativePath(Data(Odd), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, "another folder's");
        }

        foreach (var table in new[] { "jobsamtaler", "ledighedsforloeb", "medfinansiering", "ops.karantaene" })
        {
            Export(Odd, table).ShouldBe(Export(Plain, table), table);
        }

        Run(["run", "--landing", Landing(Odd), "--data", Data(Odd), .. Products]).ShouldContain("intet nyt siden sidste kørsel");
        Run("plan", "--landing", Landing(Odd), "--data", Data(Odd)).ShouldContain("jobsamtaler");
        Run("status", "--data", Data(Odd)).ShouldContain("jobsamtaler v0001");
        string[] months = ["--fra", "2025-08", "--til", "2025-10"];
        Run(["backfill", "--maaling", "jobsamtaler", .. months, "--regler", "1.74", "--data", Data(Odd)])
            .ShouldContain("v0002 ligger klar");
        Run("publish", "--maaling", "jobsamtaler", "--version", "v0002", "--data", Data(Odd)).ShouldContain("v0002 er i kraft");
        Run("rollback", "--maaling", "jobsamtaler", "--data", Data(Odd)).ShouldContain("v0001 er i kraft");
        Run("diff", "--maaling", "jobsamtaler", "v0001", "v0002", "--data", Data(Odd));
        Run("reproduce", "v0001", "--maaling", "jobsamtaler", "--data", Data(Odd)).ShouldContain("v0001");
        Run("migrate", "--data", Data(Odd));
        Run(
            "explain",
            "--maaling",
            "jobsamtaler",
            "--person",
            StagedPersons.Of(Data(Odd), "samtaler")[0],
            "--maaned",
            "2025-09",
            "--data",
            Data(Odd)
        );
        string[] report = ["--kommune", "250", "--maaned", "2025-05", "--out", Path.Combine(_temp[Odd], "rapport")];
        Run(["rapport", "ledelsesinformation", .. report, "--data", Data(Odd)]);
        Directory.EnumerateFiles(Path.Combine(_temp[Odd], "rapport"), "*.html").ShouldNotBeEmpty();
    }

    private string Landing(string folder) => Path.Combine(_temp[folder], "landing");

    private string Data(string folder) => Path.Combine(_temp[folder], "data");

    /// <summary>Registers, DREAM and a ledger, in each of the forms a file may have; every CSV file has a quoted field, so that the engine reads it.</summary>
    private void Deliver(string folder, int seed)
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 150,
                Fra = new(2025, 8),
                Til = new(2025, 10),
                Seed = seed,
                Dream = true,
                Ud = Landing(folder),
            }
        );
        var reference = Path.GetDirectoryName(Definitioner.Mappe)!;
        Folder.Copy(Path.Combine(reference, "eksempel/ledelse/landing"), Landing(folder));
        File.WriteAllText(
            Path.Combine(Landing(folder), "2025-10/ydelsesrefusion.csv"),
            "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n"
                + $"2025-10-06;SYN0000001;Kontanthjælp;København;{seed}00,00;20,00;{seed * 20},00;;0\n"
        );
        File.AppendAllText(Path.Combine(Landing(folder), "2025-10/bopael.csv"), "SYN0000001;ukendt;2025-01-01;\n");
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        foreach (var file in Directory.EnumerateFiles(Landing(folder), "*.csv", SearchOption.AllDirectories).ToList())
        {
            var lines = File.ReadAllLines(file);
            File.WriteAllLines(file, lines.Select((l, i) => i == 1 ? $"\"{l[..l.IndexOf(';')]}\"{l[l.IndexOf(';')..]}" : l));
        }

        var parquet = Path.Combine(Landing(folder), "2025-10/samtaler.csv");
        var columns = File.ReadLines(parquet).First().Split(';');
        var text = string.Join(", ", columns.Select(c => $"'{c}': 'VARCHAR'"));
        lake.WriteParquet(
            $"FROM {LakeSql.Csv(parquet, $"auto_detect = false, header = true, delim = ';', quote = '\"', columns = {{ {text} }}")}",
            Path.ChangeExtension(parquet, ".parquet")
        );
        File.Delete(parquet);
    }

    private string Export(string folder, string table)
    {
        var file = Path.Combine(_temp[folder], "ud.csv");
        Run("export", table, "--out", file, "--data", Data(folder));
        return File.ReadAllText(file);
    }

    private static string Run(params string[] args)
    {
        var answer = InProcess.Run(args);
        answer.Slutkode.ShouldBe(0, $"{args[0]}: {answer.Fejl}");
        return answer.Ud;
    }
}

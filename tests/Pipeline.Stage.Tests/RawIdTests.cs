using System.Buffers;
using System.Text;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract;
using Pipeline.Lake;

namespace Pipeline.Stage.Tests;

/// <summary>
/// A person's id is nowhere in the data folder, whatever cell or header it stood in: ids of many shapes are planted in every column of every dataset where
/// they are no value, and every byte and every text of every file is searched.
/// </summary>
public sealed class RawIdTests : StageTest
{
    private static readonly string[] Ids =
    [
        "0204901234",
        "020490-1235",
        "020490 1236",
        "020490.1237",
        "020490,1238",
        "KARLSEN-ID-77",
        "karlsen-id-78",
        "'0204901239'",
        "0204901240 ",
        "borger 020490-1241 ringede i dag",
        "6f1c2d3e-0204-4901-8242-abcdefabcdef",
        "CPR:0204901243",
        "Æblegård-ID-æøå-79",
    ];

    /// <summary>What would give an id away: itself without what stands around it.</summary>
    private static readonly SearchValues<string> Sought = SearchValues.Create(
        [.. Ids.Select(i => i.Trim(' ', '\'')), "020490-1241", "0204901243"],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly List<string> _said = [];

    public static TheoryData<string> Forms => ["csv", "csv with quotes", "csv.gz", "parquet"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void PlantedIds_AreInNoFileAndNoSentence(string form)
    {
        var planted = Datasaetliste.Alle.ToDictionary(d => d, d => Deliver(d, form));
        Run();

        foreach (var (dataset, rows) in planted)
        {
            Karantaene(dataset, "2025-10", "linje").Distinct().Count().ShouldBeGreaterThanOrEqualTo(rows, dataset.Navn);
        }

        Karantaene(Registre.Ydelser, "2025-10", "kolonne, vaerdi, fingeraftryk")
            .ShouldContain(r => r.StartsWith("ydelsesart|AAAAAAA-AA-99|", StringComparison.Ordinal) && r.Length == 41);
        Hidden();
    }

    [Fact]
    public void HeaderOfIds_IsToldByPlaceAlone()
    {
        // A file without a header: its first row is taken for one.
        var data = Ids.Where(i => i != Ids[4]).Select(i => i.Trim()).ToList();
        Levering("2025-10/henvendelser.csv", $"{string.Join(';', data)};{data[0]}", string.Join(';', data));
        Levering("2025-10/bopael.csv", $"person_id;{data[0]};{data[0]};kommunekode;fra;til", "a;;;101;2020-01-01;");
        Levering("2025-10/samtaler.csv", $"sep={data[0]}", "a;;;101;2020-01-01;");
        Levering("2025-10/dream.csv", "person_id;foedselsdato;kommune_0204901234;grad_2020_01_0204901234;y_0204901234", "a;1980-01-01;;;");
        foreach (var dataset in new[] { "henvendelser", "bopael", "samtaler", "dream" })
        {
            Run(Datasaetliste.Find(dataset));
        }

        _said.Count.ShouldBe(4);
        Hidden();
    }

    private int Deliver(Datasaet dataset, string form)
    {
        var columns = dataset.Kolonner.Select(c => c.Navn).Concat(Family(dataset).Select(f => f.Name)).ToList();
        var right = dataset.Kolonner.Select(Right).Concat(Family(dataset).Select(f => f.Right)).ToArray();
        var rows = new List<string[]>();
        for (var c = 0; c < columns.Count; c++)
        {
            var column = dataset.Kolonner.ElementAtOrDefault(c);
            if (column?.Type != Kolonnetype.Person)
            {
                rows.AddRange(Ids.Where(id => !IsValue(column, id)).Select(id => (string[])[.. right[..c], id, .. right[(c + 1)..]]));
            }
        }

        // The ids are persons' too, and columns that nobody knows, by name and by what they hold.
        var wrong = rows.Count;
        rows.AddRange(
            Ids.Select(id =>
                (string[])
                    [.. dataset.Kolonner.Select((k, i) => k.Type == Kolonnetype.Person ? id : right[i]), .. right[dataset.Kolonner.Count..]]
            )
        );
        columns.AddRange(Ids);
        rows = [.. rows.Select((r, i) => (string[])[.. r, .. Ids.Select((_, j) => Ids[(i + j) % Ids.Length])])];
        Write(dataset, form, columns, rows);
        return wrong;
    }

    private void Write(Datasaet dataset, string form, List<string> columns, List<string[]> rows)
    {
        if (form == "parquet")
        {
            Directory.CreateDirectory(Path.Combine(Landing, "2025-10"));
            File.Delete(Path.Combine(Landing, "2025-10", $"{dataset.Navn}.csv"));
            var values = rows.Select(r => $"({string.Join(", ", r.Select(v => $"nullif({LakeSql.Tekst(v)}, '')"))})");
            Lake.WriteParquet(
                $"SELECT * FROM (VALUES {string.Join(", ", values)}) t({string.Join(", ", columns.Select(LakeSql.Navn))})",
                Path.Combine(Landing, "2025-10", $"{dataset.Navn}.parquet")
            );
            return;
        }

        File.Delete(Path.Combine(Landing, "2025-10", $"{dataset.Navn}.csv"));
        var quoted = form == "csv with quotes";
        string Line(IEnumerable<string> r) => string.Join(';', r.Select(v => quoted && v.Length > 0 ? $"\"{v}\"" : v));
        Levering($"2025-10/{dataset.Navn}.{(form == "csv.gz" ? form : "csv")}", [Line(columns), .. rows.Select(Line)]);
    }

    private void Run(Datasaet? only = null)
    {
        try
        {
            var result = Udtraek.Koer(
                new()
                {
                    Landing = Landing,
                    Data = Data,
                    Noegle = Noegle,
                    Opslag = Input.Opslag,
                    Datasaet = only is null ? Datasaetliste.Alle : [only],
                    Lake = new() { Threads = 2, MemoryLimitMb = 200 },
                }
            );
            _said.AddRange(result.Advarsler);
            Klargoering.Koer(Input);
            Should
                .Throw<PipelineFejl>(() => Klargoering.Koer(Input with { Afvisningsgraense = 0 }))
                .ShouldSatisfyAllConditions(e => _said.Add(e.Message));
        }
        catch (PipelineFejl e)
        {
            _said.Add(e.Message);
        }
    }

    /// <summary>No file has an id in its bytes, nor in a text of its columns, and no sentence either.</summary>
    private void Hidden()
    {
        _said.ShouldNotBeEmpty();
        _said.ShouldNotContain(s => Tells(s));

        var files = Directory.Exists(Data) ? Directory.GetFiles(Data, "*", SearchOption.AllDirectories) : [];
        foreach (var file in files)
        {
            var bytes = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Tells(bytes).ShouldBeFalse(file);
            if (file.EndsWith(".parquet", StringComparison.Ordinal))
            {
                Laes(file, "*").ShouldNotContain(r => Tells(r), file);
            }
        }
    }

    private static bool Tells(string text) => text.AsSpan().IndexOfAny(Sought) >= 0;

    /// <summary>Ten digits are an amount or a number of people like any other.</summary>
    private static bool IsValue(Kolonne? column, string id) =>
        (column?.Type is Kolonnetype.Decimaltal or Kolonnetype.Antal && id == "0204901234")
        || (column?.Type == Kolonnetype.Decimaltal && id == "020490,1238");

    private static IEnumerable<(string Name, string Right)> Family(Datasaet dataset) =>
        dataset.Kolonnefamilier.Count == 0
            ? []
            : [("kommune_2020", "101"), ("kommune_2021", "101"), ("grad_2021_01", "0,5"), ("y_2101", "111"), ("y_2102", "")];

    private static string Right(Kolonne column) =>
        column.Type switch
        {
            Kolonnetype.Person => "a",
            Kolonnetype.Dato => "2025-10-06",
            Kolonnetype.Kode => column.Ord![0],
            Kolonnetype.Fritagelseskode => "BARSEL",
            Kolonnetype.Opslag => "Dagpenge",
            Kolonnetype.Heltal when column.Graenser is var (least, _) => $"{least}",
            Kolonnetype.Tekst => column.Navn switch
            {
                "funktion" => "5.57.71",
                "gruppering" => "001",
                "periode" => "2025-10",
                "maal_nr" => "1a",
                _ => "dagpenge",
            },
            _ => "1",
        };
}

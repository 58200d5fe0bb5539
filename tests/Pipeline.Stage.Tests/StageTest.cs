using System.IO.Compression;
using System.Text;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

/// <summary>A landing folder and a data folder, with persons a–f delivered in 2025-10; gone after the test.</summary>
public abstract class StageTest : IDisposable
{
    protected static readonly byte[] Noegle = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly string _rod = Directory.CreateTempSubdirectory("stage-").FullName;
    private readonly Dictionary<long, string> _ider = [];

    protected StageTest()
    {
        Directory.CreateDirectory(Landing);
        Database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 200 });
        Lake = Database.Connect();
        foreach (var id in Enumerable.Range('a', 26).Select(c => ((char)c).ToString()))
        {
            _ider[new Pseudonym(Noegle).Af(Encoding.UTF8.GetBytes(id))] = id;
        }

        Levering("2025-10/personer.csv", ["person_id;foedselsdato", .. "abcdef".Select(c => $"{c};1980-01-0{c - 'a' + 1}")]);
    }

    protected string Landing => Path.Combine(_rod, "landing");
    protected string Data => Path.Combine(_rod, "data");
    protected LakeDatabase Database { get; }
    protected LakeConnection Lake { get; }

    /// <summary>No limit unless a test is about it.</summary>
    protected StageInput Input =>
        new()
        {
            Data = Data,
            Afvisningsgraense = 100,
            Lake = new()
            {
                Threads = 2,
                MemoryLimitMb = 300,
                TempDirectory = Path.Combine(_rod, "temp"),
            },
        };

    public void Dispose()
    {
        Lake.Dispose();
        Database.Dispose();
        Directory.Delete(_rod, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Levering(string fil, params string[] linjer)
    {
        var sti = Path.Combine(Landing, fil);
        Directory.CreateDirectory(Path.GetDirectoryName(sti)!);
        var bytes = Encoding.UTF8.GetBytes(string.Join("\n", linjer) + "\n");
        if (!fil.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.WriteAllBytes(sti, bytes);
            return;
        }

        using var gzip = new GZipStream(File.Create(sti), CompressionLevel.Fastest);
        gzip.Write(bytes);
    }

    /// <summary>Delivers rows of a dataset in its schema's column order, without the columns that a file may lack.</summary>
    protected void Raekker(Datasaet datasaet, string levering, params string[] raekker) =>
        Levering(
            $"{levering}/{datasaet.Navn}.csv",
            [string.Join(';', datasaet.Kolonner.Where(k => !k.Optional).Select(k => k.Navn)), .. raekker]
        );

    protected StagedSnapshot Koer(StageInput? input = null, IProgress<StageFremdrift>? fremdrift = null)
    {
        Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = Noegle,
                Opslag = (input ?? Input).Opslag,
                Lake = new() { Threads = 2, MemoryLimitMb = 200 },
            }
        );
        return Klargoering.Koer(input ?? Input, fremdrift);
    }

    /// <summary>Staged rows in the order of the files, the person as delivered.</summary>
    protected IReadOnlyList<string> Klargjort(StagedSnapshot snapshot, Datasaet datasaet)
    {
        var raekker = new List<string>();
        for (var bucket = 0; bucket < snapshot.Buckets; bucket++)
        {
            foreach (var fil in snapshot.Filer(Data, datasaet.Navn, bucket))
            {
                raekker.AddRange(Laes(fil, "* REPLACE (person::VARCHAR AS person)"));
            }
        }

        return [.. raekker.Select(r => r.Split('|')).Select(r => string.Join('|', [_ider[long.Parse(r[0], null)], .. r[1..]]))];
    }

    /// <summary>Quarantine rows: linje|kolonne|vaerdi|kode|grund.</summary>
    protected IReadOnlyList<string> Karantaene(Datasaet datasaet, string levering, string kolonner = "linje, kolonne, vaerdi, kode, grund")
    {
        var fil = Path.Combine(Data, "quarantine", datasaet.Navn, $"{levering}.parquet");
        return File.Exists(fil) ? Laes(fil, kolonner) : [];
    }

    protected IReadOnlyList<string> Laes(string parquet, string kolonner)
    {
        var raekker = new List<string>();
        using var result = Lake.Query($"SELECT COLUMNS(*)::VARCHAR FROM (SELECT {kolonner} FROM {LakeSql.Tekst(parquet)})");
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                raekker.Add(string.Join("|", result.Columns.Select((_, k) => chunk.Text(k, i) ?? "-")));
            }
        }

        return raekker;
    }
}

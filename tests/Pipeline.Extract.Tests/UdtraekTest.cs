using System.IO.Compression;
using System.Text;
using Pipeline.Domain;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Tests;

/// <summary>A clock that can be set forward.</summary>
public sealed class Stilbartur : TimeProvider
{
    public TimeSpan Forspring { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Forspring;
}

/// <summary>A landing folder and a data folder, gone after the test.</summary>
public abstract class UdtraekTest : IDisposable
{
    protected static readonly byte[] Noegle = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly string _rod = Directory.CreateTempSubdirectory("udtraek-").FullName;

    protected UdtraekTest()
    {
        Directory.CreateDirectory(Landing);
        Directory.CreateDirectory(Data);
        Database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 200 });
        Lake = Database.Connect();
    }

    protected string Landing => Path.Combine(_rod, "landing");
    protected string Data => Path.Combine(_rod, "data");

    /// <summary>The time, until a test says otherwise.</summary>
    protected Stilbartur Ur { get; } = new();

    protected LakeDatabase Database { get; }
    protected LakeConnection Lake { get; }

    public void Dispose()
    {
        Lake.Dispose();
        Database.Dispose();
        Directory.Delete(_rod, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Levering(string fil, params string[] linjer) => Levering(fil, Encoding.UTF8.GetBytes(string.Join("\n", linjer) + "\n"));

    protected void Levering(string fil, byte[] indhold)
    {
        var sti = Path.Combine(Landing, fil);
        Directory.CreateDirectory(Path.GetDirectoryName(sti)!);
        File.WriteAllBytes(sti, indhold);
    }

    protected static byte[] Gzip(byte[] bytes)
    {
        var ud = new MemoryStream();
        using (var gzip = new GZipStream(ud, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return ud.ToArray();
    }

    protected UdtraekResultat Koer(byte[]? noegle = null, TimeSpan? tillid = null) =>
        Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = noegle ?? Noegle,
                Lake = new() { Threads = 2, MemoryLimitMb = 200 },
                Tillid = tillid ?? TimeSpan.FromDays(90),
                Ur = Ur,
            }
        );

    /// <summary>The one sentence of a refused run.</summary>
    protected string Afvist()
    {
        var fejl = Should.Throw<PipelineFejl>(() => Koer());
        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        Directory.EnumerateFiles(Data, "current", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.EnumerateDirectories(Data, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
        return fejl.Message;
    }

    /// <summary>What is kept of a cell that its column cannot have.</summary>
    protected static string Masked(string cell)
    {
        using var pseudonym = new Pseudonym(Noegle);
        var utf8 = Encoding.UTF8.GetBytes(cell);
        return Encoding.UTF8.GetString(MaskedCell.Of(utf8, pseudonym.OfCell(utf8)));
    }

    /// <summary>Rows of a Parquet file as text, in its order.</summary>
    protected IReadOnlyList<string> Raekker(string parquet, string kolonner = "*")
    {
        var raekker = new List<string>();
        using var result = Lake.Query($"SELECT {kolonner} FROM {LakeSql.Tekst(parquet)}");
        while (result.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                raekker.Add(string.Join("|", result.Columns.Select((_, k) => chunk.Value(k, i)?.ToString() ?? "-")));
            }
        }

        return raekker;
    }
}

using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Kilder;

namespace Pipeline.Kilder.Tests;

/// <summary>A data folder and a landing folder, gone after the test; it is 5 November 2025.</summary>
public abstract class Kildetest : IDisposable
{
    internal const string Hemmelig = "k3mmelig-NOEGLE-91";

    private readonly string _rod = Directory.CreateTempSubdirectory("kilder-").FullName;

    protected string Data => Path.Combine(_rod, "data");
    protected string Landing => Path.Combine(_rod, "landing");
    protected string Mappe => _rod;

    /// <summary>The checkout.</summary>
    internal static string Rod { get; } = FindRod();

    internal static IReadOnlyList<Kommune> Kommuner { get; } =
        Definitions.Koder.Kommuneliste.Laes(Path.Combine(Rod, "pipelines", "kommuner.csv"));

    internal static byte[] Noegle { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>Quick enough for a test.</summary>
    internal static Hentegraenser Graenser { get; } =
        new()
        {
            Timeout = TimeSpan.FromSeconds(5),
            Genforsoeg = 2,
            FoersteVentetid = TimeSpan.FromMilliseconds(5),
            LaengsteVentetid = TimeSpan.FromSeconds(2),
            Megabyte = 2,
        };

    internal Hentningsinput Input(params Kilde[] kilder) =>
        new()
        {
            Kilder = kilder,
            Landing = Landing,
            Data = Data,
            Noegle = Noegle,
            Kommuner = Kommuner,
            FoersteVentetid = TimeSpan.FromMilliseconds(20),
            Miljoe = navn => navn == "NOEGLE" ? Hemmelig : null,
            Lake = new()
            {
                Threads = 1,
                MemoryLimitMb = 200,
                TempDirectory = Path.Combine(_rod, "temp"),
            },
            Ur = new Fastur(new(2025, 11, 5, 3, 0, 0, TimeSpan.Zero)),
        };

    internal Kildeudfald Hent(Kilde kilde, Func<Hentningsinput, Hentningsinput>? med = null)
    {
        var input = Input(kilde);
        var udfald = Kildehentning.Koer(med?.Invoke(input) ?? input).ShouldHaveSingleItem();
        IngenHemmelighed(udfald);
        return udfald;
    }

    internal static string[] Linjer(Kildeudfald udfald) => File.ReadAllLines(udfald.Filer.ShouldHaveSingleItem().Sti);

    public void Dispose()
    {
        Directory.Delete(_rod, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The key is in no message and in no file.</summary>
    private void IngenHemmelighed(Kildeudfald udfald)
    {
        (udfald.Fejl ?? "").ShouldNotContain(Hemmelig);
        udfald.Advarsler.ShouldAllBe(a => !a.Contains(Hemmelig));
        foreach (
            var fil in Directory.Exists(Data)
                ? Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 3_000_000)
                : []
        )
        {
            File.ReadAllText(fil).ShouldNotContain(Hemmelig);
        }
    }

    private static string FindRod()
    {
        var rod = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(rod, "Pipeline.sln")))
        {
            rod = Path.GetDirectoryName(rod)!;
        }

        return rod;
    }

    /// <summary>The clock stands; timers run.</summary>
    private sealed class Fastur(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>A small Denmark of 2025 with jobsamtaler published as v0001 under 1.75; each test works on a copy of its own.</summary>
public sealed class Danmark2025 : IDisposable
{
    public static readonly Maaned Fra = new(2025, 3);
    public static readonly Maaned Til = new(2025, 9);

    private readonly Tempmappe _temp = new();

    public Danmark2025()
    {
        Dan(_temp["data/landing"], 1, Fra, Til);
        InProcess.Run("run", "--maaling", "jobsamtaler", "--data", _temp["data"]).Slutkode.ShouldBe(0);
    }

    public void Dispose() => _temp.Dispose();

    /// <summary>Deliveries of the months of a history that goes on to 2025-10.</summary>
    public static void Dan(string landing, int seed, Maaned fra, Maaned til) =>
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 300,
                Fra = Fra,
                Til = new(2025, 10),
                SkrivFra = fra,
                SkrivTil = til,
                Seed = seed,
                Ud = landing,
            }
        );

    /// <summary>Copies the data folder.</summary>
    public void Kopier(string til) => Folder.Copy(_temp["data"], til);

    /// <summary>Stages again in this many buckets: a small Denmark has one.</summary>
    internal static StagedSnapshot Spande(string data, int antal)
    {
        using var mappe = Datamappe.Laes(data);
        var input = Modtagelse.Klargoeringsinput(data, [Produkt()], new Indstillinger().Lake(mappe));
        return Stage.Klargoering.Koer(input with { Buckets = antal });
    }

    internal static Produktmappe Produkt() => Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");

    /// <summary>The content of every file in the folder by its path, save those under the names given.</summary>
    internal static SortedDictionary<string, string> Aftryk(string mappe, params string[] uden) =>
        new(
            Directory
                .EnumerateFiles(mappe, "*", SearchOption.AllDirectories)
                .Select(f => (Navn: Path.GetRelativePath(mappe, f), Fil: f))
                .Where(f => !uden.Any(u => f.Navn.StartsWith(u, StringComparison.Ordinal)))
                .ToDictionary(f => f.Navn, f => ContentHash.OfFile(f.Fil)),
            StringComparer.Ordinal
        );
}

/// <summary>Test classes that share one Denmark. They run one after the other, so those that mostly wait have a Denmark of their own (<see cref="Tjenesten"/>).</summary>
[CollectionDefinition(Navn)]
public sealed class Regelskiftet : ICollectionFixture<Danmark2025>
{
    public const string Navn = "regelskift";
}

/// <summary>The service and its workers: they wait for schedules, signs of life and each other, while the others use the machine.</summary>
[CollectionDefinition(Navn)]
public sealed class Tjenesten : ICollectionFixture<Danmark2025>
{
    public const string Navn = "tjeneste";
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;

[assembly: AssemblyFixture(typeof(Pipeline.EndToEnd.Tests.Regelskift.Danmark2025))]

namespace Pipeline.EndToEnd.Tests.Regelskift;

/// <summary>
/// A small Denmark of 2025 with jobsamtaler published as v0001 under 1.75. One for all the tests, made by the first that asks; each works on a copy of its own,
/// so that their classes run side by side.
/// </summary>
public sealed class Danmark2025 : IDisposable
{
    public static readonly Maaned Fra = new(2025, 3);
    public static readonly Maaned Til = new(2025, 9);

    private readonly Lazy<Tempmappe> _made = new(Make);

    public void Dispose()
    {
        if (_made.IsValueCreated)
        {
            _made.Value.Dispose();
        }
    }

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
    public void Kopier(string til) => Folder.Copy(_made.Value["data"], til);

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

    private static Tempmappe Make()
    {
        var temp = new Tempmappe();
        Dan(temp["data/landing"], 1, Fra, Til);
        InProcess.Run("run", "--maaling", "jobsamtaler", "--data", temp["data"]).Slutkode.ShouldBe(0);
        return temp;
    }
}

/// <summary>The service and its workers, one class after the other: they wait for schedules, signs of life and each other, while the others use the machine.</summary>
[CollectionDefinition(Navn)]
public sealed class Tjenesten
{
    public const string Navn = "tjeneste";
}

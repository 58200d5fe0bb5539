using System.Globalization;
using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Lake;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>
/// Single bits of the staged, raw and published files, turned at random places: who uses the file is told, or gets the figures it would have had. A sample here;
/// <c>PIPELINE_BIT_FLIPS=500</c> in the environment turns so many.
/// </summary>
public sealed class BitFlipTests(StoredFolder folder, ITestOutputHelper output) : IClassFixture<StoredFolder>
{
    private const int Sample = 18;
    private const int Seed = 187;

    [Fact]
    public void BitFlip_AnywhereInAStoredFile_IsAnErrorOrTheSameFigures()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("PIPELINE_BIT_FLIPS"), CultureInfo.InvariantCulture, out var n)
            ? n
            : Sample;
        var random = new Random(Seed);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var (errors, others) = (0, new List<string>());
        for (var i = 0; i < count; i++)
        {
            var room = Rooms[i % Rooms.Length];
            var files = folder.Files(room).Where(f => new FileInfo(f).Length > 0).ToList();
            var file = files[random.Next(files.Count)];
            var use = Use(room, file);
            var expected = before.TryGetValue(use.Name, out var known) ? known : before[use.Name] = use.Figures();
            var flip = new FlippedBit(file, random);
            try
            {
                if (use.Figures() != expected)
                {
                    others.Add($"{Path.GetRelativePath(folder.Data, file)}, {flip}");
                }
            }
            catch (Exception e) when (e is PipelineFejl or LakeException)
            {
                errors++;
            }
            finally
            {
                flip.TurnBack();
            }
        }

        output.WriteLine($"{count} bits: {errors} told, {count - errors - others.Count} the same figures, {others.Count} other figures.");
        others.ShouldBeEmpty();
    }

    private static readonly string[] Rooms = ["staged", "raw", "published"];

    private (string Name, Func<string> Figures) Use(string room, string file)
    {
        if (room == "raw")
        {
            var dataset = Path.GetRelativePath(folder.Data, file).Split(Path.DirectorySeparatorChar)[1];
            return ($"raw {dataset}", () => folder.Staged(dataset));
        }

        return (room, room == "staged" ? folder.Measured : folder.Published);
    }
}

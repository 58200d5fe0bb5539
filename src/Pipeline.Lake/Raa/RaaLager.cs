using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Raa;

/// <summary>
/// The deliveries in the lake: <c>raw/&lt;dataset&gt;/&lt;YYYY-MM&gt;/&lt;hash&gt;/</c>, never changed once there, but for a column that the file had
/// before it was known; <c>current</c> beside them names the one in force. Deliveries stay when the landing folder no longer has them.
/// </summary>
public sealed class RaaLager(string data)
{
    private const string Kilde = "_kilde.json";
    private const string Peger = "current";

    public string Rod { get; } = Path.Combine(data, "raw");

    public string Mappe(string datasaet, Maaned maaned, string sha256) =>
        Path.Combine(Rod, datasaet, maaned.ToString(), sha256[..ContentHash.Short]);

    /// <summary>The delivery with this content, if the lake has it, in force or not.</summary>
    public RaaLevering? Find(string datasaet, Maaned maaned, string sha256) => Laes(Mappe(datasaet, maaned, sha256));

    /// <summary>The delivery in force of a month; null when there is none.</summary>
    public RaaLevering? Gaeldende(string datasaet, Maaned maaned)
    {
        var peger = Path.Combine(Rod, datasaet, maaned.ToString(), Peger);
        return File.Exists(peger) ? Laes(Path.Combine(Path.GetDirectoryName(peger)!, File.ReadAllText(peger).Trim())) : null;
    }

    /// <summary>Every delivery in force, by dataset and month.</summary>
    public IReadOnlyList<RaaLevering> Gaeldende() =>
        [
            .. Undermapper(Rod)
                .SelectMany(datasaet => Undermapper(Path.Combine(Rod, datasaet)).Select(maaned => (datasaet, maaned)))
                .Select(m => Maaned.TryParse(m.maaned, out var maaned) ? Gaeldende(m.datasaet, maaned) : null)
                .OfType<RaaLevering>(),
        ];

    public void SaetGaeldende(RaaLevering levering) =>
        AtomicFile.Write(
            Path.Combine(Path.GetDirectoryName(levering.Mappe)!, Peger),
            Encoding.ASCII.GetBytes(Path.GetFileName(levering.Mappe) + "\n")
        );

    /// <summary>Gives a folder that was written beside it its place in the lake.</summary>
    public RaaLevering Indsaet(string midlertidig, RaaKilde kilde)
    {
        kilde = kilde with { Indhold = RaaLevering.IndholdAf(midlertidig) };
        LakeJson.Skriv(Path.Combine(midlertidig, Kilde), kilde);
        var mappe = Mappe(kilde.Datasaet, kilde.Levering, kilde.Sha256);
        if (Directory.Exists(mappe))
        {
            // Left incomplete by a run that was stopped, or read before one of its columns was known.
            Directory.Delete(mappe, recursive: true);
        }

        Directory.Move(midlertidig, mappe);
        return new(mappe, kilde);
    }

    private static RaaLevering? Laes(string mappe) =>
        LakeJson.Laes<RaaKilde>(Path.Combine(mappe, Kilde)) is { } kilde ? new(mappe, kilde) : null;

    private static IEnumerable<string> Undermapper(string mappe) =>
        Directory.Exists(mappe) ? Directory.EnumerateDirectories(mappe).Select(m => Path.GetFileName(m)).Order(StringComparer.Ordinal) : [];
}

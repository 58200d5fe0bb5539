using System.Text;
using System.Text.Json;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Raa;

/// <summary>
/// The deliveries in the lake: <c>raw/&lt;dataset&gt;/&lt;YYYY-MM&gt;/&lt;hash&gt;/</c>, never changed once there, but for a column that the file had
/// before it was known, and what may be persons' ids and an older program kept (decision 0044); <c>current</c> beside them names the one in force. Deliveries stay when the landing folder no longer has them.
/// </summary>
public sealed class RaaLager(string data)
{
    private const string Kilde = "_kilde.json";
    private const string Peger = "current";

    public string Rod { get; } = Path.Combine(data, "raw");

    public string Mappe(string datasaet, Maaned maaned, string sha256) =>
        Path.Combine(Rod, datasaet, maaned.ToString(), sha256[..ContentHash.Short]);

    /// <summary>The delivery with this content, if the lake has it and its description is whole, in force or not.</summary>
    public RaaLevering? Find(string datasaet, Maaned maaned, string sha256) =>
        IfWhole(() => Laes(datasaet, maaned, Mappe(datasaet, maaned, sha256)));

    /// <summary>The delivery in force of a month; null when there is none.</summary>
    /// <exception cref="DamagedDelivery">What is in force is gone, or its description is damaged.</exception>
    public RaaLevering? Gaeldende(string datasaet, Maaned maaned)
    {
        var peger = Path.Combine(Rod, datasaet, maaned.ToString(), Peger);
        if (!File.Exists(peger))
        {
            return null;
        }

        var navn = File.ReadAllText(peger).Trim();
        var mappe = Path.Combine(Path.GetDirectoryName(peger)!, Path.GetFileName(navn));
        return Path.GetFileName(navn) == navn && navn.Length > 0 && Laes(datasaet, maaned, mappe) is { } levering
            ? levering
            : throw new DamagedDelivery(datasaet, maaned, mappe, $"skulle ligge, hvor '{Peger}' siger, og gør det ikke");
    }

    /// <summary>Every delivery in force, by dataset and month.</summary>
    /// <exception cref="DamagedDelivery">One of them is gone, or its description is damaged.</exception>
    public IReadOnlyList<RaaLevering> Gaeldende() => [.. Months().Select(m => Gaeldende(m.Datasaet, m.Maaned)).OfType<RaaLevering>()];

    /// <summary>As <see cref="Gaeldende(string, Maaned)"/>, and null where it is damaged: for who makes it again.</summary>
    public RaaLevering? Readable(string datasaet, Maaned maaned) => IfWhole(() => Gaeldende(datasaet, maaned));

    /// <summary>As <see cref="Gaeldende()"/> without those that are damaged.</summary>
    public IReadOnlyList<RaaLevering> Readable() => [.. Months().Select(m => Readable(m.Datasaet, m.Maaned)).OfType<RaaLevering>()];

    /// <summary>The months that something was delivered for, by dataset.</summary>
    public IEnumerable<(string Datasaet, Maaned Maaned)> Months() =>
        Undermapper(Rod)
            .SelectMany(datasaet => Undermapper(Path.Combine(Rod, datasaet)).Select(m => (datasaet, Navn: m)))
            .Where(m => Maaned.TryParse(m.Navn, out _))
            .Select(m => (m.datasaet, Maaned.Parse(m.Navn)));

    /// <summary>The folders of a month's deliveries, in force or not, complete paths.</summary>
    public IEnumerable<string> Folders(string datasaet, Maaned maaned)
    {
        var month = Path.Combine(Rod, datasaet, maaned.ToString());
        return Undermapper(month).Where(m => !m.StartsWith('.')).Select(m => Path.Combine(month, m));
    }

    /// <summary>What is wrong with a folder of <see cref="Folders"/>; null: it is as it was written, as far as is known.</summary>
    public static DamagedDelivery? Damage(string datasaet, Maaned maaned, string mappe)
    {
        try
        {
            Read(datasaet, maaned, mappe).RequireWhole();
            return null;
        }
        catch (DamagedDelivery damage)
        {
            return damage;
        }
    }

    /// <summary>A folder's delivery.</summary>
    /// <exception cref="DamagedDelivery">Its description is gone or damaged.</exception>
    public static RaaLevering Read(string datasaet, Maaned maaned, string mappe) =>
        Laes(datasaet, maaned, mappe) ?? throw new DamagedDelivery(datasaet, maaned, mappe, $"har ingen beskrivelse, '{Kilde}'");

    /// <summary>Whether something is in force, whole or not.</summary>
    public bool Points(string datasaet, Maaned maaned) => File.Exists(Path.Combine(Rod, datasaet, maaned.ToString(), Peger));

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

    /// <summary>Null when the folder is not there, or a run was stopped before it was whole.</summary>
    private static RaaLevering? Laes(string datasaet, Maaned maaned, string mappe)
    {
        try
        {
            return LakeJson.Laes<RaaKilde>(Path.Combine(mappe, Kilde)) is not { } kilde ? null
                : IsOf(kilde, datasaet, maaned, mappe) ? new(mappe, kilde)
                : throw new JsonException("den er en anden leverings");
        }
        catch (JsonException)
        {
            throw new DamagedDelivery(datasaet, maaned, mappe, $"har en beskadiget beskrivelse, '{Kilde}'");
        }
    }

    private static bool IsOf(RaaKilde kilde, string datasaet, Maaned maaned, string mappe) =>
        kilde.Datasaet == datasaet
        && kilde.Levering == maaned
        && kilde.Sha256.StartsWith(Path.GetFileName(mappe), StringComparison.Ordinal);

    private static RaaLevering? IfWhole(Func<RaaLevering?> read)
    {
        try
        {
            return read();
        }
        catch (DamagedDelivery)
        {
            return null;
        }
    }

    private static IEnumerable<string> Undermapper(string mappe) =>
        Directory.Exists(mappe) ? Directory.EnumerateDirectories(mappe).Select(m => Path.GetFileName(m)).Order(StringComparer.Ordinal) : [];
}

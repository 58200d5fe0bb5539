using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Staged;

/// <summary>
/// Everything staged: the <c>_staged.json</c> of a data folder. Every bucket file is sorted by person (signed), then by the dataset's first
/// day, then by its other columns in the order of the schema; types are those of <see cref="Domain.Leveringer.Kolonnetype"/>.
/// </summary>
public sealed record StagedSnapshot
{
    private const string Bucketmoenster = "bucket-*.parquet";

    public required int Buckets { get; init; }

    /// <summary>The newest delivery that any part was made of.</summary>
    public required Maaned NyesteLevering { get; init; }

    /// <summary>By dataset, then month.</summary>
    public required IReadOnlyList<StagedDel> Dele { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, long> AfvisteEfterGrund =>
        Dele.SelectMany(d => d.AfvisteEfterGrund)
            .GroupBy(g => g.Key, g => g.Value)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum());

    /// <summary>These datasets alone: their newest delivery is the end of the data for who reads nothing else.</summary>
    /// <exception cref="PipelineFejl">None of them is staged.</exception>
    public StagedSnapshot Af(IReadOnlyCollection<string> datasaet)
    {
        var dele = Dele.Where(d => datasaet.Contains(d.Datasaet)).ToList();
        return dele.Count > 0
            ? this with
            {
                Dele = dele,
                NyesteLevering = dele.Max(d => d.Levering),
            }
            : throw new PipelineFejl($"Der er intet klargjort af {string.Join(", ", datasaet)}; kør 'pipeline run' først.");
    }

    /// <summary>The parts of a dataset, months in order; empty when it was never delivered.</summary>
    public IEnumerable<StagedDel> DeleAf(string datasaet) => Dele.Where(d => d.Datasaet == datasaet).OrderBy(d => d.Maaned);

    /// <summary>The files of one bucket of a dataset in the data folder, months in order; each has been held to its checksum.</summary>
    /// <exception cref="LakeException">A file is not there, or is not the one that was staged.</exception>
    public IReadOnlyList<string> Filer(string data, string datasaet, int bucket) =>
        [.. DeleAf(datasaet).Select(d => Whole(Fil(data, d, bucket), d.Checksums?.ElementAtOrDefault(bucket)))];

    /// <summary>As <see cref="Filer"/> without looking at the files: for who only measures what reading them costs.</summary>
    public IReadOnlyList<string> Paths(string data, string datasaet, int bucket) => [.. DeleAf(datasaet).Select(d => Fil(data, d, bucket))];

    public static string Rod(string data) => Path.Combine(data, "staged");

    public static string Fil(string data, StagedDel del, int bucket) =>
        Path.Combine(Rod(data), del.Mappe.Replace('/', Path.DirectorySeparatorChar), Bucketfil(bucket));

    /// <summary>The bucket files of a part, in bucket order; each has been held to its checksum.</summary>
    /// <exception cref="LakeException">A file is not there, or is not the one that was staged.</exception>
    public static IReadOnlyList<string> Bucketfiler(string data, StagedDel del) =>
        del.Checksums is { } sums
            ? [.. sums.Select((sum, bucket) => Whole(Fil(data, del, bucket), sum))]
            : [.. Directory.EnumerateFiles(Path.Combine(Rod(data), del.Mappe), Bucketmoenster).Order(StringComparer.Ordinal)];

    /// <summary>The first bucket file of a part that is not there or not the one that was staged; null: all are whole, as far as is known.</summary>
    public static string? Damaged(string data, StagedDel del)
    {
        try
        {
            _ = Bucketfiler(data, del);
            return null;
        }
        catch (LakeException e) when (e.Fil is not null)
        {
            return e.Fil;
        }
        catch (DirectoryNotFoundException)
        {
            return Path.Combine(Rod(data), del.Mappe);
        }
    }

    /// <summary>The checksums of the bucket files in a part's folder, in bucket order.</summary>
    public static IReadOnlyList<string> ChecksumsOf(string mappe) =>
        [.. Directory.EnumerateFiles(mappe, Bucketmoenster).Order(StringComparer.Ordinal).Select(Checksum.OfFile)];

    /// <summary>What the bucket files in a part's folder fill.</summary>
    public static long Bytes(string mappe) => new DirectoryInfo(mappe).EnumerateFiles(Bucketmoenster).Sum(f => f.Length);

    public static string Bucketfil(int bucket) => string.Create(CultureInfo.InvariantCulture, $"bucket-{bucket:D3}.parquet");

    /// <summary>Null when nothing is staged, or its description is damaged: a run writes it anew.</summary>
    public static StagedSnapshot? Find(string data) => LakeJson.Find<StagedSnapshot>(Manifest(data));

    /// <exception cref="PipelineFejl">Nothing is staged in the folder yet, or what says what is has been damaged.</exception>
    public static StagedSnapshot Laes(string data)
    {
        try
        {
            return LakeJson.Laes<StagedSnapshot>(Manifest(data))
                ?? throw new PipelineFejl($"Der er intet klargjort i '{data}'; kør 'pipeline run' først.");
        }
        catch (JsonException e)
        {
            throw new PipelineFejl(
                $"Filen '{Manifest(data)}' er beskadiget; kør 'pipeline run': så skrives den på ny.",
                Afslutning.Fejlet,
                e
            );
        }
    }

    public void Skriv(string data) => LakeJson.Skriv(Manifest(data), this);

    private static string Whole(string path, string? checksum)
    {
        try
        {
            return checksum is null || Checksum.OfFile(path) == checksum
                ? path
                : throw new LakeException($"Filen '{path}' er ikke den, der blev skrevet.", LakeFejlart.Indhold) { Fil = path };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LakeException($"Filen '{path}' mangler.", LakeFejlart.Io, e) { Fil = path };
        }
    }

    /// <summary>The file that says what is staged.</summary>
    public static string Manifest(string data) => Path.Combine(Rod(data), "_staged.json");
}

using System.Globalization;
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

    /// <summary>The files of one bucket of a dataset in the data folder, months in order.</summary>
    public IReadOnlyList<string> Filer(string data, string datasaet, int bucket) => [.. DeleAf(datasaet).Select(d => Fil(data, d, bucket))];

    public static string Rod(string data) => Path.Combine(data, "staged");

    public static string Fil(string data, StagedDel del, int bucket) =>
        Path.Combine(Rod(data), del.Mappe.Replace('/', Path.DirectorySeparatorChar), Bucketfil(bucket));

    /// <summary>The bucket files of a part, in bucket order.</summary>
    public static IReadOnlyList<string> Bucketfiler(string data, StagedDel del) =>
        [.. Directory.EnumerateFiles(Path.Combine(Rod(data), del.Mappe), Bucketmoenster).Order(StringComparer.Ordinal)];

    /// <summary>What the bucket files in a part's folder fill.</summary>
    public static long Bytes(string mappe) => new DirectoryInfo(mappe).EnumerateFiles(Bucketmoenster).Sum(f => f.Length);

    public static string Bucketfil(int bucket) => string.Create(CultureInfo.InvariantCulture, $"bucket-{bucket:D3}.parquet");

    public static StagedSnapshot? Find(string data) => LakeJson.Laes<StagedSnapshot>(Manifest(data));

    /// <exception cref="PipelineFejl">Nothing is staged in the folder yet.</exception>
    public static StagedSnapshot Laes(string data) =>
        Find(data) ?? throw new PipelineFejl($"Der er intet klargjort i '{data}'; kør 'pipeline run' først.");

    public void Skriv(string data) => LakeJson.Skriv(Manifest(data), this);

    private static string Manifest(string data) => Path.Combine(Rod(data), "_staged.json");
}

using System.Text.Json.Serialization;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// What a published version is made of and came from; <c>_manifest.json</c> in its folder. Clock, run and version stand here and not in the
/// Parquet files, whose bytes follow from inputs, rules and code alone.
/// </summary>
public sealed record Manifest
{
    public const string Filnavn = "_manifest.json";

    public required string Produkt { get; init; }

    public required string Version { get; init; }

    /// <summary>The version in force when this one was made; null for the first.</summary>
    public required string? ByggerPaa { get; init; }

    /// <summary>False when it was made to stand beside the one in force (a backfill) until somebody switches.</summary>
    public required bool SaettesIKraft { get; init; }

    public required DateTimeOffset Udgivet { get; init; }

    public required Koerselsbeskrivelse Koersel { get; init; }

    /// <summary>The months this version holds, oldest first.</summary>
    public required IReadOnlyList<UdgivetMaaned> Maaneder { get; init; }

    /// <summary>The months that were measured too and had the figures in force already: they stay in the version that <see cref="IKraft"/> names.</summary>
    public IReadOnlyList<string> Uaendrede { get; init; } = [];

    public required IReadOnlyList<Kontrolresultat> Kontroller { get; init; }

    /// <summary>Month → version for the whole product with this version in force.</summary>
    public required SortedDictionary<string, string> IKraft { get; init; }

    /// <summary>
    /// Month → rule set, as they are pinned with this version in force from its publication; null: of a version made beside, whose pins are decided when
    /// somebody switches to it, or made before rule sets could be pinned.
    /// </summary>
    public SortedDictionary<string, string>? Fastholdt { get; init; }

    /// <summary>Every month that was measured, whether it became another or not: the whole range of a backfill.</summary>
    [JsonIgnore]
    public IEnumerable<string> Maalte => Maaneder.Select(m => m.Maaned).Concat(Uaendrede);

    public UdgivetMaaned? Find(string maaned) => Maaneder.FirstOrDefault(m => m.Maaned == maaned);
}

/// <param name="Aarsager">Why it was published; more than one where several things differ from the version in force.</param>
/// <param name="Inddata">The deliveries that differ, for <see cref="Aarsag.SeneData"/>.</param>
/// <param name="Afloeser">The version that held the month before; null for a new month.</param>
/// <param name="IndholdSha256">Of the values, see <see cref="Indhold.Indholdshash"/>.</param>
/// <param name="FilSha256">Of the Parquet file.</param>
/// <param name="AendredeTal">Figures that differ from the version in force; 0 for a new month.</param>
public sealed record UdgivetMaaned(
    string Maaned,
    IReadOnlyList<Aarsag> Aarsager,
    IReadOnlyList<string> Inddata,
    string? Afloeser,
    int Raekker,
    string IndholdSha256,
    string FilSha256,
    int AendredeTal
);

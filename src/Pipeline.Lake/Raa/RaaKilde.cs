using System.Collections.ObjectModel;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Raa;

/// <summary>Where a raw folder's rows came from: its <c>_kilde.json</c>.</summary>
public sealed record RaaKilde
{
    public required string Datasaet { get; init; }
    public required Maaned Levering { get; init; }

    /// <summary>The landing file's name, without folder.</summary>
    public required string Fil { get; init; }

    /// <summary>
    /// The files that the delivery was sent as, in the order of their rows; null: it was one. Lines are counted through them all, each file's header among them.
    /// </summary>
    public IReadOnlyList<RawPart>? Parts { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the landing file, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Hash of the folder's own Parquet files as they were written; null in a folder from before it was kept.</summary>
    public string? Indhold { get; init; }

    /// <summary>What <see cref="Indhold"/> was before cells that may be persons' ids were masked in the folder; null where none was.</summary>
    public string? IndholdFoer { get; init; }

    /// <summary>Rows in <c>raekker.parquet</c>, in the order received.</summary>
    public required long Raekker { get; init; }

    /// <summary>Rows that had no columns to speak of; their lines stand in <c>strukturfejl.parquet</c>.</summary>
    public required long Strukturfejl { get; init; }

    /// <summary>
    /// Lines that no row begins on and that have no error: empty ones, those that a quoted field goes on over, and the headers of further files. They stand in <c>strukturfejl.parquet</c>
    /// too: without them a row's number is not its line. 0 in a folder from before they were kept.
    /// </summary>
    public long OtherLines { get; init; }

    /// <summary>Lines before the first row: 1 in CSV, 0 in Parquet.</summary>
    public required int Hovedlinjer { get; init; }

    /// <summary>The file's columns in its own order, also the unknown; one that may be a person's id is told by its place.</summary>
    public required IReadOnlyList<string> Kolonner { get; init; }

    public required IReadOnlyList<string> UkendteKolonner { get; init; }

    /// <summary>
    /// The columns that were known when the file was read, see <see cref="KnownColumns"/>, where it has unknown ones that are told by their place; else null.
    /// </summary>
    public string? Hidden { get; init; }

    /// <summary>The columns that have a <see cref="MaskedCell"/>, each with a hash of what decided which cells they are. Empty in a folder from before.</summary>
    // The generated reader gives null where a description lacks it.
    public IReadOnlyDictionary<string, string> Masked
    {
        get => field ?? ReadOnlyDictionary<string, string>.Empty;
        init;
    }

    /// <summary>
    /// The columns of its dataset that the rows lack: those that the file had not, or that were not known when it was read.
    /// </summary>
    public IReadOnlySet<string> Lacks(Datasaet datasaet) =>
        datasaet.Kolonner.Select(k => k.Navn).Except(Kolonner.Except(UkendteKolonner)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the file has a column that was not known when it was read, and is now.</summary>
    public bool HasNewlyKnown(Datasaet datasaet) =>
        datasaet.KolonnerI(Levering).Any(k => UkendteKolonner.Any(u => string.Equals(u.Trim(), k.Navn, StringComparison.OrdinalIgnoreCase)))
        || (Hidden is not null && Hidden != KnownColumns(datasaet, Levering));

    /// <summary>Names the columns that a dataset has in a month.</summary>
    public static string KnownColumns(Datasaet datasaet, Maaned levering) =>
        ContentHash.Of(string.Join('\n', datasaet.KolonnerI(levering).Select(k => k.Navn)))[..ContentHash.Short];

    /// <summary>Fingerprint of the key that made the pseudonyms.</summary>
    public required string Noegle { get; init; }

    public required DateTimeOffset Modtaget { get; init; }
}

/// <summary>One of several files that together are a delivery.</summary>
/// <param name="Fil">Its name, without folder.</param>
/// <param name="Linjer">How many lines it has, the header among them.</param>
public sealed record RawPart(string Fil, long Linjer);

/// <summary>A delivery in force of one dataset: the latest content of its month.</summary>
/// <param name="Mappe">The raw folder, complete path.</param>
public sealed record RaaLevering(string Mappe, RaaKilde Kilde)
{
    public string Datasaet => Kilde.Datasaet;

    public Maaned Maaned => Kilde.Levering;

    /// <summary>The name of <see cref="Raekker"/> in the folder.</summary>
    public const string RowsFile = "raekker.parquet";

    /// <summary>The name of <see cref="Strukturfejl"/> in the folder.</summary>
    public const string LinesFile = "strukturfejl.parquet";

    /// <summary>The known columns that the file has as text, <c>person_id</c> as BIGINT <c>person</c> (null where the id is not one).</summary>
    public string Raekker => Path.Combine(Mappe, RowsFile);

    /// <summary>The rows as a table of SQL: the texts received, or the form of one that was masked. Has <c>file_row_number</c> as a column to be asked for.</summary>
    public string Tabel =>
        Kilde.Masked.Count == 0
            ? LakeSql.Parquet(Raekker)
            : $"(SELECT * REPLACE ({string.Join(", ", Kilde.Masked.Keys.Select(k => $"{MaskedCell.FormSql(LakeSql.Navn(k))} AS {LakeSql.Navn(k)}"))}), file_row_number FROM {LakeSql.Parquet(Raekker)})";

    /// <summary>The <c>kode</c> in <see cref="Strukturfejl"/> of a line that is empty; no error.</summary>
    public const string BlankLine = "tom_linje";

    /// <summary>The <c>kode</c> of a line that a row of the line before goes on over; no error.</summary>
    public const string ContinuedLine = "fortsat_linje";

    /// <summary>The <c>kode</c> of the header of a file that is not the first of several; no error.</summary>
    public const string HeaderLine = "hovedlinje";

    /// <summary>
    /// Columns <c>linje</c> and <c>kode</c>: the lines of the file that no row was made of. There only when <see cref="RaaKilde.Strukturfejl"/> or
    /// <see cref="RaaKilde.OtherLines"/> is not 0.
    /// </summary>
    public string Strukturfejl => Path.Combine(Mappe, LinesFile);

    /// <summary>Whether the Parquet files are those that were written.</summary>
    public bool ErUroert() => Kilde.Indhold is { } indhold && indhold == IndholdAf(Mappe);

    /// <summary>Whether the Parquet files are others than were written; false in a folder from before their hash was kept.</summary>
    public bool IsDamaged() => Kilde.Indhold is not null && !ErUroert();

    /// <exception cref="DamagedDelivery">The Parquet files are others than were written.</exception>
    public void RequireWhole()
    {
        if (IsDamaged())
        {
            throw new DamagedDelivery(Datasaet, Maaned, Mappe, "er ændret eller beskadiget, efter at den blev modtaget");
        }
    }

    internal static string IndholdAf(string mappe) =>
        ContentHash.Of(
            string.Join(
                '\n',
                Directory
                    .EnumerateFiles(mappe, "*.parquet")
                    .Order(StringComparer.Ordinal)
                    .Select(f => $"{Path.GetFileName(f)} {ContentHash.OfFile(f)}")
            )
        );
}

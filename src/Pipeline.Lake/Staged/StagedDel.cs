using Pipeline.Domain.Kalender;

namespace Pipeline.Lake.Staged;

/// <summary>One staged dataset, or one month of a monthly one: where it lies, and what became of the delivered rows.</summary>
public sealed record StagedDel
{
    public required string Datasaet { get; init; }

    /// <summary>The month of a monthly dataset; null for a full one.</summary>
    public Maaned? Maaned { get; init; }

    /// <summary>The delivery it was made of.</summary>
    public required Maaned Levering { get; init; }

    /// <summary>Folder of the bucket files, relative to <c>staged/</c>, with <c>/</c>. Its last part is a hash of all that decided its content.</summary>
    public required string Mappe { get; init; }

    public required string Fil { get; init; }

    /// <summary>SHA-256 of the landing file.</summary>
    public required string RaaHash { get; init; }

    /// <summary>Rows delivered, also those that were refused.</summary>
    /// <summary>The file in its folder that describes a part; a part without it is made again.</summary>
    public const string DescriptionFile = "_del.json";

    public required long RaekkerInd { get; init; }
    public required long RaekkerUd { get; init; }

    /// <summary>Persons with a row in the part; null where rows are of no person, of a wide dataset, and in parts made before it was kept.</summary>
    public long? Personer { get; init; }

    /// <summary>Of the bucket files together; null in parts made before it was kept.</summary>
    public long? Bytes { get; init; }

    /// <summary>The <see cref="Filer.Checksum"/> of each bucket file, in bucket order; null in parts made before it was kept.</summary>
    public IReadOnlyList<string>? Checksums { get; init; }

    public required long Afviste { get; init; }

    /// <summary>Exact duplicates dropped.</summary>
    public required long Dubletter { get; init; }

    /// <summary>Rows that became part of an overlapping one.</summary>
    public required long Flettede { get; init; }

    /// <summary>Right rows that the dataset does not count, see its own description.</summary>
    public long Udeladte { get; init; }

    /// <summary>Refused rows by reason, see the quarantine file.</summary>
    public required IReadOnlyDictionary<string, long> AfvisteEfterGrund { get; init; }

    /// <summary>The state of the datasets its rows were checked against.</summary>
    public required Referencestand Reference { get; init; }

    /// <summary>SHA-256 of the quarantine file; null when no row was refused.</summary>
    public string? Karantaene { get; init; }

    /// <summary>What the delivered columns of a wide dataset cover; null for the others.</summary>
    public StagedTider? Tider { get; init; }

    /// <summary>Hash of the staging rules, the dataset's schema and the number of buckets it was made with.</summary>
    public required string Opskrift { get; init; }
}

/// <summary>The first and last week and month that columns were delivered for, by number, both included: no interval there means none.</summary>
public sealed record StagedTider(int FoersteUge, int SidsteUge, int FoersteMaaned, int SidsteMaaned);

/// <summary>What a part's rows were checked against, and which of them were refused for it.</summary>
/// <param name="Mapper">The staged folders of the reference datasets.</param>
/// <param name="Aftryk">A sum over the refused rows that does not depend on their order; 0 when there is none.</param>
public sealed record Referencestand(IReadOnlyList<string> Mapper, long Afviste, ulong Aftryk);

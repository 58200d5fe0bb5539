using Pipeline.Domain.Kalender;

namespace Pipeline.Extract.Filer.Kvitteringer;

/// <summary>That a delivered file was read through, what it held, and how it looked from outside then.</summary>
internal sealed record Kvittering
{
    /// <summary>
    /// A file that changed so shortly before it was read may have changed again without another ctime: file systems count in steps of up to two seconds, and a
    /// server's clock may be behind ours. More than five minutes it is not, where the two can talk at all (the limit of Kerberos).
    /// </summary>
    public static readonly TimeSpan Ro = TimeSpan.FromMinutes(5);

    public required string Datasaet { get; init; }
    public required Maaned Levering { get; init; }

    /// <summary>The file's name, without folder.</summary>
    public required string Fil { get; init; }

    /// <summary>As it was before the reading began.</summary>
    public required Filstempel Stempel { get; init; }

    /// <summary>SHA-256 of the file, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the reading began.</summary>
    public required DateTimeOffset Laest { get; init; }

    /// <summary>Whether the file still holds what it did, without reading it again.</summary>
    /// <param name="stempel">As it is now.</param>
    /// <param name="tillid">How long a receipt holds.</param>
    public bool Gaelder(Landingsfil fil, Filstempel stempel, TimeSpan tillid, DateTimeOffset nu) =>
        fil.Navn == Fil && stempel == Stempel && FaldetTilRo() && Laest <= nu && nu - Laest < tillid;

    /// <summary>Also false for a file from the future: one of the two clocks is wrong.</summary>
    private bool FaldetTilRo() =>
        Laest - DateTimeOffset.UnixEpoch - TimeSpan.FromTicks(Stempel.Aendret / TimeSpan.NanosecondsPerTick) >= Ro;
}

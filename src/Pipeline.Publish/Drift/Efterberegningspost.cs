namespace Pipeline.Publish.Drift;

/// <summary>A backfill whose buckets are shared out, as <c>ops.efterberegninger</c> has it.</summary>
public sealed record Efterberegningspost
{
    /// <summary>Its buckets are being measured.</summary>
    public const string Maales = "maales";

    /// <summary>Every bucket is there; the publish step has been started, once.</summary>
    public const string Udgives = "udgives";
    public const string Faerdig = "faerdig";
    public const string Fejlet = "fejlet";
    public const string Annulleret = "annulleret";

    public string Koersel { get; init; } = "";
    public string Produkt { get; init; } = "";

    /// <summary>First month asked for.</summary>
    public string Fra { get; init; } = "";

    /// <summary>Last month, included.</summary>
    public string Til { get; init; } = "";
    public string Regelsaet { get; init; } = "";

    /// <summary>Fingerprint of the staged data and the code it is measured from.</summary>
    public string Data { get; init; } = "";
    public string Kode { get; init; } = "";
    public string Tilstand { get; init; } = "";
    public string Oprettet { get; init; } = "";
    public string? Sluttet { get; init; }
    public string? Version { get; init; }
    public string? Besked { get; init; }

    /// <summary>Buckets in all, and those that are measured.</summary>
    public int Spande { get; init; }
    public int Maalte { get; init; }

    /// <summary>Seconds that the measured buckets took, added up.</summary>
    public double Sekunder { get; init; }

    public bool ErIGang => Tilstand is Maales or Udgives;
}

/// <summary>What became of a measured bucket that a worker handed in.</summary>
public enum Aflevering
{
    /// <summary>Somebody else has the bucket, or the backfill is over: the result is not used.</summary>
    Afvist,
    Modtaget,

    /// <summary>It was the last one: the publish step is started by it, and by it alone.</summary>
    Sidste,
}

namespace Pipeline.Domain.Dream;

// The words of the DREAM measurements, in the order their tables print them.

/// <summary>The four groups of VIVE Tabel 3.1; which codes are in them is decided per analysis.</summary>
public enum Maalgruppe : byte
{
    Dagpenge,
    Aktivitetsparat,
    Jobparat,
    Sygedagpenge,
}

/// <summary>VIVE Tabel 3.2.</summary>
public enum Indsats : byte
{
    Passiv,
    OevrigVejledning,
    OrdinaerUddannelse,
    Privat,
    Offentlig,
}

/// <summary>How a ledighedsforløb ended (VIVE section 4.1.2).</summary>
public enum Afslutningsaarsag : byte
{
    Beskaeftigelse,
    Selvforsoergelse,
    OrdinaerUddannelse,
    FleksSkaanejob,
    DelvisRaskmeldt,
    Foertidspension,
    Andet,
    DoedUdrejst,

    /// <summary>A målgruppe code again when it is looked two months ahead (VIVE section 4.3.1); cannot come one month after.</summary>
    TilbageILedighed,

    /// <summary>Running when the data end: censored.</summary>
    FortsatVedDataophoer,
}

/// <summary>What an indsats code is in the BDO analysis (BDO Bilag 3).</summary>
public enum Tilbud : byte
{
    Aktiv,
    Virksomhedsrettet,
}

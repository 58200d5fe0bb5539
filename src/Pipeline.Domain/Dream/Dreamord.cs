namespace Pipeline.Domain.Dream;

// The words of the DREAM measurements, in the order their tables print them.

/// <summary>The four groups of 001 Tabel 3.1; which codes are in them is decided per analysis.</summary>
public enum Maalgruppe : byte
{
    Dagpenge,
    Aktivitetsparat,
    Jobparat,
    Sygedagpenge,
}

/// <summary>001 Tabel 3.2.</summary>
public enum Indsats : byte
{
    Passiv,
    OevrigVejledning,
    OrdinaerUddannelse,
    Privat,
    Offentlig,
}

/// <summary>How a ledighedsforløb ended (001 L1523–1576).</summary>
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

    /// <summary>A målgruppe code again when it is looked two months ahead (001 L1795–1834); cannot come one month after.</summary>
    TilbageILedighed,

    /// <summary>Running when the data end: censored.</summary>
    FortsatVedDataophoer,
}

/// <summary>What an indsats code is in the BDO analysis (004 Bilag 3).</summary>
public enum Tilbud : byte
{
    Aktiv,
    Virksomhedsrettet,
}

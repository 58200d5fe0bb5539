namespace Pipeline.Domain.Ledelse;

/// <summary>What a goal asks for (docs/rules/rapporter.md, Resultatmål). Words in a definition: <c>mindst_landet</c> and so on.</summary>
public enum Maaltype
{
    MindstLandet,
    UnderLandet,

    /// <summary>At least so much below landet.</summary>
    LandetMinus,

    /// <summary>At least a fixed number.</summary>
    MindstFast,
}

/// <summary>What Forskel is and its sign.</summary>
public enum Forskelsart
{
    KommuneMinusLandet,

    /// <summary>Where lower is better and the source turns the sign (4a).</summary>
    LandetMinusKommune,
    KommuneMinusMaal,
}

public enum Maalperiode
{
    Maaned,
    Kvartal,
}

public enum Maalenhed
{
    Procent,
    Forhold,
}

/// <summary>Where the figures come from when nobody delivers them as <c>maaltal</c>.</summary>
public enum Maalkilde
{
    Maaltal,

    /// <summary>4b: the share with four samtaler or more at 12+.</summary>
    Jobsamtaler,

    /// <summary>4c: the share with an aktivt tilbud at 12+.</summary>
    AktiveTilbud,
}

public enum Maalstatus
{
    Opfyldt,
    IkkeOpfyldt,
    IngenData,
}

/// <summary>A political goal for the jobcenter, as data.</summary>
/// <param name="Nr"><c>1a</c>; the first character is the focus area.</param>
/// <param name="Vaerdi">The fixed number, or how far below landet; null where the goal is landet itself. In percent or as a ratio.</param>
/// <param name="Perioder">How many of the newest periods are shown: 5b shows two.</param>
public sealed record Resultatmaal(
    string Nr,
    string Fokusomraade,
    string Tekst,
    Maaltype Type,
    decimal? Vaerdi,
    Maalperiode Periode,
    Maalenhed Enhed,
    Forskelsart Forskel,
    Maalkilde Kilde,
    int Perioder
)
{
    /// <summary>The number the kommune is held against: landet, landet less the margin, or the fixed number; null when landet is missing.</summary>
    public decimal? Graense(decimal? landet) =>
        Type switch
        {
            Maaltype.MindstFast => Vaerdi,
            Maaltype.LandetMinus => landet - Vaerdi,
            _ => landet,
        };

    public Maalstatus Status(decimal? kommune, decimal? landet) =>
        (kommune, Graense(landet)) is not ({ } vaerdi, { } graense) ? Maalstatus.IngenData
        : Type switch
        {
            Maaltype.UnderLandet => vaerdi < graense,
            Maaltype.LandetMinus => vaerdi <= graense,
            _ => vaerdi >= graense,
        }
            ? Maalstatus.Opfyldt
        : Maalstatus.IkkeOpfyldt;

    /// <summary>Null when one of the two numbers is missing.</summary>
    public decimal? Forskellen(decimal? kommune, decimal? landet) =>
        Forskel switch
        {
            Forskelsart.KommuneMinusMaal => kommune - Vaerdi,
            Forskelsart.LandetMinusKommune => landet - kommune,
            _ => kommune - landet,
        };
}

using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Dream;

// The rows of the published tables. A null in a key is "alle"; a null figure has no meaning there.

/// <param name="Andel">Percent of the målgruppe's ledighedsmåneder.</param>
public readonly record struct Ledighedsmaanedsraekke(
    Maaned Maaned,
    Omraadetype Omraadetype,
    string Omraade,
    Maalgruppe? Maalgruppe,
    Indsats? Indsats,
    long Ledighedsmaaneder,
    double? Andel
)
{
    /// <summary>VIVE section 3.1.2.</summary>
    public double Fuldtidsledige => Ledighedsmaaneder / 12.0;
}

/// <param name="Andel">Percent of the målgruppe's forløb.</param>
/// <param name="Laengde">Mean length in months.</param>
/// <param name="Spredning">Standard deviation of the length in months (n − 1); null for a single forløb.</param>
/// <param name="Personer">Persons with such a forløb; only counted where no cause is asked for.</param>
public readonly record struct Forloebsraekke(
    Maaned Maaned,
    Maalgruppe? Maalgruppe,
    Afslutningsaarsag? Aarsag,
    long Antal,
    double? Andel,
    double? Laengde,
    double? Spredning,
    long? Personer
);

/// <param name="Aarsag">Word of a cause, <c>alle</c>, or <c>laengdefigur</c>: those that the figure of length gathers.</param>
/// <param name="Andel">Percent of all the start year's forløb, running ones included.</param>
/// <param name="IndenLoft">Forløb not longer than the målgruppe's cap; the bands split them.</param>
public readonly record struct Afgangsraekke(
    Maaned Maaned,
    Maalgruppe Maalgruppe,
    int Startaar,
    string Aarsag,
    long Antal,
    double? Andel,
    long IndenLoft,
    long Laengde1,
    long Laengde2,
    long Laengde3,
    long Laengde4
);

/// <param name="Stoerrelse">Size group 1–5; null is all, also forløb of unknown kommune.</param>
/// <param name="Laengde">Months since the forløb began.</param>
public readonly record struct Incidensraekke(
    Maaned Maaned,
    Maalgruppe Maalgruppe,
    int? Stoerrelse,
    Afslutningsaarsag Aarsag,
    int Laengde,
    Incidenspunkt Punkt
);

/// <param name="Maalgruppe">Word of a målgruppe, <c>alle</c>, or <c>ingen</c>: samtaler in weeks without a målgruppe code.</param>
/// <param name="Type">Word of a type, <c>jobsamtaler</c>, <c>oevrige</c> or <c>alle</c>.</param>
public readonly record struct Samtaleraekke(
    Maaned Maaned,
    Omraadetype Omraadetype,
    string Omraade,
    string Maalgruppe,
    string Type,
    long Samtaler,
    double? Fuldtidsledige
)
{
    public double? PrFuldtidsledig => Fuldtidsledige > 0 ? Samtaler / Fuldtidsledige : null;
}

/// <summary>BDO Bilag 3. Shares in percent.</summary>
public readonly record struct Kvalitetsraekke(
    Maaned Maaned,
    Omraadetype Omraadetype,
    string Omraade,
    string Maalgruppe,
    long Personer,
    long Ydelsesuger,
    long Samtaler,
    double? Samtaleintensitet,
    long AktivePersoner,
    double? BeroertAfAktivering,
    long VirksomhedsPersoner,
    double? BeroertAfVirksomhedsrettet,
    long AktiveUger,
    double? Aktiveringsgrad,
    long VirksomhedsUger,
    double? VirksomhedsrettetGrad,
    long UgerMedUdfald,
    long UgerMedAfgang,
    double? Afgangsrate,
    double? AarPaaForsoergelse
);

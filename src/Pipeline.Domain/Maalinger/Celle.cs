using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Maalinger;

/// <summary>Where a figure belongs (§8). Written <c>kommune</c>, <c>region</c>, <c>land</c>.</summary>
public enum Omraadetype : byte
{
    Kommune,
    Region,
    Land,
}

/// <summary>
/// The persons of one row of <c>mart.jobsamtaler</c> and of <c>mart.aktive_tilbud</c>: by number of samtaler, by aktive tilbud, and the fritagne,
/// who are counted nowhere else (§8).
/// </summary>
/// <param name="Omraade">Kommunekode (three digits, unknown <c>000</c>), region code or <c>land</c>.</param>
/// <param name="Gruppe">null is <c>alle</c>.</param>
/// <param name="Sats">null is <c>alle</c>.</param>
/// <param name="Varighed"><c>0</c>…<c>11</c>, <c>12+</c>, a sub-interval's name, <c>under 12</c> or <c>i alt</c>.</param>
/// <param name="Tilbud1Plus">Persons with an aktivt tilbud in the måleperiode.</param>
public readonly record struct Celle(
    Maaned Maaned,
    Omraadetype Omraadetype,
    string Omraade,
    Ydelsesgruppe? Gruppe,
    Sats? Sats,
    string Varighed,
    int Samtaler0,
    int Samtaler1,
    int Samtaler2,
    int Samtaler3,
    int Samtaler4,
    int Samtaler5Plus,
    int Tilbud1Plus,
    int Fritagne
)
{
    /// <summary>Måling 3.</summary>
    public int FaerreEnd4 => Samtaler0 + Samtaler1 + Samtaler2 + Samtaler3;

    /// <summary>Måling 2.</summary>
    public int Personer => FaerreEnd4 + Samtaler4 + Samtaler5Plus;

    /// <summary>Måling 4 in percent, null when <see cref="Personer"/> is 0.</summary>
    public double? AndelFaerreEnd4 => Personer == 0 ? null : 100.0 * FaerreEnd4 / Personer;

    /// <summary>Persons without an aktivt tilbud in the måleperiode.</summary>
    public int Tilbud0 => Personer - Tilbud1Plus;

    /// <summary>The share without in percent, null when <see cref="Personer"/> is 0.</summary>
    public double? AndelUdenTilbud => Personer == 0 ? null : 100.0 * Tilbud0 / Personer;
}

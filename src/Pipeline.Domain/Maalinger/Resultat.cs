using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Maalinger;

/// <summary>What the measurement says of one person in one group and month: enough to place them in the cube.</summary>
/// <param name="Start">First day of the forløb (for a-dagpenge the foerste_dag).</param>
/// <param name="Slut">E: the last paid day of the forløb in the month.</param>
/// <param name="Laengde">Forløbsdage, or hundredths of an hour for a-dagpenge, dead days left out.</param>
/// <param name="Baand">Index in Skema 1: 0…11, then the sub-intervals of 12+.</param>
/// <param name="MaaleperiodeFra">First day of the måleperiode; its last day is <paramref name="Slut"/>.</param>
/// <param name="Samtaler">Samtaler that count, also those before the first payment (§6.4).</param>
/// <param name="HarTilbud">§8: an aktivt tilbud touches the måleperiode outside ordinary dead days.</param>
/// <param name="Sats">Highest sats at E; null where sats is not measured.</param>
public readonly record struct Resultat(
    Maaned Maaned,
    Ydelsesgruppe Gruppe,
    int Start,
    int Slut,
    int Laengde,
    int Baand,
    int MaaleperiodeFra,
    int Samtaler,
    bool HarTilbud,
    bool Fritaget,
    Sats? Sats,
    short Kommunekode
);

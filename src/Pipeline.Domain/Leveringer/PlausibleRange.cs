using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Leveringer;

/// <summary>
/// What a column's values can be at the least and at the most, both included, in the deliveries of some months; as the lake stores them. It is no rule of what
/// is agreed on, but of what can be: outside it somebody has mistyped.
/// </summary>
/// <param name="From">The first delivery it holds for; null = the first there is.</param>
/// <param name="To">The last, included; null = until further notice.</param>
/// <param name="Least">Null = no border.</param>
/// <param name="Most">Null = no border, or one that moves with the delivery.</param>
/// <param name="MonthsAfter">Of a date: at the latest the last day of the month so many months after the delivery's.</param>
public sealed record PlausibleRange(string Datasaet, string Kolonne, Maaned? From, Maaned? To, int? Least, int? Most, int? MonthsAfter)
{
    public bool HoldsFor(Maaned levering) => !(levering < From) && !(levering > To);

    public int? MostIn(Maaned levering) => MonthsAfter is { } months ? levering.Plus(months).SidsteDag : Most;
}

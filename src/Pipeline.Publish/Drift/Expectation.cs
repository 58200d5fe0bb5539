using Pipeline.Domain.Kalender;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Drift;

/// <summary>How a product in force stands against the calendar: freshness by deliveries alone is blind to deliveries that stay away.</summary>
/// <param name="Next">The month that is published next; a December for a yearly product.</param>
/// <param name="DueDay">The last day it is expected, as days since 1970-01-01.</param>
/// <param name="MonthsLate">Months that were expected before today and are not in force; 12 for each year of a yearly product.</param>
public sealed record Expectation(Maaned Next, int DueDay, int MonthsLate)
{
    public bool IsLate => MonthsLate > 0;

    /// <param name="days">Days after the end of a month in which it is expected to be published, both ends included.</param>
    /// <param name="today">As days since 1970-01-01.</param>
    public static Expectation Of(Produktstatus status, int days, int today)
    {
        var newest = Maaned.Parse(status.NyesteMaaned);
        var step = Produktliste.Alle.Any(p => p.Navn == status.Produkt && p.Aarlig) ? 12 : 1;
        var next = newest.Plus(step);
        var late = 0;
        while (Due(newest.Plus(late + step)) < today)
        {
            late += step;
        }

        return new(next, Due(next), late);

        int Due(Maaned month) => month.SidsteDag + days;
    }

    /// <summary>Since when which month is missing, or when it is expected, in Danish and without a full stop.</summary>
    public string Sentence() =>
        IsLate
            ? $"{Next} var ventet senest {Dag.Tekst(DueDay)}; {MonthsLate} {(MonthsLate == 1 ? "måned" : "måneder")} forsinket"
            : $"{Next} ventes senest {Dag.Tekst(DueDay)}";
}

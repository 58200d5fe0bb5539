using Pipeline.Domain.Kalender;
using Pipeline.Lake.Published;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>
/// What a month's file says of itself: what it holds, and in which units. Not its version: a month whose figures do not change stays in the version it came
/// with, and the same month is the same bytes whichever version it is published in (decision 0047).
/// </summary>
public static class MonthDescription
{
    private const string Product = "produkt";

    /// <summary>Before a column's name: <c>enhed.udgift_1000kr</c>.</summary>
    private const string Unit = "enhed.";

    public static MonthFile File(string path, Produkt produkt, Maaned maaned, string regelsaet) =>
        new(path)
        {
            Description = new Dictionary<string, string>([
                new(Product, produkt.Navn),
                new(Produkt.Maaned, maaned.ToString()),
                new(Produkt.Regelsaet, regelsaet),
                .. produkt.Felter.Where(f => f.Unit is not null).Select(f => KeyValuePair.Create(Unit + f.Navn, f.Unit!)),
            ]),
        };
}

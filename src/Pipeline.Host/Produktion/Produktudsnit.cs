using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Host.Produktion;

/// <summary>The months of one product that a run makes.</summary>
/// <param name="MaalesFra">First month to be measured for them: a mean over 12 months needs the 11 before.</param>
/// <param name="Fra">First month of the product.</param>
/// <param name="Til">Last month, included; before <paramref name="Fra"/> when the data are too short for the product.</param>
/// <param name="Kuber">The folder with <c>maaned=ÅÅÅÅ-MM.parquet</c>.</param>
internal sealed record Produktudsnit(string Navn, Maaned MaalesFra, Maaned Fra, Maaned Til, string Kuber)
{
    public bool ErTomt => Til < Fra;

    /// <param name="foerste">The first month there are data for.</param>
    public static Produktudsnit Af(Datamappe mappe, string produkt, Maaned foerste, Maaned fra, Maaned til)
    {
        var foer = Produktskriver.MaanederFoer(produkt);
        var egenFra = fra.Plus(-foer) < foerste ? Senest(fra, foerste.Plus(foer)) : fra;
        return new(produkt, egenFra.Plus(-foer), egenFra, til, Path.Combine(mappe.Cubes, produkt));
    }

    private static Maaned Senest(Maaned a, Maaned b) => a > b ? a : b;
}

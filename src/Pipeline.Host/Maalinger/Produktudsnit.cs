using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Maalinger;

/// <summary>The months of one product that a run makes.</summary>
/// <param name="MaalesFra">First month to be measured for them: a mean over 12 months needs the 11 before.</param>
/// <param name="Maaneder">In order; empty when the data are too short for the product.</param>
/// <param name="Kuber">The folder with <c>maaned=ÅÅÅÅ-MM.parquet</c>.</param>
internal sealed record Produktudsnit(string Navn, Maaned MaalesFra, IReadOnlyList<Maaned> Maaneder, string Kuber)
{
    public bool ErTomt => Maaneder.Count == 0;

    public Maaned Fra => Maaneder[0];

    /// <summary>The last month, included.</summary>
    public Maaned Til => Maaneder[^1];

    public static Produktudsnit Af(Datamappe mappe, string produkt, IMaaling motor, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var maaneder = motor.Maaneder(produkt, data, fra, til);
        var maalesFra = maaneder.Count == 0 ? default : maaneder[0].Plus(-motor.MaanederFoer(produkt));
        return new(produkt, maalesFra, maaneder, Path.Combine(mappe.Cubes, produkt));
    }
}

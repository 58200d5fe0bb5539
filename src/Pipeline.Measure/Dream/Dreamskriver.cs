using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Published;
using Pipeline.Measure.Dream.Udskrift;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Dream;

/// <summary>The products that one measured sum gives, and their months as Parquet files.</summary>
public sealed class Dreamskriver(Dreamsum sum, IReadOnlyList<Kommune> kommuner, Func<int, bool> harSamtaler)
{
    public const string Ledighedsmaaneder = "ledighedsmaaneder";
    public const string Ledighedsforloeb = "ledighedsforloeb";
    public const string Afgang = "afgang";
    public const string Incidens = "incidens";
    public const string Samtaler = "samtaler_dream";
    public const string Kvalitetsindikatorer = "kvalitetsindikatorer";

    private readonly Aarstabeller _aar = new(sum, kommuner) { HarSamtaler = harSamtaler };
    private readonly Forloebstabeller _forloeb = new(sum);

    /// <summary>Whether the product's figures are of years, and stand in their Decembers; the others stand in the window's last month.</summary>
    public static bool ErAarlig(string produkt) => produkt is Ledighedsmaaneder or Samtaler or Kvalitetsindikatorer;

    /// <summary>Writes a month of a product and returns its number of rows.</summary>
    public long Skriv(string produkt, Maaned maaned, MonthFile fil) =>
        produkt switch
        {
            Ledighedsmaaneder => Skriv(Aarskolonner.Ledighedsmaaneder, m => _aar.Ledighedsmaaneder(maaned, m), fil),
            Samtaler => Skriv(Aarskolonner.Samtaler, m => _aar.Samtaler(maaned, m), fil),
            Kvalitetsindikatorer => Skriv(Aarskolonner.Kvalitet, m => _aar.Kvalitet(maaned, m), fil),
            Ledighedsforloeb => Skriv<Forloebsraekke>(Forloebskolonner.Ledighedsforloeb, _forloeb.Ledighedsforloeb, fil),
            Afgang => Skriv<Afgangsraekke>(Forloebskolonner.Afgang, _forloeb.Afgang, fil),
            Incidens => Skriv<Incidensraekke>(Forloebskolonner.Incidens, _forloeb.Incidens, fil),
            _ => throw new ArgumentOutOfRangeException(nameof(produkt), produkt, "The measurement does not give this product."),
        };

    private static long Skriv<T>(IReadOnlyList<Kolonne<T>> kolonner, Action<Action<T>> hver, MonthFile fil)
        where T : struct => new Kubeskriver<T>(kolonner).Skriv(hver, fil);
}

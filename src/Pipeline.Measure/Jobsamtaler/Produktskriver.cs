using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Lake.Published;
using Pipeline.Measure.Jobsamtaler.Udskrift;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>The products that one measured cube gives, and their months as Parquet files. Several threads may write, each its own months.</summary>
public sealed class Produktskriver : IDisposable
{
    public const string Jobsamtaler = "jobsamtaler";
    public const string AktiveTilbud = "aktive_tilbud";
    public const string SkaerpetTilsyn = "skaerpet_tilsyn";

    private readonly Kuberaekker _celler;
    private readonly SkaerpetTilsyn _tilsyn;
    private readonly ThreadLocal<Kubeskriver<Celle>> _samtaleskriver = new(() => new(Kolonner.Jobsamtaler));
    private readonly ThreadLocal<Kubeskriver<Celle>> _tilbudsskriver = new(() => new(Kolonner.AktiveTilbud));
    private readonly ThreadLocal<Kubeskriver<Tilsynsraekke>> _tilsynsskriver = new(() => new(Kolonner.SkaerpetTilsyn));

    public Produktskriver(Kube kube, Regelsaet regler, IReadOnlyList<Kommune> kommuner)
    {
        kube.GoerOp();
        _celler = new(kube, regler, kommuner);
        _tilsyn = new(kube, kommuner);
    }

    /// <summary>How many measured months before its own a month of the product rests on.</summary>
    public static int MaanederFoer(string produkt) => produkt == SkaerpetTilsyn ? Measure.Jobsamtaler.SkaerpetTilsyn.Maaneder - 1 : 0;

    /// <summary>Writes a month of a product and returns its number of rows.</summary>
    public long Skriv(string produkt, Maaned maaned, MonthFile fil) =>
        produkt switch
        {
            Jobsamtaler => _samtaleskriver.Value!.Skriv(modtager => _celler.Hver(maaned, modtager), fil),
            AktiveTilbud => _tilbudsskriver.Value!.Skriv(modtager => _celler.Hver(maaned, modtager), fil),
            SkaerpetTilsyn => _tilsynsskriver.Value!.Skriv(modtager => _tilsyn.Hver(maaned, modtager), fil),
            _ => throw new ArgumentOutOfRangeException(nameof(produkt), produkt, "The measurement does not give this product."),
        };

    public void Dispose()
    {
        _samtaleskriver.Dispose();
        _tilbudsskriver.Dispose();
        _tilsynsskriver.Dispose();
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Planer;

/// <summary>Holds the months of a measurement that is planned against what is in force. Reads the lake and writes nothing.</summary>
internal sealed class Produktplanlaegning
{
    private readonly Produktmappe _produkt;
    private readonly Koerselsbeskrivelse _nu;
    private readonly Manifest? _gaeldende;
    private readonly Maanedshistorie _historie;
    private readonly Nyt _nyt;

    /// <param name="nu">What it would measure from.</param>
    public Produktplanlaegning(Datamappe mappe, Produktmappe produkt, Koerselsbeskrivelse nu)
    {
        (_produkt, _nu) = (produkt, nu);
        var lager = new Versionslager(mappe.Sti, produkt.Definition.Navn);
        _gaeldende = lager.Current is { } version ? lager.Laes(version) : null;
        _historie = new(lager, _gaeldende);
        _nyt = new(produkt, nu);
    }

    public Produktplan Plan(IReadOnlyList<Maaned> oenskede)
    {
        var maaneder = oenskede.Select(Maaneden).ToList();
        return new(
            _produkt.Definition.Navn,
            _nu.Regelsaet.Version,
            _gaeldende?.Version,
            maaneder,
            Intet: maaneder.All(m => m.Udfald == Planudfald.Uaendret)
        );
    }

    private Planmaaned Maaneden(Maaned maaned)
    {
        var regelsaet = _nu.RegelsaetFor(maaned.ToString()).Version;
        if (_historie.Senest(maaned.ToString()) is not { } foer)
        {
            return new(maaned, Planudfald.Udgives, "ny måned", regelsaet);
        }

        var nyt = _nyt.For(maaned, foer);
        return new(maaned, nyt.Count == 0 ? Planudfald.Uaendret : Planudfald.KanRevideres, string.Join("; ", nyt), regelsaet);
    }
}

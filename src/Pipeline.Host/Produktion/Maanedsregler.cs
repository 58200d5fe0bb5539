using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Maalinger;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>
/// Under which rule set a run measures each month of a product: the one asked for, else the one the month is pinned to, else the product's own
/// (docs/decisions/0035-pinned-rule-sets.md).
/// </summary>
internal sealed class Maanedsregler
{
    private readonly Produktmappe _produkt;
    private readonly string? _oensket;
    private readonly RegelsaetPins _pins;
    private readonly IReadOnlyList<Maaned> _maaneder;

    /// <param name="oensket">The rule set asked for; a product that does not have it goes by its pins and its own.</param>
    /// <param name="maaneder">Those the run measures, in order.</param>
    /// <exception cref="PipelineFejl">A month is pinned to a rule set that is not there any more.</exception>
    public Maanedsregler(Produktmappe produkt, string? oensket, RegelsaetPins pins, IReadOnlyList<Maaned> maaneder)
    {
        (_produkt, _pins, _maaneder) = (produkt, pins, maaneder);
        _oensket = oensket is not null && produkt.Regler.Versioner.Contains(oensket) ? oensket : null;
        if (_oensket is null)
        {
            KraevFastholdte();
        }
    }

    private string Eget => _produkt.Definition.Regelsaet;

    /// <summary>The pins that hold after the run: the rule set asked for is pinned for its months, or lifts their pins when it is the product's own.</summary>
    public RegelsaetPins Efter =>
        _oensket is null ? _pins : _pins.With(_maaneder.Select(m => (m.ToString(), _oensket == Eget ? null : _oensket)));

    /// <summary>The pins of the months the run measures, as they are before it.</summary>
    public RegelsaetPins Gaeldende => _pins.Within(_maaneder.Select(m => m.ToString()));

    /// <summary>Whether somebody asked for the rule set, so that it decides the pins.</summary>
    public bool ErOensket => _oensket is not null;

    /// <summary>What the run measures from. The rule set of the most months it is not pinned for is the run's; others are named by month.</summary>
    public Koerselsbeskrivelse Beskrivelse(string koersel, IReadOnlyList<Inddata> inddata)
    {
        var regelsaet = _maaneder.ToDictionary(m => m.ToString(), m => Regelsaet(m), StringComparer.Ordinal);
        var faelles =
            regelsaet.Count == 0 || regelsaet.ContainsValue(_oensket ?? Eget) ? _oensket ?? Eget : regelsaet[_maaneder[^1].ToString()];
        var andre = regelsaet.Where(r => r.Value != faelles).ToDictionary(r => r.Key, r => _produkt.Angivelse(r.Value));
        return Udgivelsesgang.Beskrivelse(koersel, _produkt.Angivelse(faelles), inddata) with
        {
            AfvigendeRegelsaet = andre.Count == 0 ? null : new(andre, StringComparer.Ordinal),
        };
    }

    /// <summary>The months under each rule set, the oldest rule set first.</summary>
    public IEnumerable<(string Regelsaet, Produktudsnit Ud)> Del(Produktudsnit ud) => Del(ud, _produkt, m => Regelsaet(m));

    /// <summary>
    /// A product's months divided by rule set. Months that rest on months before them, as a mean over 12, have those measured under their own rule set too.
    /// </summary>
    public static IEnumerable<(string Regelsaet, Produktudsnit Ud)> Del(
        Produktudsnit ud,
        Produktmappe produkt,
        Func<Maaned, string> regelsaet
    )
    {
        var foer = produkt.Motor().MaanederFoer(ud.Navn);
        var orden = produkt.Regler.Versioner.ToList();
        return from maaned in ud.Maaneder
            group maaned by regelsaet(maaned) into gruppe
            orderby orden.IndexOf(gruppe.Key)
            let maaneder = gruppe.ToList()
            select (gruppe.Key, ud with { Maaneder = maaneder, MaalesFra = maaneder[0].Plus(-foer) });
    }

    private string Regelsaet(Maaned maaned) => _oensket ?? _pins.Find(maaned.ToString()) ?? Eget;

    private void KraevFastholdte()
    {
        var ukendte = new RegelsaetPins(Gaeldende.Maaneder.Where(p => !_produkt.Regler.Versioner.Contains(p.Value)));
        if (!ukendte.IsEmpty)
        {
            throw new PipelineFejl(
                $"{_produkt.Definition.Navn} har fastholdt regelsæt {ukendte}, som ikke findes mere; læg filen tilbage i regler/, eller slip det med "
                    + $"'pipeline regelsaet --maaling {_produkt.Definition.Navn} --slip'.",
                Afslutning.ForkertBrug
            );
        }
    }
}

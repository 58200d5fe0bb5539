using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Host.Produktion;

/// <summary>What can be measured of the products that a command is about. Not every house has every register: what was never delivered is left out, and said.</summary>
/// <param name="Undladt">The others, by what they lack, as one sentence; null when there are none.</param>
internal sealed record Produktudvalg(IReadOnlyList<Produktmappe> Maales, string? Undladt)
{
    /// <summary>Products that were asked for by name are all kept: what they lack is then an error.</summary>
    public static Produktudvalg Af(
        IEnumerable<Produktmappe> produkter,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer,
        bool navngivne
    )
    {
        var leverede = leveringer.Select(l => l.Datasaet).ToHashSet(StringComparer.Ordinal);
        var efterMangel = produkter.GroupBy(p => navngivne ? "" : Mangel(p, leverede)).ToDictionary(g => g.Key, g => g.ToList());
        efterMangel.Remove("", out var maales);
        var uden = efterMangel.Select(m => $"{m.Key} ({string.Join(", ", m.Value.Select(p => p.Definition.Navn))})").ToList();
        return new(maales ?? [], uden.Count == 0 ? null : $"Ikke leveret og derfor ikke målt: {string.Join("; ", uden)}.");
    }

    /// <exception cref="PipelineFejl">Products were left out, and none is left.</exception>
    public void KraevNoget()
    {
        if (Maales.Count == 0 && Undladt is not null)
        {
            throw new PipelineFejl(
                $"{Undladt} Der er intet tilbage at måle: læg leveringerne i landing-mappen (for eksempel 2025-10/ydelser.csv), "
                    + "eller skriv --maaling for at få at vide, hvad en bestemt måling mangler.",
                Afslutning.AfvistAfKontrol
            );
        }
    }

    /// <summary>What the product cannot be measured without (<see cref="Definition.KunMed"/>), or that nothing of it was delivered; else empty.</summary>
    private static string Mangel(Produktmappe produkt, HashSet<string> leverede)
    {
        var definition = produkt.Definition;
        var kunMed = definition.KunMed.Select(d => d.Navn).Where(d => !leverede.Contains(d)).ToList();
        return kunMed.Count > 0 ? string.Join(" og ", kunMed)
            : definition.Datasaet.Any(d => leverede.Contains(d.Datasaet.Navn)) ? ""
            : "målingens datasæt";
    }
}

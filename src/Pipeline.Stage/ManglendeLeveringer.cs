using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage;

/// <summary>Whether the deliveries that a measurement needs are there.</summary>
public static class ManglendeLeveringer
{
    /// <param name="paakraevede">The datasets that the measurement cannot do without.</param>
    /// <param name="fra">First month of monthly data needed.</param>
    /// <param name="til">Last month, included.</param>
    /// <param name="leveringer">The deliveries there are.</param>
    /// <exception cref="PipelineFejl">A monthly dataset lacks a month, or a full one was never delivered; all are named.</exception>
    public static void Kraev(
        IEnumerable<Datasaet> paakraevede,
        Maaned fra,
        Maaned til,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer
    )
    {
        var mangler = paakraevede.Select(d => Mangel(d, fra, til, leveringer)).OfType<string>().ToList();
        if (mangler.Count > 0)
        {
            throw new PipelineFejl(
                $"Der mangler leveringer: {string.Join("; ", mangler)}. Læg dem i landingsmappen, eller vælg andre måneder med --fra og --til.",
                Afslutning.AfvistAfKontrol
            );
        }
    }

    private static string? Mangel(
        Datasaet datasaet,
        Maaned fra,
        Maaned til,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer
    )
    {
        var har = leveringer.Where(l => l.Datasaet == datasaet.Navn).Select(l => l.Maaned).ToHashSet();
        if (datasaet.Art == Leveringsart.Fuld)
        {
            return har.Count > 0 ? null : $"{datasaet.Navn} (ingen levering)";
        }

        var maaneder = Maaned.Fra(fra, til).Where(m => !har.Contains(m)).ToList();
        return maaneder.Count == 0 ? null : $"{datasaet.Navn} for {Perioder(maaneder)}";
    }

    /// <summary>Months in order, those in a row as <c>first–last</c>, with commas between.</summary>
    public static string Perioder(List<Maaned> maaneder) => string.Join(", ", Sammenhaengende(maaneder));

    private static IEnumerable<string> Sammenhaengende(List<Maaned> maaneder)
    {
        for (var i = 0; i < maaneder.Count; )
        {
            var start = i;
            while (i + 1 < maaneder.Count && maaneder[i + 1] - maaneder[i] == 1)
            {
                i++;
            }

            yield return start == i ? $"{maaneder[i]}" : $"{maaneder[start]}–{maaneder[i]}";
            i++;
        }
    }
}

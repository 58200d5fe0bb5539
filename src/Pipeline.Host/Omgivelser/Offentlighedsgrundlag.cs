using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse;

namespace Pipeline.Host.Omgivelser;

/// <summary>What everyone may see, as the definitions in <c>pipelines/</c> say now.</summary>
internal static class Offentlighedsgrundlag
{
    /// <exception cref="PipelineFejl">A definition is wrong, or shows outside what nothing can be hidden in.</exception>
    public static Offentligprofil Laes()
    {
        var graenser = new Dictionary<string, IReadOnlyList<Offentlighedsgraense>>(StringComparer.Ordinal);
        foreach (var navn in Produktmappe.Navne(Definitioner.Mappe))
        {
            var fil = Path.Combine(Definitioner.Produkt(navn), "pipeline.yaml");
            var definition = Definition.Laes(fil);
            if (definition.Offentlig.Count > 0)
            {
                var offentlighed = Offentlighedsliste.Find(navn) ?? throw Ukendt(fil, navn);
                KraevKolonner(fil, offentlighed, definition.Offentlig);
                graenser.Add(navn, definition.Offentlig);
            }
        }

        return new(graenser);
    }

    private static void KraevKolonner(string fil, Offentlighed offentlighed, IReadOnlyList<Offentlighedsgraense> graenser)
    {
        var kolonner = offentlighed.Dimensioner.SelectMany(d => d.Kolonner).ToList();
        foreach (var kolonne in graenser.SelectMany(g => g.Kun.Keys).Where(k => !kolonner.Contains(k)))
        {
            throw new PipelineFejl(
                $"{fil}, offentlig, kun: '{kolonne}' er ikke en nøglekolonne i målingen; de er {string.Join(", ", kolonner)}.",
                Afslutning.ForkertBrug
            );
        }
    }

    private static PipelineFejl Ukendt(string fil, string navn) =>
        new(
            $"{fil}, offentlig: {navn} kan ikke få en offentlig udgave, for programmet ved ikke, hvilke af dens tal der kan regnes ud af andre; "
                + $"fjern nøglen. Det ved det for {string.Join(", ", Offentlighedsliste.Produkter)}.",
            Afslutning.ForkertBrug
        );
}

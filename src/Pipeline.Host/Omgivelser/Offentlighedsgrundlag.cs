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
        var erklaeringer = new Dictionary<string, Offentlighedserklaering>(StringComparer.Ordinal);
        foreach (var navn in Produktmappe.Navne(Definitioner.Mappe))
        {
            if (Definition.Laes(Path.Combine(Definitioner.Produkt(navn), "pipeline.yaml")).Offentlig is { } erklaering)
            {
                erklaeringer.Add(navn, erklaering);
            }
        }

        return new(erklaeringer);
    }
}

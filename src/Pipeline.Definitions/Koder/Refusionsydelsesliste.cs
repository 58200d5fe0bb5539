using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Koder;

/// <summary>What the ydelser of the Ydelsesrefusion file are: <c>pipelines/refusionsydelser.csv</c>.</summary>
public static class Refusionsydelsesliste
{
    /// <summary>The word for a ydelse whose rows are left out.</summary>
    private const string Udelades = "udelades";

    /// <summary>By the file's name a <see cref="Refusionsydelse"/> as a number, or <see cref="Refusion.Udelades"/>.</summary>
    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    /// <exception cref="Domain.PipelineFejl">The file is not there, or a row is wrong; names file, line and column.</exception>
    public static IReadOnlyDictionary<string, int> Laes(string pipelines)
    {
        var ydelser = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var raekke in Csvfil.Laes(Path.Combine(pipelines, "refusionsydelser.csv"), "navn", "ydelse").Raekker)
        {
            var ydelse = raekke["ydelse"];
            if (!ydelser.TryAdd(raekke["navn"].Tekst, ydelse.Tekst == Udelades ? Refusion.Udelades : (int)ydelse.Kode<Refusionsydelse>()))
            {
                throw raekke.Sted.Under("navn").Fejl($"'{raekke["navn"].Tekst}' står to gange; fjern den ene række.");
            }
        }

        return ydelser;
    }
}

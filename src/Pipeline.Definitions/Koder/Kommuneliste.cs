using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Koder;

/// <summary>The kommuner of <c>pipelines/kommuner.csv</c>, the same for every measurement, in the order of their codes.</summary>
public static class Kommuneliste
{
    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    public static string Fil(string pipelines) => Path.GetFullPath(Path.Combine(pipelines, "kommuner.csv"));

    /// <exception cref="Domain.PipelineFejl">The file is not there, or a row is wrong; names file, line and column.</exception>
    public static IReadOnlyList<Kommune> Laes(string sti)
    {
        var kommuner = new SortedDictionary<short, Kommune>();
        foreach (var raekke in Csvfil.Laes(sti, "kommunekode", "navn", "region", "jobcenter").Raekker)
        {
            var kommune = new Kommune(
                (short)raekke["kommunekode"].Heltal(1, 999),
                raekke["navn"].Tekst,
                (short)raekke["region"].Heltal(1081, 1085),
                (short)raekke["jobcenter"].Heltal(1, 999)
            );
            if (!kommuner.TryAdd(kommune.Kode, kommune))
            {
                throw raekke.Sted.Under("kommunekode").Fejl($"kommune {Kommune.Tekst(kommune.Kode)} står to gange; fjern den ene række.");
            }
        }

        return [.. kommuner.Values];
    }
}

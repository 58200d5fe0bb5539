using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>Where <c>pipelines/</c> lies: beside the program, or above it on a checkout, so that a rule set added as a file is seen without a build.</summary>
internal static class Definitioner
{
    public static string Mappe => Find(AppContext.BaseDirectory);

    /// <summary>The folder of one product, for example <c>jobsamtaler</c>.</summary>
    public static string Produkt(string navn) => Path.Combine(Mappe, navn);

    private static string Find(string start)
    {
        for (var sti = Path.TrimEndingDirectorySeparator(start); sti is not null; sti = Path.GetDirectoryName(sti))
        {
            if (Directory.Exists(Path.Combine(sti, "pipelines")))
            {
                return Path.Combine(sti, "pipelines");
            }
        }

        throw new PipelineFejl(
            $"Mappen 'pipelines' med målingernes definitioner findes hverken ved '{start}' eller over den. Læg den ved programmet."
        );
    }
}

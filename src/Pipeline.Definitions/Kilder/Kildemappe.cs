using Pipeline.Definitions.Laesning;
using Pipeline.Domain;
using Pipeline.Domain.Kilder;

namespace Pipeline.Definitions.Kilder;

/// <summary>A folder of source declarations, a YAML file each; the file's name is the source's. Read as strictly as the rule sets are.</summary>
public static class Kildemappe
{
    /// <summary>The sources of the folder, by name.</summary>
    /// <exception cref="PipelineFejl">The folder is not there, a file is wrong (names file, line and key), or two sources deliver one dataset.</exception>
    public static IReadOnlyList<Kilde> Laes(string mappe)
    {
        if (!Directory.Exists(mappe))
        {
            throw new PipelineFejl(
                $"Mappen '{mappe}' med erklæringer af kilder findes ikke; ret kilder i appsettings.json eller PIPELINE_KILDER.",
                Afslutning.ForkertBrug
            );
        }

        var kilder = Directory.EnumerateFiles(mappe, "*.yaml").Order(StringComparer.Ordinal).Select(Fil).ToList();
        if (kilder.Count == 0)
        {
            throw new PipelineFejl(
                $"Mappen '{mappe}' har ingen erklæringer af kilder (*.yaml); læg en, eller fjern kilder fra appsettings.json og PIPELINE_KILDER.",
                Afslutning.ForkertBrug
            );
        }

        if (kilder.SelectMany(k => k.Datasaet.Select(d => (d, k))).GroupBy(p => p.d.Navn).FirstOrDefault(g => g.Count() > 1) is { } to)
        {
            throw new PipelineFejl(
                $"Datasættet {to.Key} hentes fra flere kilder ({string.Join(", ", to.Select(p => p.k))}); lad én levere det.",
                Afslutning.ForkertBrug
            );
        }

        return kilder;
    }

    private static Kilde Fil(string sti)
    {
        var felter = new Felter(Yamlfil.Laes(sti));
        var navn = Path.GetFileNameWithoutExtension(sti);
        if (navn.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')))
        {
            throw felter.Sted.Fejl("filens navn er kildens navn og må kun have små bogstaver a–z, cifre og _.");
        }

        if (navn == "levering")
        {
            // The folder of what sources delivered.
            throw felter.Sted.Fejl("en kilde kan ikke hedde 'levering'; kald filen noget andet.");
        }

        var slags = felter["slags"];
        Kilde kilde = slags.Tekst() switch
        {
            "postgresql" => Postgreslaeser.Laes(felter, navn, Path.GetDirectoryName(sti)!),
            "jobindsats" => Jobindsatslaeser.Laes(felter, navn),
            "statistikbank" => Statistikbanklaeser.Laes(felter, navn),
            "ydelsesrefusion" => new Refusionskilde(navn, felter["mappe"].Tekst()),
            var anden => throw slags.Sted.Fejl(
                $"'{anden}' er ikke en slags kilde; kendte: postgresql, jobindsats, statistikbank, ydelsesrefusion."
            ),
        };
        felter.Slut();
        return kilde;
    }
}

using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Filer;

/// <summary>What lies in a landing folder: <c>&lt;YYYY-MM&gt;/&lt;dataset&gt;.csv</c>, <c>.csv.gz</c> or <c>.parquet</c>.</summary>
public sealed record Landing(IReadOnlyList<Landingsfil> Filer, IReadOnlyList<string> Advarsler)
{
    private static readonly (string Endelse, Filform Form)[] Former =
    [
        (".csv", Filform.Csv),
        (".csv.gz", Filform.CsvGz),
        (".parquet", Filform.Parquet),
    ];

    /// <summary>Files by dataset in the given order, then by month.</summary>
    /// <exception cref="PipelineFejl">The folder is not there, or a delivery has a dataset in two forms.</exception>
    public static Landing Laes(string mappe, IReadOnlyList<Datasaet> datasaet)
    {
        if (!Directory.Exists(mappe))
        {
            throw new PipelineFejl(
                $"Landingsmappen '{mappe}' findes ikke; opret den med en mappe pr. levering (ÅÅÅÅ-MM), eller angiv en anden med --landing."
            );
        }

        var filer = new List<Landingsfil>();
        var advarsler = new List<string>();
        foreach (var sti in Directory.EnumerateFileSystemEntries(mappe).Order(StringComparer.Ordinal))
        {
            var navn = Path.GetFileName(sti);
            if (Directory.Exists(sti) && Maaned.TryParse(navn, out var maaned))
            {
                Levering(sti, maaned, datasaet, filer, advarsler);
            }
            else if (navn.Any(char.IsAsciiDigit))
            {
                // A name without a digit is no misspelt month; what a folder like 'arkiv' is for is not ours to say.
                advarsler.Add($"'{navn}' i landingsmappen er ikke en leveringsmappe (ÅÅÅÅ-MM) og er ikke læst.");
            }
        }

        var orden = datasaet.Select((d, i) => (d.Navn, i)).ToDictionary(d => d.Navn, d => d.i);
        return new([.. filer.OrderBy(f => orden[f.Datasaet.Navn]).ThenBy(f => f.Maaned)], advarsler);
    }

    /// <summary>With files from elsewhere, for the datasets and months that do not lie here.</summary>
    internal Landing Med(IReadOnlyList<Landingsfil> andre) =>
        this with
        {
            Filer = [.. Filer, .. andre.Where(a => !Filer.Any(f => f.Datasaet.Navn == a.Datasaet.Navn && f.Maaned == a.Maaned))],
        };

    private static void Levering(
        string mappe,
        Maaned maaned,
        IReadOnlyList<Datasaet> datasaet,
        List<Landingsfil> filer,
        List<string> advarsler
    )
    {
        var fundne = new Dictionary<string, Landingsfil>();
        foreach (var sti in Directory.EnumerateFileSystemEntries(mappe).Order(StringComparer.Ordinal))
        {
            var navn = Path.GetFileName(sti);
            if (Genkend(sti, navn, maaned, datasaet) is not { } fil)
            {
                advarsler.Add($"'{maaned}/{navn}' er ikke et kendt datasæt og er ikke læst.");
                continue;
            }

            if (!fundne.TryAdd(fil.Datasaet.Navn, fil))
            {
                throw fil.Afvist(
                    $"ligger der sammen med '{fundne[fil.Datasaet.Navn].Navn}'; lad kun den ene form af datasættet ligge i leveringen."
                );
            }

            filer.Add(fil);
        }
    }

    private static Landingsfil? Genkend(string sti, string navn, Maaned maaned, IReadOnlyList<Datasaet> datasaet) =>
        (
            from d in datasaet
            from f in Former
            where (navn == d.Navn + f.Endelse || (d.Navn == Refusion.Ydelsesrefusion.Navn && Refusionsfil.Er(navn))) && File.Exists(sti)
            select new Landingsfil(d, maaned, sti, f.Form)
        ).FirstOrDefault();
}

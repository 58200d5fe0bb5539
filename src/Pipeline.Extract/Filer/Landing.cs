using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer.Naming;

namespace Pipeline.Extract.Filer;

/// <summary>What lies in a landing folder: <c>&lt;YYYY-MM&gt;/&lt;dataset&gt;.csv</c>, <c>.csv.gz</c> or <c>.parquet</c> (a file, or a folder of part files).</summary>
public sealed record Landing(IReadOnlyList<Landingsfil> Filer, IReadOnlyList<string> Advarsler)
{
    /// <summary>Files by dataset in the given order, then by month.</summary>
    /// <exception cref="PipelineFejl">
    /// The folder is not there or cannot be read, a delivery has a dataset in two forms, or something that seems to be a delivery has another name than a
    /// delivery has.
    /// </exception>
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
        var fejl = new List<PipelineFejl>();
        var indgange = Indgange(mappe);
        foreach (var sti in indgange)
        {
            var navn = Path.GetFileName(sti);
            if (Maaned.TryParse(navn, out var maaned))
            {
                Levering(sti, maaned, filer, advarsler, fejl);
            }
            else if (Fejlplaceret(sti, indgange) is { } forkert)
            {
                fejl.Add(forkert);
            }
            else if (navn.Any(char.IsAsciiDigit))
            {
                // A name without a digit is no misspelt month; what a folder like 'arkiv' is for is not ours to say.
                advarsler.Add($"'{ToldName.Of(navn)}' i landingsmappen er ikke en leveringsmappe (ÅÅÅÅ-MM) og er ikke læst.");
            }
        }

        Udtraek.Afvis(fejl);
        var orden = datasaet.Select((d, i) => (d.Navn, i)).ToDictionary(d => d.Navn, d => d.i);
        return new(
            [
                .. filer
                    .Where(f => orden.ContainsKey(f.Datasaet.Navn))
                    .OrderBy(f => orden[f.Datasaet.Navn])
                    .ThenBy(f => f.Maaned)
                    // The name told which dataset it is; its columns are those the caller knows.
                    .Select(f => f with { Datasaet = datasaet[orden[f.Datasaet.Navn]] }),
            ],
            advarsler
        );
    }

    /// <summary>With files from elsewhere, for the datasets and months that do not lie here.</summary>
    internal Landing Med(IReadOnlyList<Landingsfil> andre) =>
        this with
        {
            Filer = [.. Filer, .. andre.Where(a => !Filer.Any(f => f.Datasaet.Navn == a.Datasaet.Navn && f.Maaned == a.Maaned))],
        };

    private static void Levering(string mappe, Maaned maaned, List<Landingsfil> filer, List<string> advarsler, List<PipelineFejl> fejl)
    {
        if (!Directory.Exists(mappe))
        {
            fejl.Add(
                new(
                    $"'{maaned}' i landingsmappen er ikke en mappe, der kan åbnes; læg månedens filer i en mappe ved det navn.",
                    Afslutning.AfvistAfKontrol
                )
            );
            return;
        }

        var fundne = new Dictionary<string, Landingsfil>();
        var andre = new List<string>();
        foreach (var sti in Indgange(mappe))
        {
            if (DatasetName.Parse(Path.GetFileName(sti)) is not var (datasaet, form))
            {
                andre.Add(sti);
                continue;
            }

            var fil = new Landingsfil(datasaet, maaned, sti, form);
            if (fundne.TryAdd(datasaet.Navn, fil))
            {
                filer.Add(fil);
            }
            else if (Refusionsfil.Join(fundne[datasaet.Navn], sti) is { } joined)
            {
                filer[filer.IndexOf(fundne[datasaet.Navn])] = joined;
                fundne[datasaet.Navn] = joined;
            }
            else
            {
                fejl.Add(
                    fil.Afvist(
                        $"ligger der sammen med '{fundne[datasaet.Navn].Navn}'; lad kun den ene form af datasættet ligge i leveringen."
                    )
                );
            }
        }

        foreach (var sti in andre)
        {
            if (Misvisende(sti, maaned, fundne) is { } forkert)
            {
                fejl.Add(forkert);
            }
            else
            {
                advarsler.Add($"'{maaned}/{ToldName.Of(sti)}' er ikke et kendt datasæt og er ikke læst.");
            }
        }
    }

    /// <summary>
    /// A name that is not a dataset's but like one, refused; null when it is like none, or the dataset is there under its right name and this is something
    /// else.
    /// </summary>
    private static PipelineFejl? Misvisende(string sti, Maaned maaned, Dictionary<string, Landingsfil> fundne)
    {
        var navn = Path.GetFileName(sti);
        if (DatasetName.Resembles(navn) is not { } datasaet)
        {
            return null;
        }

        var fil = new Landingsfil(datasaet, maaned, sti, Filform.Csv);
        return fundne.GetValueOrDefault(datasaet.Navn) is not { } rigtig
                ? fil.Afvist(DatasetName.Correction(navn, datasaet, Directory.Exists(sti)))
            : DatasetName.SameIgnoringCase(navn, rigtig.Navn)
                ? fil.Afvist($"ligger der sammen med '{rigtig.Navn}'; lad kun den ene ligge i leveringen.")
            : null;
    }

    /// <summary>A dataset outside a folder of a month, and a month by a name that is not one while its right name is not there: both refused.</summary>
    private static PipelineFejl? Fejlplaceret(string sti, IReadOnlyList<string> indgange)
    {
        var navn = Path.GetFileName(sti);
        if (Datasaettets(navn) is { } datasaet && (!Directory.Exists(sti) || Path.HasExtension(navn)))
        {
            return new(
                $"'{ToldName.Of(navn)}' ligger direkte i landingsmappen og ligner datasættet {datasaet}; læg den i en mappe for leveringens måned, for eksempel 2025-10/{datasaet}.csv.",
                Afslutning.AfvistAfKontrol
            );
        }

        return
            MonthName.Resembles(navn) is { } maaned
            && Directory.Exists(sti)
            && !indgange.Any(i => Path.GetFileName(i) == maaned.ToString())
            && Indgange(sti).Any(i => Datasaettets(Path.GetFileName(i)) is not null)
            ? new(
                $"Mappen '{ToldName.Of(navn)}' i landingsmappen ligner leveringen {maaned}, men hedder ikke sådan; kald den '{maaned}', eller flyt den ud.",
                Afslutning.AfvistAfKontrol
            )
            : null;
    }

    private static Datasaet? Datasaettets(string navn) => DatasetName.Parse(navn)?.Dataset ?? DatasetName.Resembles(navn);

    private static IReadOnlyList<string> Indgange(string mappe)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(mappe).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new PipelineFejl(
                $"Mappen '{ToldName.WholePath(mappe)}' med leveringer kan ikke læses; giv den bruger, der kører programmet, adgang til den.",
                Afslutning.Fejlet,
                e
            );
        }
    }
}

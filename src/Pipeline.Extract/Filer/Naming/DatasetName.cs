using System.Text.RegularExpressions;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Filer.Naming;

/// <summary>
/// The name of a file or folder in a delivery: which dataset it names, or which it seems to be meant for. What seems to be a delivery and is not read would
/// leave an older one in its place.
/// </summary>
internal static partial class DatasetName
{
    private static readonly (string Extension, Filform Form)[] Forms =
    [
        (".csv", Filform.Csv),
        (".csv.gz", Filform.CsvGz),
        (".parquet", Filform.Parquet),
    ];

    /// <summary>Extensions of files that hold rows, by whatever program: a name that is nearly a dataset's is a delivery with one of these alone.</summary>
    private static readonly HashSet<string> DataExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        ".csv",
        ".gz",
        ".parquet",
        ".txt",
        ".tsv",
        ".dat",
        ".xlsx",
        ".xls",
        ".zip",
        ".json",
    };

    /// <summary>The dataset and form that the name says; null when it is not a name of the contract.</summary>
    public static (Datasaet Dataset, Filform Form)? Parse(string name)
    {
        if (Refusionsfil.Er(name))
        {
            return (Refusion.Ydelsesrefusion, Filform.Csv);
        }

        foreach (var (extension, form) in Forms)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal) && Find(name[..^extension.Length]) is { } dataset)
            {
                return (dataset, form);
            }
        }

        return null;
    }

    /// <summary>
    /// The dataset that a name outside the contract seems to be meant for: another case, another extension or none, a copy, a date, æ for ae, a letter too
    /// many. Null when it is like none.
    /// </summary>
    public static Datasaet? Resembles(string name)
    {
        // What hides itself is no delivery: a trace of another program, or a file that is still being written.
        if (name.StartsWith('.') || Parse(name) is not null)
        {
            return null;
        }

        if (name.StartsWith("yr-ydelsesrefusion", StringComparison.OrdinalIgnoreCase))
        {
            return Refusion.Ydelsesrefusion;
        }

        var told = ToldName.Without(name);
        var point = told.IndexOf('.', StringComparison.Ordinal);
        var word = Word(point < 0 ? told : told[..point]);
        var keys = Datasaetliste.Alle.ToDictionary(d => Word(d.Navn), StringComparer.Ordinal);
        if (keys.TryGetValue(word, out var same))
        {
            return same;
        }

        return
            DataExtensions.Contains(Path.GetExtension(name))
            && Forslag.Naermeste(word, keys.Keys, Misspellings) is { } near
            && SameDigits(word, near)
            ? keys[near]
            : null;
    }

    /// <summary>What to do about such a name, as the end of a sentence about the file.</summary>
    public static string Correction(string name, Datasaet dataset, bool isFolder)
    {
        var extension = name.ToLowerInvariant();
        if (isFolder && !extension.Contains(".parquet", StringComparison.Ordinal))
        {
            return $"ligner datasættet {dataset}, men er en mappe; læg filen direkte i leveringen som '{dataset}.csv', eller kald en mappe med "
                + $"Parquet-dele '{dataset}.parquet'.";
        }

        return Path.GetExtension(extension) switch
        {
            ".xlsx" or ".xls" or ".ods" =>
                $"ligner datasættet {dataset}, men er et regneark; gem det som '{dataset}.csv' (UTF-8 med semikolon).",
            ".zip" or ".7z" or ".rar" or ".tar" or ".tgz" or ".bz2" or ".xz" or ".zst" =>
                $"ligner datasættet {dataset}, men er pakket, så den ikke kan læses; pak den ud som '{dataset}.csv', eller pak den med gzip som '{dataset}.csv.gz'.",
            ".gz" => $"ligner datasættet {dataset}, men hedder ikke sådan; kald den '{dataset}.csv.gz'.",
            ".part" or ".filepart" or ".crdownload" or ".tmp" =>
                $"ligner datasættet {dataset}, men er ikke skrevet færdig; vent, til den hedder '{dataset}.csv'.",
            _ when extension.Contains(".parquet", StringComparison.Ordinal) =>
                $"ligner datasættet {dataset}, men hedder ikke sådan; kald den '{dataset}.parquet'.",
            _ => $"ligner datasættet {dataset}, men hedder ikke sådan; kald den '{dataset}.csv'.",
        };
    }

    /// <summary>Whether the name is another's with something after it, as a checksum's or a receipt's is: <c>bopael.csv.sha256</c>.</summary>
    public static bool Accompanies(string name, string file) => name.StartsWith(file + ".", StringComparison.Ordinal);

    /// <summary>Whether the two are one name to a disk that does not tell upper case from lower.</summary>
    public static bool SameIgnoringCase(string name, string file) => string.Equals(name, file, StringComparison.OrdinalIgnoreCase);

    private static Datasaet? Find(string name) => Datasaetliste.Alle.FirstOrDefault(d => d.Navn == name);

    private static int Misspellings(string known) => Math.Max(1, known.Length / 4);

    /// <summary>konto6 is not konto5 misspelt.</summary>
    private static bool SameDigits(string a, string b) => a.Where(char.IsAsciiDigit).SequenceEqual(b.Where(char.IsAsciiDigit));

    /// <summary>Letters and digits alone, without dates, copy marks and versions.</summary>
    private static string Word(string name)
    {
        var word = name.ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "oe", StringComparison.Ordinal)
            .Replace("å", "aa", StringComparison.Ordinal);
        return NotWord().Replace(Additions().Replace(word, " "), "");
    }

    [GeneratedRegex(@"(19|20)\d{2}([-_. ]?\d{2}([-_. ]?\d{2})?)?|\(\d+\)|\bkopi\b( af\b)?|\bcopy\b( of\b)?|(?<![a-z])v\d+(?![a-z])")]
    private static partial Regex Additions();

    [GeneratedRegex("[^a-z0-9]")]
    private static partial Regex NotWord();
}

using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer.Naming;

namespace Pipeline.Extract.Filer;

public enum Filform
{
    Csv,
    CsvGz,
    Parquet,
}

/// <summary>One delivered file of one dataset, or a folder of Parquet files or several files that together are one.</summary>
public sealed record Landingsfil(Datasaet Datasaet, Maaned Maaned, string Sti, Filform Form)
{
    public const string Unreadable = "kan ikke læses fra disken; se efter, om den kan åbnes der, hvor den ligger, eller send den igen.";

    /// <summary>As it is told.</summary>
    public string Navn => string.Join(", ", More.Prepend(Sti).Select(ToldName.Of));

    /// <summary>Full paths of the files that are one delivery together with <see cref="Sti"/>, and whose rows come after its own, in order.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Its rows lie in part files, see <see cref="PartFolder"/>.</summary>
    public bool IsFolder => Directory.Exists(Sti);

    /// <summary>It is several files that were sent one by one, see <see cref="JoinedRows"/>.</summary>
    public bool IsJoined => More.Count > 0;

    /// <summary>The files that hold its rows, in the order of the rows: itself, or its parts as they are now.</summary>
    /// <exception cref="PipelineFejl">It is a folder that is not one of part files.</exception>
    internal IReadOnlyList<string> Parts() => IsFolder ? PartFolder.Parts(this) : [Sti, .. More];

    /// <summary>Each of the files it was sent as; itself, where that is one.</summary>
    internal IReadOnlyList<Landingsfil> Files() => IsJoined ? [.. More.Prepend(Sti).Select(p => this with { Sti = p, More = [] })] : [this];

    /// <summary>Opens the file, or one of its parts, to be read from its beginning.</summary>
    /// <exception cref="PipelineFejl">It is no file, or cannot be opened.</exception>
    internal FileStream Open(string? part = null)
    {
        var path = part ?? Sti;
        try
        {
            return EntryKind.Problem(path) is { } problem
                ? throw Afvist(problem)
                : new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            throw Afvist("må ikke læses; giv den bruger, der kører programmet, læseadgang til den.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Afvist("forsvandt, mens den skulle læses; vent, til leveringen er skrevet færdig, og kør igen.");
        }
        catch (IOException)
        {
            throw Afvist(Unreadable);
        }
    }

    /// <summary>
    /// The file refused, in one sentence that names dataset, month and file. Without the engine's error as its cause: that quotes rows.
    /// </summary>
    /// <param name="hvad">What is wrong and what to do, as the end of the sentence.</param>
    public PipelineFejl Afvist(string hvad) =>
        new($"Leveringen {Maaned} af {Datasaet.Navn} er afvist: filen '{Navn}' {hvad}", Afslutning.AfvistAfKontrol);
}

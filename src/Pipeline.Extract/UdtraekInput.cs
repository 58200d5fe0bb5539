using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract;

/// <summary>What an extraction needs to know.</summary>
public sealed record UdtraekInput
{
    public required string Landing { get; init; }
    public required string Data { get; init; }

    /// <summary>False where everything may come from sources: then the landing folder need not be there.</summary>
    public bool KraevLanding { get; init; } = true;

    /// <summary>Files that sources delivered. One that lies in the landing folder too is read from there.</summary>
    public IReadOnlyList<Landingsfil> Hentede { get; init; } = [];

    /// <summary>The key of the pseudonyms, see <see cref="Pseudonymer.Pseudonymnoegle"/>.</summary>
    public required byte[] Noegle { get; init; }

    public IReadOnlyList<Datasaet> Datasaet { get; init; } = Datasaetliste.Alle;

    /// <summary>The names that columns of <see cref="Kolonnetype.Opslag"/> may hold, by column; a column without a list can have none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Opslag { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int>>();

    /// <summary>The temporary folder is not used: ids as received must not reach a disk.</summary>
    public LakeOptions Lake { get; init; } = new();

    /// <summary>
    /// How long it is believed of a file that its content is as it was read, when nothing about the file has changed; then it is read again.
    /// <see cref="TimeSpan.Zero"/>: every file is read through.
    /// </summary>
    public TimeSpan Tillid { get; init; } = Kvitteringsbog.Standardtillid;

    public TimeProvider Ur { get; init; } = TimeProvider.System;

    /// <summary>
    /// Raw folders that are damaged: nothing is read but the files they were made of, where those are still delivered. Null: everything is, as it comes.
    /// </summary>
    public IReadOnlyCollection<string>? Again { get; init; }
}

/// <param name="Ny">Its content was not in the lake before.</param>
/// <param name="Gennemlaest">It was read through; false: its receipt said that it is untouched.</param>
public sealed record UdtrukketFil(RaaLevering Levering, bool Ny, bool Gennemlaest = true)
{
    /// <summary>The lake had it and it was damaged: it has been made again.</summary>
    public bool Mended { get; init; }
}

/// <param name="Filer">The files of the landing folder, by dataset and month.</param>
/// <param name="Advarsler">What was seen and not read: unknown folders, files and columns. Sentences for the user.</param>
public sealed record UdtraekResultat(IReadOnlyList<UdtrukketFil> Filer, IReadOnlyList<string> Advarsler)
{
    public int Nye => Filer.Count(f => f.Ny);

    public IEnumerable<RaaLevering> Mended => Filer.Where(f => f.Mended).Select(f => f.Levering);

    public int Gennemlaeste => Filer.Count(f => f.Gennemlaest);
}

/// <param name="Faerdige">Files done of <paramref name="IAlt"/>.</param>
public readonly record struct UdtraekFremdrift(int Faerdige, int IAlt, string Datasaet, Maaned Maaned);

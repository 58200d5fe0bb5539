using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Stage;

/// <summary>What a staging needs to know.</summary>
public sealed record StageInput
{
    public required string Data { get; init; }

    /// <summary>The deliveries to stage; null = those in force in the data folder.</summary>
    public IReadOnlyList<RaaLevering>? Leveringer { get; init; }

    public IReadOnlyList<Datasaet> Datasaet { get; init; } = Datasaetliste.Alle;

    /// <summary>The id numbers a fritagelseskode may be; null = every number from 1 to 999.</summary>
    public IReadOnlyCollection<short>? Fritagelseskoder { get; init; }

    /// <summary>The names that columns of <see cref="Kolonnetype.Opslag"/> may hold, by column, each with its number from −1 to 32767.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Opslag { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int>>();

    /// <summary>The rules that extend a dagpengeperiode (D16): a payment within the extension is no row error.</summary>
    public IReadOnlyList<Dagpengeforlaengelse> Dagpengeforlaengelser { get; init; } = [];

    /// <summary>What values can be: a row with one outside is refused.</summary>
    public IReadOnlyList<PlausibleRange> PlausibleRanges { get; init; } = [];

    /// <summary>Percent of a delivery's rows that may be refused before the run is.</summary>
    public double Afvisningsgraense { get; init; } = 1;

    /// <summary>The same for single datasets.</summary>
    public IReadOnlyDictionary<string, double> Afvisningsgraenser { get; init; } = new Dictionary<string, double>();

    /// <summary>A power of two; null = by the number of persons.</summary>
    public int? Buckets { get; init; }

    public LakeOptions Lake { get; init; } = new();

    /// <summary>Rows of a delivery that are in memory together, about: some 40 bytes each, for each thread.</summary>
    internal int RaekkerAdGangen { get; init; } = 2_000_000;

    internal double Graense(string datasaet) => Afvisningsgraenser.GetValueOrDefault(datasaet, Afvisningsgraense);
}

/// <param name="Faerdige">Parts done of <paramref name="IAlt"/>.</param>
/// <param name="Del">The part just done, for people.</param>
/// <param name="Genbrugt">It was there already.</param>
public readonly record struct StageFremdrift(int Faerdige, int IAlt, string Del, bool Genbrugt)
{
    /// <summary>The file that was damaged or gone, for which the part was made again; null: it was made for another reason, or not at all.</summary>
    public string? Damaged { get; init; }
}

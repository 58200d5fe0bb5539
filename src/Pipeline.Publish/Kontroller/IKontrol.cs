using Pipeline.Domain.Kalender;
using Pipeline.Publish.Indhold;

namespace Pipeline.Publish.Kontroller;

/// <summary>What a publication must pass. A finding refuses it, or warns.</summary>
public interface IKontrol
{
    /// <summary>Name in ops.kontroller and in the manifest.</summary>
    string Navn { get; }

    /// <summary>What it asserts, in Danish.</summary>
    string Tekst { get; }
}

/// <summary>A check of one month that is about to be published.</summary>
public interface IMaanedskontrol : IKontrol
{
    IEnumerable<Fund> Koer(Maanedsgrundlag grundlag);
}

/// <summary>A check of the months of the whole publication.</summary>
public interface IRaekkekontrol : IKontrol
{
    IEnumerable<Fund> Koer(Raekkegrundlag grundlag);
}

/// <param name="Ny">The month as it would be published.</param>
/// <param name="Gaeldende">The month as the version in force has it; null for a new month.</param>
/// <param name="SammeRegler">Whether the version in force was measured under the same rules; otherwise figures are meant to move.</param>
/// <param name="RegionAf">The region code of a kommunekode in this month; a kommune that is not there lies in no region.</param>
public sealed record Maanedsgrundlag(
    Maanedstabel Ny,
    Maanedstabel? Gaeldende,
    bool SammeRegler,
    IReadOnlyDictionary<string, string> RegionAf
);

/// <param name="Oenskede">The months asked for.</param>
/// <param name="Maaneder">The months the cube has.</param>
public sealed record Raekkegrundlag(IReadOnlyCollection<Maaned> Oenskede, IReadOnlyCollection<Maaned> Maaneder);

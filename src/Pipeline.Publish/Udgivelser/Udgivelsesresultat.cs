using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;

namespace Pipeline.Publish.Udgivelser;

/// <param name="Version">The new version; null when no month differed from the version in force.</param>
/// <param name="Gaeldende">The version in force afterwards; null when nothing was ever published.</param>
/// <param name="Maaneder">What was published, oldest first.</param>
/// <param name="Uaendrede">Months asked for that were left as they are.</param>
public sealed record Udgivelsesresultat(
    string? Version,
    string? Gaeldende,
    IReadOnlyList<UdgivetMaaned> Maaneder,
    int Uaendrede,
    IReadOnlyList<Kontrolresultat> Kontroller
)
{
    /// <summary>The pinned rule sets before and now.</summary>
    public PinChange Pins { get; init; } = PinChange.None;

    /// <summary>Published files of months in force that were gone or damaged, and have been made again from the warehouse.</summary>
    public IReadOnlyList<string> Mended { get; init; } = [];

    public long Raekker => Maaneder.Sum(m => (long)m.Raekker);
}

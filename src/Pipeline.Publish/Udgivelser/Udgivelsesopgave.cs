using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Udgivelser;

/// <summary>What is to be published.</summary>
/// <param name="Kuber">The folder with <c>maaned=ÅÅÅÅ-MM.parquet</c>, one file a month.</param>
/// <param name="Maaneder">The months asked for, in order.</param>
/// <param name="Kommuner">For the regions and mart.dim_kommune.</param>
public sealed record Udgivelsesopgave(
    Produkt Produkt,
    string Kuber,
    IReadOnlyList<Maaned> Maaneder,
    Koerselsbeskrivelse Koersel,
    IReadOnlyList<Kommunegyldighed> Kommuner
)
{
    /// <summary>False: the version is published beside the one in force, and somebody switches later.</summary>
    public bool SaetIKraft { get; init; } = true;

    /// <summary>The rule sets that are to be pinned from now on, all of the product's; null: those that are.</summary>
    public RegelsaetPins? Pins { get; init; }

    /// <summary>Who publishes, and why.</summary>
    public Decision Af { get; init; } = Decision.Automatic;

    /// <summary>What the source says of the use of the figures, for mart.anmaerkninger.</summary>
    public IReadOnlyList<Anmaerkning> Anmaerkninger { get; init; } = [];

    /// <summary>What the measurement found in the data: kept in the manifest with the results of the product's own checks.</summary>
    public IReadOnlyList<Kontrolresultat> Datakontroller { get; init; } = [];

    /// <summary>Checks that somebody lets pass, by name: what they find is told, and does not refuse.</summary>
    public IReadOnlyList<string> Godkend { get; init; } = [];

    public string Kubefil(Maaned maaned) => Path.Combine(Kuber, $"maaned={maaned}.parquet");
}

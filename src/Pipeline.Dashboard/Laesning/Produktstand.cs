using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Pins;

namespace Pipeline.Dashboard.Laesning;

/// <summary>A product as the overview shows it.</summary>
/// <param name="Status">Null: nothing is published.</param>
/// <param name="Seneste">The last run that had to do with it.</param>
/// <param name="Ventende">Versions beside the one in force that nobody has decided on.</param>
/// <param name="Foraeldede">Months with something new for them; null when the service cannot say yet.</param>
public sealed record Produktstand(
    string Navn,
    string Titel,
    Produktstatus? Status,
    Koersel? Seneste,
    Tidsplan? Tidsplan,
    IReadOnlyList<Udgivet> Ventende,
    IReadOnlyList<Planlagtmaaned>? Foraeldede
)
{
    /// <summary>The pinned rule sets.</summary>
    public IReadOnlyList<RecordedPin> Pins { get; init; } = [];

    public bool ErFrisk => Status is { MaanederBagud: 0 } && Foraeldede is null or { Count: 0 };
}

/// <param name="Revideret">Months whose figures were replaced in the last day.</param>
/// <param name="Nye">Months that came in force in the last day.</param>
/// <param name="Tid">When it was read.</param>
public sealed record Overbliksbillede(
    IReadOnlyList<Produktstand> Produkter,
    IReadOnlyList<Fremdrift> IGang,
    IReadOnlyList<Arbejder> Arbejdere,
    IReadOnlyList<Maaned> Revideret,
    IReadOnlyList<Maaned> Nye,
    Koersel? SenesteKoersel,
    DateTimeOffset Tid
)
{
    public Morgenlinje Linje => Morgenlinje.Af(this);
}

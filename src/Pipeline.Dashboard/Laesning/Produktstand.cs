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

    /// <summary>How its newest month stands against the calendar; null: nothing is published, or nothing is declared of it.</summary>
    public Expectation? Expected { get; init; }

    /// <summary>Months that are delivered, or expected by now, and not in force.</summary>
    public int MonthsBehind => Math.Max(Status?.MaanederBagud ?? 0, Expected?.MonthsLate ?? 0);

    public bool ErFrisk => Status is not null && MonthsBehind == 0 && Foraeldede is null or { Count: 0 };
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

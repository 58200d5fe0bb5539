using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>What the service was asked to do, by a person or by the schedule. Kept as JSON, so that it can be done again.</summary>
/// <param name="Produkter">Empty: every product. One for a backfill.</param>
/// <param name="Regler">Null: each product's own rule set.</param>
internal sealed record Bestilling(string Kommando, IReadOnlyList<string> Produkter, string? Fra, string? Til, string? Regler, string Bruger)
{
    public const string Koersel = "run";
    public const string Efterberegning = "backfill";

    /// <summary>Who asks when the schedule does.</summary>
    public const string Tidsplanen = "tidsplan";

    /// <summary>Checks that may refuse nothing this once, by name.</summary>
    public IReadOnlyList<string> Godkend { get; init; } = [];

    /// <summary>Why, in the words of who asked; null: not told.</summary>
    public string? Hvorfor { get; init; }

    [JsonIgnore]
    public Decision By => new(Bruger, Hvorfor);

    [JsonIgnore]
    public Maaned? FraMaaned => Fra is null ? null : Maaned.Parse(Fra);

    [JsonIgnore]
    public Maaned? TilMaaned => Til is null ? null : Maaned.Parse(Til);

    public static Bestilling Af(Koerselsbestilling b) =>
        new(Koersel, b.Produkter, b.Fra?.ToString(), b.Til?.ToString(), b.Regler, b.Bruger);

    public static Bestilling Af(Efterberegningsbestilling b) =>
        new(Efterberegning, [b.Produkt], b.Fra.ToString(), b.Til.ToString(), b.Regler, b.Bruger);

    public static Bestilling EfterTidsplan(IReadOnlyList<string> produkter) => new(Koersel, produkter, null, null, null, Tidsplanen);

    public static Bestilling Laes(string json) => JsonSerializer.Deserialize<Bestilling>(json)!;

    public string Tekst() => JsonSerializer.Serialize(this);
}

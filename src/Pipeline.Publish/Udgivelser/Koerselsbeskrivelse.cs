using System.Text.Json.Serialization;
using Pipeline.Publish.Pins;

namespace Pipeline.Publish.Udgivelser;

/// <summary>What a run measured from: everything that can explain why a figure differs from the version before.</summary>
/// <param name="Koersel">The run's id.</param>
/// <param name="Regelsaet">The rule set of every month that <see cref="AfvigendeRegelsaet"/> does not name.</param>
/// <param name="Kode">The code version.</param>
public sealed record Koerselsbeskrivelse(string Koersel, Regelsaetangivelse Regelsaet, string Kode, IReadOnlyList<Inddata> Inddata)
{
    /// <summary>By month, <c>ÅÅÅÅ-MM</c>, the rule set it was measured under where that was another: it was pinned. Null: none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, Regelsaetangivelse>? AfvigendeRegelsaet { get; init; }

    /// <summary>Every rule set that months were measured under, the run's first.</summary>
    [JsonIgnore]
    public IEnumerable<Regelsaetangivelse> Regelsaetter =>
        AfvigendeRegelsaet is null ? [Regelsaet] : AfvigendeRegelsaet.Values.Prepend(Regelsaet).Distinct();

    /// <summary>The rule set the month was measured under.</summary>
    public Regelsaetangivelse RegelsaetFor(string maaned) => AfvigendeRegelsaet?.GetValueOrDefault(maaned) ?? Regelsaet;

    /// <summary>"1.75", or "1.75 (1.74 for 2024-01 – 2024-12)".</summary>
    [JsonIgnore]
    public string Regelsaettekst =>
        AfvigendeRegelsaet is null
            ? Regelsaet.Version
            : $"{Regelsaet.Version} ({new RegelsaetPins(AfvigendeRegelsaet.Select(m => KeyValuePair.Create(m.Key, m.Value.Version)))})";

    /// <summary>What the one month was measured from.</summary>
    public Koerselsbeskrivelse For(string maaned) => this with { Regelsaet = RegelsaetFor(maaned), AfvigendeRegelsaet = null };
}

/// <param name="Sha256">Of the rule set's content.</param>
public sealed record Regelsaetangivelse(string Version, string Sha256);

/// <summary>A delivered file that the measurement read.</summary>
/// <param name="Maaned">The delivery's month, <c>ÅÅÅÅ-MM</c>.</param>
/// <param name="Sha256">Of the file as delivered and pseudonymised.</param>
/// <param name="Raekker">Rows delivered.</param>
/// <param name="Karantaene">Refused rows by reason.</param>
public sealed record Inddata(string Datasaet, string Maaned, string Sha256, long Raekker, IReadOnlyDictionary<string, long> Karantaene)
{
    /// <summary>As a reason names it: <c>samtaler 2025-03</c>.</summary>
    public string Navn => $"{Datasaet} {Maaned}";
}

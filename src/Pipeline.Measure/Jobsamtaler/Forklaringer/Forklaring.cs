using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>What the engine decided of a person for one month, and why.</summary>
/// <param name="Beslutninger">Every decision, in the order they were made.</param>
/// <param name="Grupper">The results that were counted, a group each.</param>
/// <param name="Alle">The one that was counted in <c>alle</c>; null when the person is in no population.</param>
/// <param name="Samtaler">The person's samtaler.</param>
public sealed record Forklaring(
    Regelsaet Regler,
    Maaned Maaned,
    IReadOnlyList<Beslutning> Beslutninger,
    IReadOnlyList<Resultat> Grupper,
    Resultat? Alle,
    IReadOnlyList<Samtaleraekke> Samtaler
)
{
    /// <summary>The days with forrevalidering, which displaces other benefits (D1).</summary>
    public IReadOnlyList<IntervalRaekke> Forrevalidering { get; init; } = [];

    /// <summary>What kommuner are called, by their codes; empty: the codes alone are told.</summary>
    public IReadOnlyDictionary<short, string> Kommunenavne { get; init; } = new Dictionary<short, string>();

    /// <summary>For a case worker, in Danish, a line each, with the mark of its source first; what the marks stand for comes last.</summary>
    public IReadOnlyList<string> Linjer => [.. new Forklaringstekst(this).Linjer()];

    public IReadOnlyList<Beslutning> I(Ydelsesgruppe gruppe) => [.. Beslutninger.Where(b => b.Gruppe == gruppe)];

    /// <summary>Every samtale of the person as it was judged for the group; empty when the group is not measured in the month.</summary>
    public IReadOnlyList<Samtaleudfald> Samtaleudfald(Ydelsesgruppe gruppe) =>
        Forklaringer.Samtaleudfald.Af(Samtaler, I(gruppe), gruppe, Regler);
}

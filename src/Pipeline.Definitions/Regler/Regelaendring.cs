using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Regler;

/// <summary>Measured months, both ends included; null is open.</summary>
public readonly record struct Maanedsinterval(Maaned? Fra, Maaned? Til)
{
    public bool Rummer(Maaned maaned) => !(maaned < Fra) && !(maaned > Til);
}

/// <summary>One change of the rules, as the source tells it.</summary>
/// <param name="Version">The version that brings it.</param>
/// <param name="Id">Unique within the version.</param>
/// <param name="Tekst">The source's own words.</param>
/// <param name="Kilde">Where the source says it.</param>
/// <param name="Perioder">Measured months whose figures can change.</param>
/// <param name="Ydelsesgrupper">Groups whose figures can change (and with them <c>alle</c>).</param>
/// <param name="UdenVirkning">Why no figure changes here; null when the rules do change.</param>
/// <param name="Rettelser">The values it sets, before and after.</param>
public sealed record Regelaendring(
    string Version,
    string Id,
    string Tekst,
    string Kilde,
    IReadOnlyList<Maanedsinterval> Perioder,
    IReadOnlyList<Ydelsesgruppe> Ydelsesgrupper,
    string? UdenVirkning,
    IReadOnlyList<Rettelse> Rettelser
)
{
    /// <summary>How it is applied, where the source can be read in two ways or contradicts itself; null where there is nothing to choose.</summary>
    public string? Laesning { get; init; }

    /// <summary>For example <c>1.73+mii</c>.</summary>
    public string Navn => $"{Version}+{Id}";
}

/// <param name="Regel">Dotted path in the rules, for example <c>samtaler.fri_form_perioder</c>.</param>
public readonly record struct Rettelse(string Regel, string Foer, string Efter);

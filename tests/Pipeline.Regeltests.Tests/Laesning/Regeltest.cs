using Pipeline.Domain.Kalender;
using Pipeline.Domain.Personer;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>On which side of the rule's border the timeline lies.</summary>
internal enum Side : byte
{
    /// <summary>The rule applies.</summary>
    Inde,

    /// <summary>Just outside: the rule does not apply.</summary>
    Ude,

    /// <summary>Of the expected outcomes some lie inside and some outside.</summary>
    Begge,
}

/// <summary>A sentence about the rules, a person it can be seen on, and what must come out.</summary>
/// <param name="Fil">Without folder and extension.</param>
/// <param name="Linje">Where the test begins in its file.</param>
/// <param name="Regler">Numbers in docs/rules/jobsamtaler.md, as <see cref="Krav"/> lists them.</param>
/// <param name="Kilde">Where the source says it.</param>
/// <param name="Regelsaet">Versions that all give <paramref name="Forventet"/>.</param>
/// <param name="Aendring">The change of the rules that the test is about, for example <c>1.73+mii</c>; null when it is about none.</param>
/// <param name="DataTil">Newest delivery's month; open intervals end on its last day.</param>
/// <param name="ForventetFoer">What comes out just before the change; null when nothing changes.</param>
/// <param name="Hvorfor">The arithmetic by hand.</param>
internal sealed record Regeltest(
    string Fil,
    int Linje,
    string Saetning,
    IReadOnlyList<string> Regler,
    Side Side,
    string Kilde,
    IReadOnlyList<string> Regelsaet,
    string? Aendring,
    Person Person,
    Maaned DataTil,
    IReadOnlyList<Forventning> Forventet,
    IReadOnlyList<Forventning>? ForventetFoer,
    string Hvorfor
);

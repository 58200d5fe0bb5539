using Pipeline.Definitions.Decisions;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Reproduktion;

/// <summary>A published version held against what this program makes of the same deliveries under the same rule set.</summary>
/// <param name="Manifest">The published version's.</param>
/// <param name="Rules">The rule sets of its months, as they are now.</param>
/// <param name="Code">This program's version.</param>
/// <param name="Months">Those of the version, oldest first.</param>
/// <param name="Decisions">Every decision of the measurement that has moved.</param>
internal sealed record Reproduction(
    Manifest Manifest,
    IReadOnlyList<Regelsaetangivelse> Rules,
    string Code,
    IReadOnlyList<ReproducedMonth> Months,
    IReadOnlyList<MovedDecision> Decisions
)
{
    /// <summary>Then the rows must be the same, and the bytes where the writer is.</summary>
    public bool IsOfThisProgram => Manifest.Koersel.Kode == Code;

    /// <summary>The months that did not come out as this very program published them.</summary>
    public IReadOnlyList<ReproducedMonth> Failed =>
        IsOfThisProgram ? [.. Months.Where(m => !m.SameBytes && (m.SameWriter || !m.SameRows))] : [];

    public bool SameBytes => Months.All(m => m.SameBytes);

    public IReadOnlyList<ReproducedMonth> Different => [.. Months.Where(m => !m.SameRows)];

    /// <summary>The moved decisions that can be why figures differ.</summary>
    public IEnumerable<MovedDecision> Moved =>
        Decisions.Where(d =>
            Different.Any(m =>
                d.Touches(Product(Manifest.Koersel.Kode), Manifest.Koersel.RegelsaetFor(m.Month.ToString()).Version, [m.Month])
            )
        );

    /// <summary>The rule sets whose files are not those of then.</summary>
    public IEnumerable<Regelsaetangivelse> ChangedRules => Rules.Except(Manifest.Koersel.Regelsaetter);

    /// <summary>The program's version without the commit: <c>0.1.0+d46ceee</c> is 0.1.0. One that cannot be read is older than any.</summary>
    private static Version Product(string code) => Version.TryParse(code.Split('+', '-')[0], out var version) ? version : new(0, 0);
}

/// <param name="SameRows">Always so where the bytes are the same; columns that the published file does not have are passed over.</param>
/// <param name="Figures">Figures that differ.</param>
/// <param name="PublishedBy">What wrote the published file: the library with its version.</param>
/// <param name="WrittenBy">What wrote it now.</param>
internal sealed record ReproducedMonth(Maaned Month, bool SameBytes, bool SameRows, int Figures, string PublishedBy, string WrittenBy)
{
    /// <summary>Another writer, or another version of it, may write the same rows in other bytes.</summary>
    public bool SameWriter => PublishedBy == WrittenBy;
}

using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Decisions;

/// <summary>
/// A decision on how the source is read that the program has changed: figures it published before may come out otherwise, from the same deliveries
/// under the same rule set.
/// </summary>
/// <param name="Id">As the rules and their tests name it: <c>D14</c>.</param>
/// <param name="MovedIn">The first version of the program that decides so.</param>
/// <param name="FromRuleSet">The oldest rule set it moves; null: all.</param>
/// <param name="From">The first month it can move; null: any.</param>
/// <param name="To">The last one, included; null: any.</param>
/// <param name="Groups">The ydelsesgrupper, in words.</param>
/// <param name="Text">What is decided now and what was before, as a Danish sentence or two.</param>
public sealed record MovedDecision(string Id, Version MovedIn, string? FromRuleSet, Maaned? From, Maaned? To, string Groups, string Text)
{
    /// <summary>Whether a version made by an older program, under a rule set, can have another figure in one of the months for it.</summary>
    public bool Touches(Version madeBy, string ruleSet, IEnumerable<Maaned> months) =>
        madeBy < MovedIn
        && (FromRuleSet is null || RuleVersionOrder.Instance.Compare(ruleSet, FromRuleSet) >= 0)
        && months.Any(m => (From is null || m >= From) && (To is null || m <= To));
}

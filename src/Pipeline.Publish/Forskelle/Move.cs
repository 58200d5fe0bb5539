using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Forskelle;

/// <summary>What became of a row.</summary>
public enum MoveKind
{
    /// <summary>All that left it is in one other row: the same persons, counted elsewhere.</summary>
    Moved,

    /// <summary>It is there before and after, with other figures.</summary>
    Changed,

    /// <summary>There was no such row.</summary>
    Appeared,

    /// <summary>There is none any more.</summary>
    Vanished,
}

/// <summary>
/// One difference at its finest: a row that differs and has no finer row that does. The sums it is part of (region, landet, all groups, all lengths) differ
/// with it and are only told of.
/// </summary>
/// <param name="Row">The row; of persons that moved, the one they left.</param>
/// <param name="To">The row they came to; null for all others.</param>
/// <param name="Touches">What the sums are over that differ with it, each word once.</param>
/// <param name="TouchedFigures">How many figures of those sums differ.</param>
public sealed record Move(
    Maaned Maaned,
    MoveKind Kind,
    RowDifference Row,
    RowDifference? To,
    IReadOnlyList<CoarserWord> Touches,
    int TouchedFigures
);

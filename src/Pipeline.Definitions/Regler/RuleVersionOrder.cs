namespace Pipeline.Definitions.Regler;

/// <summary>
/// Rule versions in the order of their decimal numbers, oldest first: 1.7, 1.71, 1.75, 1.8, 2, 10. What is no number comes last, by its bytes.
/// </summary>
public sealed class RuleVersionOrder : IComparer<string>
{
    public static RuleVersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        (Regelnummer.TryLaes(x ?? "", out var a), Regelnummer.TryLaes(y ?? "", out var b)) switch
        {
            (true, true) when a.CompareTo(b) is not 0 and var order => order,
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(x, y),
        };
}

namespace Pipeline.Publish.Forskelle;

/// <summary>A row of a month with a figure that differs.</summary>
/// <param name="Noegle">The row without its month: <c>kommune, 101, kontanthjaelp, alle, 3</c>.</param>
/// <param name="WasThere">False: the row appears; its figures before are zeros and empty, which is what leaving a row out means.</param>
/// <param name="IsThere">False: the row vanishes.</param>
/// <param name="Before">The figures in the order of <see cref="Maanedstal.Felter"/>; null where one is empty.</param>
/// <param name="After">The same afterwards.</param>
/// <param name="Parts">For each figure what each change of the rules moves it, an empty figure counted as 0; empty when it was not asked for.</param>
public sealed record RowDifference(
    string Noegle,
    bool WasThere,
    bool IsThere,
    IReadOnlyList<decimal?> Before,
    IReadOnlyList<decimal?> After,
    IReadOnlyList<decimal[]> Parts
)
{
    public bool Differs(int felt) => Before[felt] != After[felt];

    /// <summary>An empty figure counted as 0.</summary>
    public decimal Change(int felt) => (After[felt] ?? 0) - (Before[felt] ?? 0);

    /// <summary>What the changes of the rules do not account for: other data or code. 0 between two rule sets.</summary>
    public decimal Rest(int felt) => Change(felt) - Parts[felt].Sum();
}

using Pipeline.Publish.Drift;

namespace Pipeline.Publish.Kontroller;

/// <summary>The names of the checks that somebody may let pass: those of what is likely.</summary>
public static class ApprovableChecks
{
    private const string Movement = "bevaegelse";

    /// <param name="data">The names of the products' own checks of data.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> data) =>
        [JudgedDeliveries.Check, Movement, .. data.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

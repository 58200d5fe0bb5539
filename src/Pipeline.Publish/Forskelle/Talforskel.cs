using Pipeline.Domain.Kalender;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Forskelle;

/// <summary>A figure that differs.</summary>
/// <param name="Noegle">The row without its month: <c>kommune, 101, alle, alle, i alt</c>.</param>
/// <param name="Foer">Null where the figure is empty.</param>
/// <param name="Dele">What each change of the rules moves it, an empty figure counted as 0; empty when it was not asked for.</param>
public sealed record Talforskel(Maaned Maaned, string Noegle, Felt Felt, decimal? Foer, decimal? Efter, IReadOnlyList<decimal> Dele)
{
    /// <summary>An empty figure counted as 0.</summary>
    public decimal Forskel => (Efter ?? 0) - (Foer ?? 0);

    /// <summary>What the changes of the rules do not account for: other data or code. 0 between two rule sets.</summary>
    public decimal Rest => Forskel - Dele.Sum();
}

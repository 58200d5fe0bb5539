using Pipeline.Publish.Pins;

namespace Pipeline.Publish.Udgivelser;

/// <param name="Fra">The version in force before; null when none was.</param>
/// <param name="Til">The version in force now.</param>
/// <param name="Maaneder">Months whose figures differ between the two.</param>
/// <param name="AendredeTal">Figures that differ; a month that only one of them has does not count, see <see cref="Omfang"/>.</param>
public sealed record Versionsskifte(string? Fra, string Til, int Maaneder, long AendredeTal)
{
    /// <summary>A sentence for each, after a space, of the months that only one of the two has; empty when they have the same.</summary>
    public string Omfang { get; init; } = "";

    /// <summary>The version that had been gone back from already, so that nothing was done; null: it was done now.</summary>
    public string? AlreadyBackFrom { get; init; }

    /// <summary>Sentences about what everyone may see after it.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The pinned rule sets before and now.</summary>
    public PinChange Pins { get; init; } = PinChange.None;

    /// <summary><see cref="Omfang"/> of the months in force before and now, oldest first.</summary>
    internal static string Forskydning(IReadOnlyList<string> foer, IReadOnlyList<string> nu) =>
        Led([.. foer.Except(nu)], "er ikke længere udgivet") + Led([.. nu.Except(foer)], "er nu også udgivet");

    private static string Led(IReadOnlyList<string> maaneder, string hvad) =>
        maaneder.Count switch
        {
            0 => "",
            1 => $" {maaneder[0]} {hvad}.",
            var antal => $" {antal} måneder ({maaneder[0]} til {maaneder[^1]}) {hvad}.",
        };
}

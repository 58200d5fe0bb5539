using System.Globalization;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Befolkning;

/// <summary>The 98 kommuner weighted by population in hundreds (2024, rounded): embedded <c>kommunevaegte.csv</c>.</summary>
internal static class Kommunevaegte
{
    public static IReadOnlyList<(int Vaegt, short Kommune)> Alle { get; } =
    [
        .. Indlejret
            .Linjer("kommunevaegte.csv")
            .Select(f => (int.Parse(f[1], CultureInfo.InvariantCulture), short.Parse(f[0], CultureInfo.InvariantCulture))),
    ];

    public static Fordeling<short> Fordeling { get; } = new([.. Alle]);
}

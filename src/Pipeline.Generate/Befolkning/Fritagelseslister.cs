using System.Globalization;
using Pipeline.Domain.Koder;

namespace Pipeline.Generate.Befolkning;

/// <summary>The exemption codes that occur in each group (the code lists of the measurement), so that generated exemptions are such as count.</summary>
internal static class Fritagelseslister
{
    private static readonly short[][] Koder =
    [
        .. Kodeliste<Ydelsesgruppe>.Ord.Select(g =>
            Indlejret
                .Linjer("fritagelseskoder.csv")
                .Where(f => f[0] == g)
                .Select(f => short.Parse(f[2], CultureInfo.InvariantCulture))
                .Distinct()
                .ToArray()
        ),
    ];

    public static short[] For(Ydelsesgruppe gruppe) => Koder[(int)gruppe];
}

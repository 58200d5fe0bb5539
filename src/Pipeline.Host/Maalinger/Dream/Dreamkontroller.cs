using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Measure.Dream;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger.Dream;

/// <summary>What the measurement saw in the data, held against the definition's limits.</summary>
internal static class Dreamkontroller
{
    private const string UkendtKommune = "ukendt_kommune";

    public static IReadOnlyList<Kontrolresultat> Af(Dreamsum sum, Produktmappe produkt)
    {
        if (!produkt.Definition.Kontroller.Data.TryGetValue(UkendtKommune, out var graense))
        {
            return [];
        }

        var (ukendte, alle) = (sum.Ledighedsmaaneder(k => k == Domain.Leveringer.Kommune.Ukendt), sum.Ledighedsmaaneder(_ => true));
        var procent = alle == 0 ? 0 : 100m * ukendte / alle;
        var besked =
            ukendte == 0
                ? null
                : string.Create(Tekst.Dansk, $"{ukendte:#,0} ledighedsmåneder uden kommune (000), {procent:0.##} % af {alle:#,0}");
        return
        [
            new(
                UkendtKommune,
                "Ledighedsmåneder har en kommune",
                graense.Outcome(procent, alle),
                (int)Math.Min(ukendte, int.MaxValue),
                besked
            ),
        ];
    }
}

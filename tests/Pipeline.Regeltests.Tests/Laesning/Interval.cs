using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>The keys <c>fra</c> and <c>til</c> of a row, both ends included.</summary>
internal static class Interval
{
    /// <summary>A missing <c>til</c> is open.</summary>
    public static (int Fra, int Til) EvtAabent(Felter f)
    {
        var fra = f["fra"].Dato();
        return f.Har("til", out var til) ? (fra, Ordnet(fra, til)) : (fra, Domain.Kalender.Dag.Aaben);
    }

    /// <summary>A payment has both ends, before the data end.</summary>
    public static (int Fra, int Til) Betaling(Felter f, int slutDag)
    {
        var fra = f["fra"].Dato();
        Dag(f["til"], slutDag);
        return (fra, Ordnet(fra, f["til"]));
    }

    public static int Dag(Knude knude, int slutDag) =>
        knude.Dato() <= slutDag
            ? knude.Dato()
            : throw knude.Sted.Fejl($"ligger efter dataenes slutning {Domain.Kalender.Dag.Tekst(slutDag)}.");

    private static int Ordnet(int fra, Knude til) =>
        til.Dato() >= fra ? til.Dato() : throw til.Sted.Fejl($"slutter {til.Tekst()}, før den begynder {Domain.Kalender.Dag.Tekst(fra)}.");
}

using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>The printed figures of BDO by table. Text in the tables, and Tabel 5.1, which the source has as a picture, are not counted.</summary>
internal static class BdoOptaelling
{
    private static readonly HashSet<string> Overskrifter = ["tabel", "linje", "maalgruppe", "raekke", "afsnit"];

    public static IReadOnlyList<Optaelling> Tabeller { get; } =
    [
        Tael("3.1", BdoKilde.Tabel31),
        .. BdoKilde.Enhedsomkostninger.GroupBy(r => r["tabel"]).Select(t => Tael(t.Key, t)),
        Tael("4.1", BdoKilde.Tabel41),
        Tael("Bilag 2", BdoKilde.Bilag2),
    ];

    private static Optaelling Tael(string tabel, IEnumerable<Kilderaekke> raekker)
    {
        // A figure recomputed in two ways is one figure.
        var efterregnede = BdoEfterregninger.Alle.Where(e => e.Tabel == tabel).GroupBy(e => e.Celle.Split(" (")[0]).ToList();
        return new(
            tabel,
            raekker.Sum(r => r.Kolonner.Count(k => !Overskrifter.Contains(k) && r[k].Length > 0)),
            efterregnede.Count,
            efterregnede.Count(g => g.Any(e => !e.Holder))
        );
    }
}

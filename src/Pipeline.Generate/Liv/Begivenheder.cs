using Pipeline.Domain.Kalender;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>The dates that shape the history: the corona year, the reform of 2025-07-01, and the seasons.</summary>
internal static class Begivenheder
{
    public static readonly int Corona = Dag.Fra(2020, 3, 11);
    public static readonly int CoronaSlut = Dag.Fra(2021, 8, 31);
    public static readonly int FoersteSamtalePersonlig = Dag.Fra(2023, 3, 22);
    public static readonly int NyeRegler2024 = Dag.Fra(2024, 1, 1);
    public static readonly int Tilbage13 = Dag.Fra(2025, 1, 1);
    public static readonly int Reform = Dag.Fra(2025, 7, 1);

    /// <summary>Percent of the wished starts that stay in their month; the rest come later. Winter and summer are high.</summary>
    private static readonly int[] Saeson = [100, 92, 80, 72, 68, 84, 96, 90, 78, 76, 86, 94];

    private static readonly int FraCorona = Dag.Fra(2020, 4, 1);
    private static readonly int TilCorona = Dag.Fra(2021, 3, 31);

    /// <summary>Moves a start that chance has drawn to where the year and the times would have it, never before <paramref name="tidligst"/>.</summary>
    public static int Start(ref Tilfaeldig t, int dag, int tidligst)
    {
        if (dag >= FraCorona && dag <= TilCorona && t.Sker(0.45))
        {
            // The rise of March to June 2020, steep in the first weeks.
            var flyttet = Corona + Math.Min(t.Ventetid(28), 110);
            return Math.Max(flyttet, tidligst);
        }

        return t.Tal(100) < Saeson[Maanednr(dag)] ? dag : dag + t.Mellem(20, 60);
    }

    /// <summary>0 is January; near enough for a season, without a calendar.</summary>
    private static int Maanednr(int dag) => (int)(((dag % 365.2425) + 365.2425) % 365.2425 / 30.44) % 12;
}

using Pipeline.Domain.Kalender;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Month borders by table: which month a day lies in, and the first and last day of a month, without calendar arithmetic.</summary>
internal sealed class Maanedstabel
{
    /// <summary>Days before it are moved to it: no measured interval begins so early, and 10 years is the longest band.</summary>
    public static readonly int FoersteDag = Dag.Fra(1900, 1, 1);

    private readonly Maaned foerste = Domain.Kalender.Maaned.Af(FoersteDag);
    private readonly short[] maaned;
    private readonly int[] start;

    /// <param name="slutDag">The end of the data; days up to two months after it can be asked for.</param>
    public Maanedstabel(int slutDag)
    {
        var sidste = Domain.Kalender.Maaned.Af(slutDag).Plus(2);
        start = new int[sidste - foerste + 2];
        for (var i = 0; i < start.Length; i++)
        {
            start[i] = foerste.Plus(i).FoersteDag;
        }

        maaned = new short[start[^1] - FoersteDag];
        for (var i = 0; i + 1 < start.Length; i++)
        {
            maaned.AsSpan(start[i] - FoersteDag, start[i + 1] - start[i]).Fill((short)i);
        }
    }

    /// <summary>Number of the month the day lies in, counted from 1900-01.</summary>
    public int Nr(int dag) => maaned[dag - FoersteDag];

    public int Nr(Maaned m) => m - foerste;

    public Maaned Maaned(int nr) => foerste.Plus(nr);

    public int Foerste(int nr) => start[nr];

    public int Sidste(int nr) => start[nr + 1] - 1;

    /// <summary>The day that many months later or earlier, clamped to the last day of a shorter month.</summary>
    public int PlusMaaneder(int dag, int maaneder)
    {
        var nr = Nr(dag);
        return Math.Min(start[nr + maaneder] + dag - start[nr], start[nr + maaneder + 1] - 1);
    }
}

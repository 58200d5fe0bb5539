using Pipeline.Domain.Kalender;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Month borders by table: which month a day lies in, and the first and last day of a month, without calendar arithmetic.</summary>
internal sealed class Maanedstabel
{
    /// <summary>Days before it are moved to it: no measured interval begins so early, and 10 years is the longest band.</summary>
    public static readonly int FoersteDag = Dag.Fra(1900, 1, 1);

    /// <summary>Months after the end of the data in which somebody may reach an age.</summary>
    private const int Aldre = 12 * 100;

    private readonly Maaned _foerste = Domain.Kalender.Maaned.Af(FoersteDag);
    private readonly short[] _maaned;
    private readonly int[] _start;

    /// <param name="slutDag">The end of the data; days up to the end of its month can be asked for.</param>
    public Maanedstabel(int slutDag)
    {
        var maaneder = Domain.Kalender.Maaned.Af(slutDag) - _foerste + 1;
        _start = new int[maaneder + Aldre];
        for (var i = 0; i < _start.Length; i++)
        {
            _start[i] = _foerste.Plus(i).FoersteDag;
        }

        _maaned = new short[_start[maaneder] - FoersteDag];
        for (var i = 0; i < maaneder; i++)
        {
            _maaned.AsSpan(_start[i] - FoersteDag, _start[i + 1] - _start[i]).Fill((short)i);
        }
    }

    /// <summary>Number of the month the day lies in, counted from 1900-01.</summary>
    public int Nr(int dag) => _maaned[dag - FoersteDag];

    public int Nr(Maaned m) => m - _foerste;

    public Maaned Maaned(int nr) => _foerste.Plus(nr);

    /// <summary>Every 29 February of the calendar, in order.</summary>
    public IReadOnlyList<int> Skuddage() =>
        [.. Enumerable.Range(0, _start.Length - 1).Where(nr => nr % 12 == 1 && _start[nr + 1] - _start[nr] == 29).Select(Sidste)];

    public int Foerste(int nr) => _start[nr];

    public int Sidste(int nr) => _start[nr + 1] - 1;

    /// <summary>The day that many months later or earlier, clamped to the last day of a shorter month.</summary>
    public int PlusMaaneder(int dag, int maaneder)
    {
        var nr = Nr(dag);
        return Math.Min(_start[nr + maaneder] + dag - _start[nr], _start[nr + maaneder + 1] - 1);
    }

    /// <summary>The day that somebody born on the day has lived so many months; 100 years at most are looked up, the rest is reckoned.</summary>
    // Stryker disable all : two ways to the same day, the first of them faster
    public int Fylder(int foedt, int maaneder) =>
        (uint)(foedt - FoersteDag) < (uint)_maaned.Length && maaneder < Aldre
            ? PlusMaaneder(foedt, maaneder)
            : Dag.PlusMaaneder(foedt, maaneder);
    // Stryker restore all
}

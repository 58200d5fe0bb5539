namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// One person's paid hours of a-dagpenge (§4), in hundredths. A row's hours fall evenly on its weekdays (on its first day when it has none), the hundredths left
/// over one each on the first of them. The days are not laid out: the hours before any day are a sum of whole rows and a part of those that
/// reach it. Reused: grows, never shrinks.
/// </summary>
internal sealed class Dagpengetimer
{
    /// <summary>A Monday before every day that a row can have.</summary>
    private const int FoersteMandag = -3 - (7 * 200_000);

    private int[] _fra = new int[64];
    private int[] _til = new int[64];
    private int[] _timer = new int[64];

    /// <summary>The hours of the rows before row i; its last is the hours of all.</summary>
    private int[] _foer = new int[65];

    /// <summary>The latest day of the rows up to row i.</summary>
    private int[] _senesteTil = new int[64];
    private int _antal;

    private Intervalliste? _doede;

    /// <summary>The hours on dead days of the intervals before interval i (§3).</summary>
    private int[] _doedeFoer = new int[8];

    public void Ryd()
    {
        _antal = 0;
    }

    /// <summary>Adds a row, which does not begin before the one added last.</summary>
    public void Tilfoej(int fra, int til, int timer)
    {
        if (_antal == _fra.Length)
        {
            Array.Resize(ref _fra, _antal * 2);
            Array.Resize(ref _til, _antal * 2);
            Array.Resize(ref _timer, _antal * 2);
            Array.Resize(ref _foer, (_antal * 2) + 1);
            Array.Resize(ref _senesteTil, _antal * 2);
        }

        _fra[_antal] = fra;
        _til[_antal] = til;
        _timer[_antal] = timer;
        _senesteTil[_antal] = _antal == 0 ? til : Math.Max(_senesteTil[_antal - 1], til);
        _foer[_antal + 1] = _foer[_antal] + timer;
        _antal++;
    }

    /// <summary>The days whose hours do not count.</summary>
    public void SaetDoede(Intervalliste doede)
    {
        _doede = doede;
        if (_doedeFoer.Length <= doede.Antal)
        {
            _doedeFoer = new int[doede.Antal * 2];
        }

        var plads = 0;
        for (var i = 0; i < doede.Antal; i++)
        {
            _doedeFoer[i + 1] = _doedeFoer[i] + AlleFoer(doede.Til[i] + 1, ref plads) - AlleFoer(doede.Fra[i], ref plads);
        }
    }

    /// <summary>The hours on the days before the day, dead days left out. From day to day it never falls.</summary>
    /// <param name="plads">Where the answer was found, from 0: who asks about days near each other finds the next there or close by.</param>
    public int Foer(int dag, ref int plads)
    {
        var i = _doede!.Antal;
        // Stryker disable once Equality : on the first day of an interval both ways give the hours before it
        while (i > 0 && _doede.Fra[i - 1] >= dag)
        {
            i--;
        }

        return i > 0 && _doede.Til[i - 1] >= dag
            ? AlleFoer(_doede.Fra[i - 1], ref plads) - _doedeFoer[i - 1]
            : AlleFoer(dag, ref plads) - _doedeFoer[i];
    }

    private int AlleFoer(int dag, ref int plads)
    {
        var fra = _fra.AsSpan(0, _antal);
        var i = plads;
        // Stryker disable once Equality : a row too far is walked back below
        while (i < fra.Length && fra[i] < dag)
        {
            i++;
        }

        while (i > 0 && fra[i - 1] >= dag)
        {
            i--;
        }

        plads = i;
        var timer = _foer[i];
        for (var r = i - 1; r >= 0 && _senesteTil[r] >= dag; r--)
        {
            if (_til[r] >= dag)
            {
                timer += Foer(r, dag) - _timer[r];
            }
        }

        return timer;
    }

    /// <summary>The hours that fall on the days of a row before a day within it.</summary>
    private int Foer(int r, int dag)
    {
        var hverdage = Hverdage(_fra[r], _til[r] + 1);
        if (hverdage == 0)
        {
            return _timer[r];
        }

        var (jaevnt, rest) = Math.DivRem(_timer[r], hverdage);
        var foer = Hverdage(_fra[r], dag);
        return (foer * jaevnt) + Math.Min(foer, rest);
    }

    /// <summary>Weekdays from a day to the day before another.</summary>
    private static int Hverdage(int fra, int foer) => HverdageFoer(foer) - HverdageFoer(fra);

    private static int HverdageFoer(int dag)
    {
        var (uger, ugedag) = Math.DivRem((uint)(dag - FoersteMandag), 7u);
        return (int)((uger * 5) + Math.Min(ugedag, 5));
    }
}

using static Pipeline.Domain.Leveringer.Kommune;

namespace Pipeline.Measure.Dream;

/// <summary>The kommune that each year of a person is counted in. Reused from person to person.</summary>
internal sealed class Kommuneaar(Dreamsum sum)
{
    private readonly int _foersteAar = sum.Vindue.Fra.Aar;

    // In the order of time, from the window's first year on: each holds until the next.
    private readonly (int Aar, short Kommune, int Plads)[] _perioder = new (int, short, int)[sum.Vindue.AntalAar];

    /// <summary>How many rows of years in one kommune there are.</summary>
    public int Antal { get; private set; }

    /// <summary>
    /// That at the year's end; who has none then (dead, moved abroad) is counted in the latest before, else the earliest after;
    /// <see cref="Domain.Leveringer.Kommune.Ukendt"/> for who never has one (docs/decisions/0014).
    /// </summary>
    public void Laes(in Dreamintervaller kommuner)
    {
        Antal = 0;
        for (var i = 0; i < kommuner.Antal; i++)
        {
            if (kommuner.Vaerdi[i] != Ukendt)
            {
                // The first known holds from the start, and each until another comes.
                Fra(Antal == 0 ? 0 : Math.Max(kommuner.Fra[i] - _foersteAar, 0), (short)kommuner.Vaerdi[i]);
            }
        }

        if (Antal == 0)
        {
            Fra(0, Ukendt);
        }
    }

    /// <summary>The kommune of a year, by its number in the window.</summary>
    public short Kommune(int aar) => _perioder[Find(aar)].Kommune;

    /// <summary>The place of the kommune of a year in <see cref="Kommunetal"/>.</summary>
    public int Plads(int aar) => _perioder[Find(aar)].Plads;

    /// <summary>One of the rows of years: the place of its kommune, and its years up to, not including, the last.</summary>
    public (int Plads, int Fra, int Efter) Periode(int nr) =>
        (_perioder[nr].Plads, _perioder[nr].Aar, nr + 1 < Antal ? _perioder[nr + 1].Aar : _perioder.Length);

    private int Find(int aar)
    {
        var i = Antal - 1;
        while (_perioder[i].Aar > aar)
        {
            i--;
        }

        return i;
    }

    private void Fra(int aar, short kommune)
    {
        var plads = sum.Kommuner.Plads(kommune);
        while (Antal > 0 && _perioder[Antal - 1].Aar >= aar)
        {
            Antal--;
        }

        if (aar < _perioder.Length && (Antal == 0 || _perioder[Antal - 1].Kommune != kommune))
        {
            _perioder[Antal++] = (aar, kommune, plads);
        }
    }
}

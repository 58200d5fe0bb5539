using static Pipeline.Domain.Leveringer.Kommune;

namespace Pipeline.Measure.Dream;

/// <summary>The kommune that each year of a person is counted in. Reused from person to person.</summary>
internal sealed class Kommuneaar(Dreamsum sum)
{
    private readonly int _foersteAar = sum.Vindue.Fra.Aar;
    private readonly short[] _kommune = new short[sum.Vindue.AntalAar];
    private readonly int[] _plads = new int[sum.Vindue.AntalAar];

    /// <summary>By year: the kommune.</summary>
    public ReadOnlySpan<short> Kommuner => _kommune;

    /// <summary>By year: the place of the counters of the kommune's year in <see cref="Kommunetal"/>.</summary>
    public ReadOnlySpan<int> Pladser => _plads;

    /// <summary>
    /// That at the year's end; who has none then (dead, moved abroad) is counted in the latest before, else the earliest after;
    /// <see cref="Domain.Leveringer.Kommune.Ukendt"/> for who never has one (docs/decisions/0014).
    /// </summary>
    public void Laes(in Dreamintervaller kommuner)
    {
        var kendt = false;
        for (var i = 0; i < kommuner.Antal; i++)
        {
            if (kommuner.Vaerdi[i] != Ukendt)
            {
                // The first known holds from the start, and each until another comes.
                Fra(kendt ? kommuner.Fra[i] - _foersteAar : 0, (short)kommuner.Vaerdi[i]);
                kendt = true;
            }
        }

        if (!kendt)
        {
            Fra(0, Ukendt);
        }
    }

    private void Fra(int aar, short kommune)
    {
        var plads = sum.Kommuner.Plads(kommune) * _plads.Length;
        for (aar = Math.Max(aar, 0); aar < _plads.Length; aar++)
        {
            _kommune[aar] = kommune;
            _plads[aar] = plads + aar;
        }
    }
}

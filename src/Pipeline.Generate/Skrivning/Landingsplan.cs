using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Skrivning;

/// <summary>Which files are written, and the calendar of the history as tables (the generator asks for months millions of times).</summary>
internal sealed class Landingsplan
{
    private readonly short[] _maanedAfDag;
    private readonly int _foersteSkrevne;
    private readonly int _antalSkrevne;

    public Landingsplan(GenereringsValg valg)
    {
        Fra = valg.Fra;
        Til = valg.Til;
        Start = valg.Fra.FoersteDag;
        Slut = valg.Til.SidsteDag;
        var alle = Maaned.Fra(valg.Fra, valg.Til).ToArray();
        FoersteDag = [.. alle.Select(m => m.FoersteDag)];
        SidsteDag = [.. alle.Select(m => m.SidsteDag)];
        _maanedAfDag = new short[Slut - Start + 1];
        for (short m = 0; m < alle.Length; m++)
        {
            _maanedAfDag.AsSpan(FoersteDag[m] - Start, alle[m].AntalDage).Fill(m);
        }

        SkrevneMaaneder = [.. Maaned.Fra(valg.FoersteSkrevne, valg.SidsteSkrevne)];
        _foersteSkrevne = valg.FoersteSkrevne - valg.Fra;
        _antalSkrevne = SkrevneMaaneder.Count;
        FuldeMaaneder = [.. SkrevneMaaneder.Where(m => ErFuld(m, valg))];
        KendtTil = [.. FuldeMaaneder.Select(m => m.SidsteDag)];
    }

    public Maaned Fra { get; }
    public Maaned Til { get; }

    /// <summary>First and last day of the history.</summary>
    public int Start { get; }
    public int Slut { get; }

    /// <summary>By the month's number in the history, from 0.</summary>
    public int[] FoersteDag { get; }
    public int[] SidsteDag { get; }

    public IReadOnlyList<Maaned> SkrevneMaaneder { get; }
    public IReadOnlyList<Maaned> FuldeMaaneder { get; }

    /// <summary>The last day that each of <see cref="FuldeMaaneder"/> knows of.</summary>
    public int[] KendtTil { get; }

    public IReadOnlyList<Maaned> MaanederFor(Datasaet datasaet) => datasaet.Art == Leveringsart.Fuld ? FuldeMaaneder : SkrevneMaaneder;

    /// <summary>The month's number; the day must lie in the history.</summary>
    public int MaanedAf(int dag) => _maanedAfDag[dag - Start];

    /// <summary>The place of the day's month among the written ones, −1 when it is not written.</summary>
    public int Plads(int dag)
    {
        if (dag < Start || dag > Slut)
        {
            return -1;
        }

        var plads = _maanedAfDag[dag - Start] - _foersteSkrevne;
        return (uint)plads < (uint)_antalSkrevne ? plads : -1;
    }

    private static bool ErFuld(Maaned m, GenereringsValg valg) =>
        m == valg.SidsteSkrevne || valg.Fuld == Fuldskrivning.HverMaaned || (valg.Fuld == Fuldskrivning.HverDecember && m.Nr == 12);
}

using Pipeline.Domain.Leveringer;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Measures one person after the other into a <see cref="Dreamsum"/>, interval by interval: the cost follows the intervals, not the weeks. One
/// for each thread; nothing is allocated per person.
/// </summary>
public sealed partial class Personregning
{
    private readonly Dreamvindue _vindue;
    private readonly Dreamsum _sum;
    private readonly Kommunetal _tal;
    private readonly Kodeklasse[] _koder;
    private readonly int _foersteUge;
    private readonly int _antalUger;
    private readonly byte[] _ugensAar;
    private readonly int[] _aaretsFoersteUge;
    private readonly short[] _maanederFoer;

    // By year: the kommune, and the place of its counters of the year.
    private readonly short[] _kommune;
    private readonly int[] _aarsplads;

    public Personregning(Dreamsum sum)
    {
        (_sum, _vindue, _tal) = (sum, sum.Vindue, sum.Kommuner);
        var regler = _vindue.Regler;
        _koder = _vindue.Koder;
        (_foersteUge, _antalUger) = (_vindue.FoersteUge, _vindue.AntalUger);
        (_ugensAar, _aaretsFoersteUge, _maanederFoer) = (_vindue.UgensAar, _vindue.AaretsFoersteUge, _vindue.MaanederFoer);
        _kommune = new short[_vindue.AntalAar];
        _aarsplads = new int[_vindue.AntalAar];
        foreach (var (kommune, stoerrelse) in regler.Forloeb.Stoerrelse)
        {
            _stoerrelse[kommune] = stoerrelse;
        }

        _ugerTilAfgang = regler.Kvalitet.UgerTilAfgang;
        _hoejstUgerUden = regler.Kvalitet.HoejstUgerUden;
        _talt = new Talt[_tal.Gruppebredde];
        _forsoerget = new(_antalUger);
    }

    public void Maal(Dreamperson person) => Maal(person.Raekker, person.Samtaler);

    internal void Maal(in Dreamraekker person, Dreamsamtaler samtaler)
    {
        _sum.Personer++;
        if (person.Koder.Antal + samtaler.Antal == 0)
        {
            return;
        }

        Kommuner(person.Kommuner);
        if (person.Koder.Antal > 0)
        {
            Ydelser(person.Koder);
            Afgang(person.Koder);
            Forloeb(person.Grader);
        }

        if (samtaler.Antal > 0)
        {
            Samtaler(person.Koder, samtaler);
        }
    }

    /// <summary>
    /// The kommune a year is counted in: that at its end; who has none then (dead, moved abroad) the latest before, else the earliest after;
    /// <see cref="Kommune.Ukendt"/> for who never has one (docs/decisions/0014).
    /// </summary>
    private void Kommuner(in Dreamintervaller kommuner)
    {
        var (naeste, kommune) = (0, Kommune.Ukendt);
        for (var aar = 0; aar < _kommune.Length; aar++)
        {
            // The first known holds from the start.
            while (naeste < kommuner.Antal && (kommune == Kommune.Ukendt || kommuner.Fra[naeste] <= _vindue.Fra.Aar + aar))
            {
                kommune = kommuner.Vaerdi[naeste] is var k and not Kommune.Ukendt ? (short)k : kommune;
                naeste++;
            }

            _kommune[aar] = kommune;
            _aarsplads[aar] = (_tal.Plads(kommune) * _kommune.Length) + aar;
        }
    }

    /// <summary>
    /// Weeks cut by year: those of the first year end before <c>Skel</c>, those of the last begin with <c>Sidste</c>, and the years between are whole. Where all lie
    /// in one year, the last part is empty.
    /// </summary>
    private (int Foerste, int Skel, int SidsteAar, int Sidste) Aarsdele(int fra, int efter)
    {
        var (foersteAar, sidsteAar) = (_ugensAar[fra], _ugensAar[efter - 1]);
        var skel = Mindste(efter, _aaretsFoersteUge[foersteAar + 1]);
        return (foersteAar, skel, sidsteAar, Stoerste(skel, _aaretsFoersteUge[sidsteAar]));
    }
}

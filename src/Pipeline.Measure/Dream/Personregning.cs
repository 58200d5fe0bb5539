using Pipeline.Domain.Dream;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Measures one person after the other into a <see cref="Dreamsum"/>, interval by interval: the cost follows the intervals, not the weeks. One
/// for each thread; nothing is allocated per person.
/// </summary>
public sealed partial class Personregning
{
    private readonly Dreamvindue _vindue;
    private readonly Dreamsum _sum;
    private readonly Kodeopslag[] _opslag;
    private readonly int[] _maanedensAar;
    private readonly int[] _decembre;
    private readonly int _aarslaengde;
    private readonly int _foersteUge;
    private readonly int _sidsteUge;
    private readonly byte[] _ugensAar;
    private readonly int[] _aaretsSidsteUge;
    private readonly short[] _kommune;

    // By interval of the person: the months whose status it is.
    private int[] _foersteMaaned = new int[64];
    private int[] _sidsteMaaned = new int[64];

    // Most persons stay in one kommune.
    private short _blokkens = -1;
    private int[] _blok = [];

    public Personregning(Dreamsum sum)
    {
        _sum = sum;
        _vindue = sum.Vindue;
        var regler = _vindue.Regler;
        _opslag = Kodeopslag.Af(regler);
        _maanedensAar = _vindue.MaanedensAar;
        _decembre = _vindue.Decembre;
        _aarslaengde = sum.Aarslaengde;
        (_foersteUge, _sidsteUge) = (_vindue.FoersteUge, _vindue.SidsteUge);
        (_ugensAar, _aaretsSidsteUge) = (_vindue.UgensAar, _vindue.AaretsSidsteUge);
        _kommune = new short[_vindue.AntalAar];
        _aarsag = regler.Forloeb.Aarsag.Alle.ToArray();
        foreach (var (kommune, stoerrelse) in regler.Forloeb.Stoerrelse)
        {
            _stoerrelse[kommune] = stoerrelse;
        }

        _grupper = regler.Kvalitet.Grupper.Count;
        _ugerTilAfgang = regler.Kvalitet.UgerTilAfgang;
        _hoejstUgerUden = regler.Kvalitet.HoejstUgerUden;
        _beroert = new byte[_vindue.AntalAar * _grupper];
        _forsoergelsesuger = new int[_beroert.Length];
    }

    public void Maal(Dreamperson person)
    {
        _sum.Personer++;
        if (person.Koder + person.Samtaler == 0)
        {
            return;
        }

        person.Kommuner(_vindue.Fra.Aar, _kommune);
        if (person.Koder > 0)
        {
            Maaneder(person);
            Forloeb(person);
            Kvalitet(person);
        }

        if (person.Samtaler > 0)
        {
            Samtaler(person);
        }
    }

    /// <summary>The counters of a year in the person's kommune of that year.</summary>
    private Span<int> Felter(int aar)
    {
        if (_kommune[aar] != _blokkens)
        {
            _blokkens = _kommune[aar];
            _blok = _sum.Blok(_blokkens);
        }

        return _blok.AsSpan(aar * _aarslaengde, _aarslaengde);
    }

    /// <summary>001 L768–803: a person × a month with a målgruppe code in its last week, by the indsats of the code.</summary>
    private void Maaneder(Dreamperson person)
    {
        if (_foersteMaaned.Length < person.Koder)
        {
            _foersteMaaned = new int[person.Fra.Length];
            _sidsteMaaned = new int[person.Fra.Length];
        }

        for (var i = 0; i < person.Koder; i++)
        {
            var (foerste, sidste) = _vindue.MaanederI(person.Fra[i], person.Til[i]);
            (_foersteMaaned[i], _sidsteMaaned[i]) = (foerste, sidste);
            ref readonly var kode = ref _opslag[person.Kode[i]];
            // Both are none exactly when both are −1.
            if ((kode.Maalgruppe & kode.Samtalegruppe) == Kodetabel.Ingen)
            {
                continue;
            }

            while (foerste <= sidste)
            {
                var aar = _maanedensAar[foerste];
                var til = Math.Min(sidste, _decembre[aar]);
                var felter = Felter(aar);
                if (kode.Maalgruppe != Kodetabel.Ingen)
                {
                    felter[Dreamfelt.Maaned(kode.Maalgruppe, kode.Indsats)] += til - foerste + 1;
                }

                if (kode.Samtalegruppe != Kodetabel.Ingen)
                {
                    felter[Dreamfelt.Samtalemaaneder + kode.Samtalegruppe] += til - foerste + 1;
                }

                foerste = til + 1;
            }
        }
    }
}

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Dream;

/// <summary>
/// One person's DREAM row, made of the same rows that go to the registers: a week has the code of the benefit that DREAM keeps, with the digit of the
/// offer that lies in it. What no register tells (work, SU, pension) is drawn from a stream of the person's own. Reused from person to person.
/// </summary>
internal sealed class Dreamraekke(Dreamkolonner kolonner)
{
    private readonly int[] _koder = new int[kolonner.AntalUger];
    private readonly bool[] _parat = new bool[kolonner.AntalUger];
    private readonly short[] _grad = new short[kolonner.AntalMaaneder];
    private readonly List<YdelseRaekke> _ydelser = [];
    private readonly List<TilbudRaekke> _tilbud = [];
    private readonly List<BopaelRaekke> _bopael = [];
    private byte[] _id = [];
    private int _foedselsdato;
    private bool _begyndt;

    /// <summary>What lies between the benefits is stated by <see cref="Kode"/> and <see cref="Arbejde"/>, and not to be drawn.</summary>
    public bool HullerErGivet { get; set; }

    public void Begynd(ReadOnlySpan<byte> id, int foedselsdato)
    {
        Array.Clear(_koder);
        Array.Clear(_parat);
        Array.Clear(_grad);
        _ydelser.Clear();
        _tilbud.Clear();
        _bopael.Clear();
        (_id, _foedselsdato, _begyndt) = (id.ToArray(), foedselsdato, true);
    }

    public void Bopael(in BopaelRaekke r) => _bopael.Add(r);

    /// <summary>Whether the person is ready for work or school decides the code, and may be told after the payment.</summary>
    public void Ydelse(in YdelseRaekke r) => _ydelser.Add(r);

    public void Udbetaling(in DagpengeudbetalingRaekke r)
    {
        if (r.Timer > 0)
        {
            Kode(Dreamkoder.Af(r.Art), r.Fra, r.Til);
        }
    }

    public void Sygefravaer(in IntervalRaekke r) => Kode(890, r.Fra, r.Til);

    public void Tilbud(in TilbudRaekke r) => _tilbud.Add(r);

    public void Visitation(in VisitationRaekke r)
    {
        if (r.Kategori is Visitationskategori.Jobparat or Visitationskategori.AabenlystUddannelsesparat)
        {
            var (fra, til) = Uger(r.Fra, r.Til);
            for (var uge = fra; uge <= til; uge++)
            {
                _parat[uge] = true;
            }
        }
    }

    /// <summary>A code in every week that has a day of the interval, where no higher one stands.</summary>
    public void Kode(int kode, int fraDag, int tilDag)
    {
        var (fra, til) = Uger(fraDag, tilDag);
        for (var uge = fra; uge <= til; uge++)
        {
            _koder[uge] = Dreamkoder.Rang(kode) >= Dreamkoder.Rang(_koder[uge]) ? kode : _koder[uge];
        }
    }

    /// <param name="grad">Hundredths.</param>
    public void Arbejde(Maaned fra, Maaned til, int grad)
    {
        for (var m = Math.Max(fra - kolonner.Fra, 0); m <= Math.Min(til - kolonner.Fra, _grad.Length - 1); m++)
        {
            _grad[m] = (short)grad;
        }
    }

    /// <summary>Writes the person that was begun, if there is one.</summary>
    public void Skriv(Raekkebuffer buffer)
    {
        if (!_begyndt)
        {
            return;
        }

        _begyndt = false;
        Ydelser();
        if (!HullerErGivet)
        {
            Huller();
        }

        LaegTilbud();
        buffer.Begynd(kolonner.LaengsteRaekke);
        buffer.Tekst(_id);
        buffer.Dag(_foedselsdato);
        for (var aar = kolonner.Fra.Aar; aar <= kolonner.Til.Aar; aar++)
        {
            Kommune(buffer, Math.Min(Dag.Fra(aar, 12, 31), kolonner.Til.SidsteDag));
        }

        foreach (var kode in _koder)
        {
            if (kode == Dreamkoder.Ingen)
            {
                buffer.Tom();
            }
            else
            {
                buffer.Tal(kode);
            }
        }

        foreach (var grad in _grad)
        {
            if (grad == 0)
            {
                buffer.Tom();
            }
            else
            {
                buffer.Hundrededele(grad);
            }
        }

        buffer.Slut();
    }

    private void Ydelser()
    {
        foreach (var r in _ydelser)
        {
            var (fra, til) = Uger(r.Fra, r.Til);
            for (var uge = fra; uge <= til; uge++)
            {
                var kode = Dreamkoder.Af(r.Art, _parat[uge]);
                _koder[uge] = Dreamkoder.Rang(kode) >= Dreamkoder.Rang(_koder[uge]) ? kode : _koder[uge];
            }
        }
    }

    private void LaegTilbud()
    {
        foreach (var r in _tilbud)
        {
            var (fra, til) = Uger(r.Fra, r.Til);
            for (var uge = fra; uge <= til; uge++)
            {
                _koder[uge] = Dreamkoder.Med(_koder[uge], r.Type, (r.Fra & 1) == 0);
            }
        }
    }

    /// <summary>Most who are on no benefit work; the young may study; the old are pensioners.</summary>
    private void Huller()
    {
        var t = Tilfaeldig.For(_foedselsdato, Aftryk());
        var pension = Dag.PlusMaaneder(_foedselsdato, 67 * 12);
        Kode(Dreamkoder.Folkepension, pension, kolonner.Til.SidsteDag);
        for (var uge = 0; uge < _koder.Length; )
        {
            var slut = uge;
            while (slut < _koder.Length && _koder[slut] == Dreamkoder.Ingen)
            {
                slut++;
            }

            if (slut > uge)
            {
                Hul(ref t, kolonner.FoersteUge + uge, kolonner.FoersteUge + slut - 1);
            }

            uge = slut + 1;
        }
    }

    private void Hul(ref Tilfaeldig t, int fraUge, int tilUge)
    {
        var (fra, til) = (new Uge(fraUge), new Uge(tilUge));
        var alder = (fra.Torsdag - _foedselsdato) / 365.25;
        if (alder is > 18 and < 28 && tilUge - fraUge > 10 && t.Sker(0.35))
        {
            var slut = Math.Min(tilUge, fraUge + t.Mellem(20, 250));
            Kode(Dreamkoder.Su, fra.Mandag, new Uge(slut).Mandag + 6);
        }
        else if (alder > 16 && t.Sker(0.75))
        {
            Arbejde(Maaned.Af(fra.Torsdag), Maaned.Af(til.Torsdag), t.Mellem(40, 100));
        }
    }

    private void Kommune(Raekkebuffer buffer, int dag)
    {
        for (var i = _bopael.Count - 1; i >= 0; i--)
        {
            if (_bopael[i].Fra <= dag && dag <= _bopael[i].Til)
            {
                buffer.Kommune(_bopael[i].Kommunekode);
                return;
            }
        }

        buffer.Tom();
    }

    private long Aftryk()
    {
        ulong aftryk = 14695981039346656037;
        foreach (var b in _id)
        {
            aftryk = (aftryk ^ b) * 1099511628211;
        }

        return (long)aftryk;
    }

    /// <summary>The weeks with a day of the interval, by number in the row; none when the first is greater than the last.</summary>
    private (int Fra, int Til) Uger(int fraDag, int tilDag) =>
        (
            Math.Max(Uge.Af(fraDag).Nummer - kolonner.FoersteUge, 0),
            tilDag == Dag.Aaben ? _koder.Length - 1 : Math.Min(Uge.Af(tilDag).Nummer - kolonner.FoersteUge, _koder.Length - 1)
        );
}

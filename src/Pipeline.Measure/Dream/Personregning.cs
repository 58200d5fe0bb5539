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
    private readonly short[] _kommune;
    private readonly sbyte[] _maalgruppe;
    private readonly sbyte[] _samtalegruppe;
    private readonly sbyte[] _indsats;

    // By interval of the person: the months whose status it is.
    private int[] _foersteMaaned = new int[64];
    private int[] _sidsteMaaned = new int[64];

    public Personregning(Dreamsum sum)
    {
        _sum = sum;
        _vindue = sum.Vindue;
        var regler = _vindue.Regler;
        _kommune = new short[_vindue.AntalAar];
        _maalgruppe = regler.MaalgruppeIMaaneder.Alle.ToArray();
        _samtalegruppe = regler.MaalgruppeISamtaler.Alle.ToArray();
        _indsats = regler.Indsats.Alle.ToArray();
        _forloebsgruppe = regler.MaalgruppeIForloeb.Alle.ToArray();
        _aarsag = regler.Forloeb.Aarsag.Alle.ToArray();
        _kvalitetsgruppe = regler.Kvalitet.Gruppe.Alle.ToArray();
        _tilbud = regler.Kvalitet.Tilbud.Alle.ToArray();
        _selvforsoergende = regler.Kvalitet.Selvforsoergelse.Alle.ToArray();
        _forsoergelse = regler.Kvalitet.OffentligForsoergelse.Alle.ToArray();
        _beroert = new byte[_vindue.AntalAar * regler.Kvalitet.Grupper.Count];
        _forsoergelsesuger = new int[_beroert.Length];
    }

    public void Maal(Dreamperson person)
    {
        _sum.Personer++;
        if (person.Koder == 0)
        {
            // Samtaler of who is on no ydelse are counted, in no målgruppe.
            if (person.Samtaler > 0)
            {
                person.Kommuner(_vindue.Fra.Aar, _kommune);
                Samtaler(person);
            }

            return;
        }

        person.Kommuner(_vindue.Fra.Aar, _kommune);
        Maaneder(person);
        Forloeb(person);
        Kvalitet(person);
        if (person.Samtaler > 0)
        {
            Samtaler(person);
        }
    }

    /// <summary>001 L768–803: a person × a month with a målgruppe code in its last week, by the indsats of the code.</summary>
    private void Maaneder(Dreamperson person)
    {
        if (_foersteMaaned.Length < person.Koder)
        {
            _foersteMaaned = new int[person.Fra.Length];
            _sidsteMaaned = new int[person.Fra.Length];
        }

        var aaret = _vindue.MaanedensAar;
        for (var i = 0; i < person.Koder; i++)
        {
            var (foerste, sidste) = _vindue.MaanederI(person.Fra[i], person.Til[i]);
            (_foersteMaaned[i], _sidsteMaaned[i]) = (foerste, sidste);
            var (gruppe, samtalegruppe) = (_maalgruppe[person.Kode[i]], _samtalegruppe[person.Kode[i]]);
            if (foerste > sidste || (gruppe & samtalegruppe) == Kodetabel.Ingen)
            {
                continue;
            }

            var indsats = _indsats[person.Kode[i]];
            for (var maaned = foerste; maaned <= sidste; )
            {
                var aar = aaret[maaned];
                var decembers = (((_vindue.Fra.Aar + aar) * 12) + 11) - _vindue.Fra.Nummer;
                var til = Math.Min(sidste, decembers);
                var felter = _sum.Aar(_kommune[aar], aar);
                if (gruppe != Kodetabel.Ingen)
                {
                    felter[Dreamfelt.Maaned(gruppe, indsats)] += til - maaned + 1;
                }

                if (samtalegruppe != Kodetabel.Ingen)
                {
                    felter[Dreamfelt.Samtalemaaneder + samtalegruppe] += til - maaned + 1;
                }

                maaned = til + 1;
            }
        }
    }
}

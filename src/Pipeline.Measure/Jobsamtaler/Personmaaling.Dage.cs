using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler;

// §4–5 for all groups but a-dagpenge: every calendar day from the forløb's start is a forløbsdag.
public sealed partial class Personmaaling
{
    private void MaalDage<TModtager>(int gruppe, in Forloeb f, int fra, int til, ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        var sygedagpenge = gruppe == (int)Ydelsesgruppe.Sygedagpenge;
        var samtalerKlar = false;
        var i = 0;
        for (var nr = fra; nr <= til; nr++)
        {
            var graense = Math.Min(_kalender.Sidste(nr), f.SidsteBetalte);
            var e = sygedagpenge ? graense : SidsteBetalte(_betalt[gruppe], graense, ref i);
            var tidligst = Math.Max(f.Start, _kalender.Foerste(nr));
            // §4 population: the age at E, and a day of the forløb in the month that is not an ordinary dead day.
            if (e < tidligst || !HarAlderen(e) || (_ordinaere.Antal > 0 && _ordinaere.Dage(tidligst, e) == e - tidligst + 1))
            {
                continue;
            }

            var laengde = e - f.Start + 1 - _doede.Dage(f.Start, e);
            var baand = _regler.BaandAfDage(laengde);
            var periodeFra = baand < KompileretRegelsaet.FoerstePlusTolv ? f.Start : TolvMaanederTilbage(f.Start, e);
            if (!samtalerKlar)
            {
                FindSamtaler(gruppe, f);
                samtalerKlar = true;
            }

            var sats = gruppe == (int)Ydelsesgruppe.Kontanthjaelp && e >= _regler.ReformFra ? HoejesteSats(e) : null;
            var liste = sats is { } s ? _regler.ListeAfSats[(int)s] : gruppe;
            var resultat = new Resultat(
                _kalender.Maaned(nr),
                (Ydelsesgruppe)gruppe,
                f.Start,
                e,
                laengde,
                baand,
                periodeFra,
                AntalSamtaler(periodeFra, e, baand),
                HarTilbud(periodeFra, e),
                _harFritagelser && FritagetEfterDage(gruppe, liste, nr, baand, periodeFra, e),
                sats,
                Kommunekode(f.SidsteBetalte > _kalender.Sidste(nr) ? _kalender.Sidste(nr) : e)
            );
            Afgiv(resultat, nr, ref modtager);
        }
    }

    /// <summary>§5: 12 months back from E + 1, and further by the dead days in between, until it does not move; never before the start.</summary>
    private int TolvMaanederTilbage(int start, int e)
    {
        var foerst = _kalender.PlusMaaneder(e + 1, -12);
        var fra = foerst;
        while (true)
        {
            var flyttet = foerst - _doede.Dage(fra, e);
            if (flyttet == fra)
            {
                return Math.Max(fra, start);
            }

            fra = flyttet;
        }
    }

    /// <summary>The highest sats of the kontanthjaelp rows that cover the day; a row lies within its month.</summary>
    private Sats? HoejesteSats(int dag)
    {
        var rk = _spand.Ydelser;
        var hoejeste = -1;
        for (var r = SidsteYdelseFra(dag); r >= rk.Start[_person] && rk.Fra[r] >= _kalender.Foerste(_kalender.Nr(dag)); r--)
        {
            if (rk.Til[r] >= dag && rk.Sats[r] != Spande.Spand.Ingen && ErKontanthjaelp(rk.Art[r]))
            {
                hoejeste = Math.Max(hoejeste, rk.Sats[r]);
            }
        }

        return hoejeste < 0 ? null : (Sats)hoejeste;
    }

    private bool ErKontanthjaelp(byte art) => (_regler.GrupperAfArt[art] & KompileretRegelsaet.Bit(Ydelsesgruppe.Kontanthjaelp)) != 0;

    /// <summary>The last row of <c>ydelser</c> that starts on or before the day, or one before the _person's first.</summary>
    private int SidsteYdelseFra(int dag)
    {
        var rk = _spand.Ydelser;
        var lav = rk.Start[_person];
        var hoej = rk.Start[_person + 1];
        while (lav < hoej)
        {
            var midt = (lav + hoej) >>> 1;
            if (rk.Fra[midt] <= dag)
            {
                lav = midt + 1;
            }
            else
            {
                hoej = midt;
            }
        }

        return lav - 1;
    }

    /// <summary>§8: where the _person lives that day; of overlapping rows the one with the latest fra, none = 000.</summary>
    private short Kommunekode(int dag)
    {
        var rk = _spand.Bopael;
        for (var r = rk.Start[_person + 1] - 1; r >= rk.Start[_person]; r--)
        {
            if (rk.Fra[r] <= dag && rk.Til[r] >= dag)
            {
                return rk.Kommunekode[r];
            }
        }

        return Domain.Leveringer.Kommune.Ukendt;
    }
}

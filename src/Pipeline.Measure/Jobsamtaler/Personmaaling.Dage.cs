using System.Runtime.CompilerServices;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// §4–5 for all groups but a-dagpenge: every calendar day from the forløb's start is a forløbsdag.
public partial class Personmaaling<TSpor>
{
    // Where the person lived at the month asked about last, and the days from then on that it holds for.
    private short _bopael;
    private int _sammeBopaelFra;
    private int _sammeBopaelTil;

    /// <summary>Every 29 February, in order (D14).</summary>
    private readonly int[] _skuddage;

    private void MaalDage(int gruppe, Forloeb f, int fra, int til)
    {
        var sygedagpenge = gruppe == (int)Ydelsesgruppe.Sygedagpenge;
        var samtalerKlar = false;
        var betalt = _betalt[gruppe];
        var start = _doede.Uden(f.Start);
        var sidste = Math.Min(f.SidsteBetalte, _sidsteMaaltedag);
        var i = 0;
        var (skuddage, naesteSkuddag) = (0, FoersteSkuddag(f.Start));
        for (var nr = fra; nr <= til; nr++)
        {
            SporPensionsalder(gruppe, f, nr);
            var graense = Math.Min(_kalender.Sidste(nr), sidste);
            // Stryker disable once Conditional : each day of a case is paid
            var e = sygedagpenge ? graense : SidsteBetalte(betalt, graense, ref i);
            var tidligst = Math.Max(f.Start, _kalender.Foerste(nr));
            // §4 population: 16 years at E, and a day of the forløb in the month that is not an ordinary dead day.
            if (e < tidligst)
            {
                Fortael(Grund.IngenBetalteDageIMaaneden, gruppe, f.Start, f.SidsteBetalte);
                // Stryker disable once Statement : a forløb of these groups has a paid day in each of its months (D2)
                continue;
            }

            if (!HarAlderen(gruppe, e))
            {
                continue;
            }

            // Stryker disable once Equality : a short cut, without dead days none is in the month
            if (_ordinaere.Antal > 0 && _ordinaere.Dage(tidligst, e) == e - tidligst + 1)
            {
                Fortael(Grund.KunDoedeDageIMaaneden, gruppe, tidligst, e);
                continue;
            }

            // Days are counted without the dead ones (§3); E is counted with, so to the day after it.
            var slut = _doede.Uden(e + 1);
            var laengde = slut - start;
            // Stryker disable once Equality : the calendar has leap days beyond the data, and a leap day that is E is asked about in Skema1Tests
            for (; naesteSkuddag < _skuddage.Length && _skuddage[naesteSkuddag] <= e; naesteSkuddag++)
            {
                skuddage += _doede.Rummer(_skuddage[naesteSkuddag]) ? 0 : 1;
            }

            var baand = _regler.BaandAfDage(laengde, skuddage);
            Fortael(Grund.Laengde, gruppe, f.Start, e, laengde, baand);
            SporSkuddage(gruppe, f.Start, e, laengde, baand, skuddage);
            // Stryker disable once Conditional : 12 months back lies before a start that is nearer
            var periodeFra =
                baand < KompileretRegelsaet.FoerstePlusTolv
                    ? HeleForloebet(gruppe, f, e)
                    : TolvMaanederTilbage(gruppe, f.Start, nr, e, slut);
            if (!samtalerKlar)
            {
                FindSamtaler(gruppe, f);
                // Stryker disable once Boolean,Statement : found again, the days are the same
                samtalerKlar = true;
            }

            var sats = gruppe == (int)Ydelsesgruppe.Kontanthjaelp && e >= _regler.ReformFra ? HoejesteSats(e) : Spand.Ingen;
            var liste = gruppe;
            if (sats != Spand.Ingen)
            {
                Fortael(Grund.Sats, gruppe, e, e, sats);
                liste = _regler.ListeAfSats[sats];
            }

            var samtaler = AntalSamtaler(gruppe, periodeFra, e, baand);
            var harTilbud = HarTilbud(gruppe, periodeFra, e);
            var fritaget =
                HarFritagelser(gruppe) && FritagetEfterDage(gruppe, liste, nr, baand, periodeFra, e, slut - _doede.Uden(periodeFra));
            ref var ny = ref _resultater.Tilfoej(nr - _fraNr, gruppe, e);
            ny.Start = f.Start;
            ny.Laengde = laengde;
            ny.Baand = (byte)baand;
            ny.MaaleperiodeFra = periodeFra;
            ny.Samtaler = samtaler;
            ny.HarTilbud = harTilbud;
            ny.Fritaget = fritaget;
            ny.Sats = sats;
            ny.Kommunekode = Kommunekode(gruppe, f, nr);
        }
    }

    /// <summary>§5: under 12 months the måleperiode is the forløb.</summary>
    private int HeleForloebet(int gruppe, in Forloeb f, int e)
    {
        Fortael(Grund.MaaleperiodeHeleForloebet, gruppe, f.Start, e);
        return f.Start;
    }

    /// <summary>§5: 12 months back from E + 1, and further by the dead days in between, until it does not move; never before the start.</summary>
    /// <param name="slut">E + 1, counted without dead days.</param>
    private int TolvMaanederTilbage(int gruppe, int start, int nr, int e, int slut)
    {
        var foerst = e == _kalender.Sidste(nr) ? _kalender.Foerste(nr + 1 - 12) : _kalender.PlusMaaneder(e + 1, -12);
        var fra = _doede.Med(slut - (e + 1 - foerst));
        Fortael(Grund.MaaleperiodeDage, gruppe, Math.Max(fra, start), e, foerst, foerst - fra);
        return Math.Max(fra, start);
    }

    /// <summary>The highest sats of the kontanthjaelp rows that cover the day; a row lies within its month.</summary>
    private byte HoejesteSats(int dag)
    {
        var rk = _spand.Ydelser;
        var hoejeste = -1;
        for (var r = SidsteYdelseFra(dag); r >= rk.Start[_person] && rk.Fra[r] >= _kalender.Foerste(_kalender.Nr(dag)); r--)
        {
            if (rk.Til[r] >= dag && rk.Sats[r] != Spand.Ingen && ErKontanthjaelp(rk.Art[r]))
            {
                hoejeste = Math.Max(hoejeste, rk.Sats[r]);
            }
        }

        // Stryker disable once Conditional : minus one is the byte for none
        return hoejeste < 0 ? Spand.Ingen : (byte)hoejeste;
    }

    // Stryker disable once Bitwise : rows of other ydelsesarter have no sats
    private bool ErKontanthjaelp(byte art) => (_regler.GrupperAfArt[art] & KompileretRegelsaet.Bit(Ydelsesgruppe.Kontanthjaelp)) != 0;

    /// <summary>The last row of <c>ydelser</c> that starts on or before the day, or one before the person's first.</summary>
    private int SidsteYdelseFra(int dag)
    {
        var rk = _spand.Ydelser;
        var lav = rk.Start[_person];
        var hoej = rk.Start[_person + 1];
        while (lav < hoej)
        {
            // Stryker disable once Bitwise : a sum of two places is never negative
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

    /// <summary>Where in <see cref="_skuddage"/> the first one lies that is not before the day.</summary>
    private int FoersteSkuddag(int dag) => Array.BinarySearch(_skuddage, dag) is var i && i < 0 ? ~i : i;

    /// <summary>
    /// §8: by the last day of the month when the forløb goes on after it, else by its last paid day, both as delivered: the pension age moves neither (D15).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private short Kommunekode(int gruppe, in Forloeb f, int nr)
    {
        // Stryker disable once Equality : the same day either way, only told otherwise
        var fortsaetter = f.SidsteBetalte > _kalender.Sidste(nr);
        var dag = fortsaetter ? _kalender.Sidste(nr) : f.SidsteBetalte;
        // Stryker disable once Equality,Conditional : looked up again, the kommune is the same
        var kode = dag >= _sammeBopaelFra && dag <= _sammeBopaelTil ? _bopael : Kommunekode(dag);
        Fortael(fortsaetter ? Grund.KommuneVedMaanedensSlut : Grund.KommuneVedSidsteBetalteDag, gruppe, dag, dag, kode);
        return kode;
    }

    /// <summary>§8: where the person lives that day; of overlapping rows the one with the latest fra, none = 000.</summary>
    private short Kommunekode(int dag)
    {
        var rk = _spand.Bopael;
        var naesteFra = Dag.Aaben;
        for (var r = rk.Start[_person + 1] - 1; r >= rk.Start[_person]; r--)
        {
            if (rk.Fra[r] <= dag && rk.Til[r] >= dag)
            {
                _sammeBopaelFra = dag;
                _sammeBopaelTil = Math.Min(rk.Til[r], naesteFra - 1);
                return _bopael = rk.Kommunekode[r];
            }

            // Stryker disable once Conditional,Equality : the days kept for the next question become fewer
            naesteFra = rk.Fra[r] > dag ? rk.Fra[r] : naesteFra;
        }

        return Domain.Leveringer.Kommune.Ukendt;
    }
}

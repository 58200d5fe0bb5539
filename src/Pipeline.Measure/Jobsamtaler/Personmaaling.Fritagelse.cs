using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §7: fritagne. Covered days are kept as intervals without dead days, made when a list is first asked for.
public partial class Personmaaling<TSpor>
{
    private readonly Intervalliste[] _daekket = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Intervalliste())];
    private readonly Intervalliste _mii = new();
    private readonly Intervalliste _tilbage13 = new();
    private int _klareLister;
    private readonly Intervalliste _levendeBetalte = new();
    private bool _levendeBetalteKlar;
    private bool _harFritagelser;

    // The first and the last day that any fritagelse of the person covers, and no fewer days than all of them do.
    private int _fritagetFra;
    private int _fritagetTil;
    private long _flestFritagne;

    private void NytFritagelsesgrundlag()
    {
        _klareLister = 0;
        _levendeBetalteKlar = false;
        _mii.Ryd();
        _tilbage13.Ryd();
        var rk = _spand.Fritagelser;
        // Stryker disable once Equality : without rows the loops below find nothing
        _harFritagelser = rk.Start[_person] < rk.Start[_person + 1];
        // Stryker disable Statement,Block : the borders of short cuts, wider ones only have more asked about; without rows there is nothing to do below
        _fritagetFra = int.MaxValue;
        _fritagetTil = int.MinValue;
        _flestFritagne = 0;
        if (!_harFritagelser)
        {
            return;
        }

        // Stryker restore Statement,Block
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            var til = Math.Min(rk.Til[r], _slutDag);
            _fritagetFra = Math.Min(_fritagetFra, rk.Fra[r]);
            _fritagetTil = Math.Max(_fritagetTil, til);
            // Stryker disable once Arithmetic : the border of a short cut, with more days only more is asked about
            _flestFritagne += Math.Max((long)til - rk.Fra[r] + 1, 0);
            if (rk.Kode[r] == Fritagelseskode.Mii && rk.Fra[r] <= til)
            {
                _mii.TilfoejSorteret(rk.Fra[r], til);
            }
            else if (rk.Kode[r] == Fritagelseskode.Tilbage13 && rk.Fra[r] <= til && rk.RegisteredBy(r) >= _regler.Tilbage13Fra)
            {
                // D13: registered in time, each of the row's days counts, also those before 2025.
                _tilbage13.TilfoejSorteret(rk.Fra[r], til);
            }
        }

        _mii.Fratraek(_doede, _plads);
        _tilbage13.Fratraek(_doede, _plads);
    }

    private bool HarFritagelser(int gruppe)
    {
        // Stryker disable once all : it tells of the decision below
        if (!_harFritagelser)
        {
            Fortael(Grund.IngenFritagelser, gruppe, 0, 0);
        }

        return _harFritagelser;
    }

    /// <summary>Whether a fritagelse can reach into the måleperiode at all: most do not, and then no list needs to be made.</summary>
    // Stryker disable once all : a short cut, the days are counted below
    private bool KanVaereFritaget(int fra, int e) => TSpor.Lytter || (_fritagetFra <= e && _fritagetTil >= fra);

    /// <param name="dage">Days of the måleperiode, dead days left out.</param>
    private bool FritagetEfterDage(int gruppe, int liste, int nr, int baand, int fra, int e, int dage)
    {
        var tidligt = baand <= _regler.TidligeMaaneder;
        // Stryker disable once Logical : two short cuts
        if (!KanVaereFritaget(fra, e) || !AndelMulig(nr, tidligt, dage))
        {
            return false;
        }

        Fortael(Grund.Fritagelsesliste, gruppe, e, e, liste, tidligt ? 1 : 0);
        return AndelNaaet(gruppe, nr, tidligt, Daekket(liste).Dage(fra, e), dage)
            || (tidligt && MiiNaaet(gruppe, nr, _mii.Dage(fra, e)))
            || (tidligt && gruppe == (int)Ydelsesgruppe.Sygedagpenge && Tilbage13Naaet(gruppe, fra, e));
    }

    private bool FritagetEfterBetalteDage(int nr, int baand, int fra, int e)
    {
        const int gruppe = (int)Ydelsesgruppe.ADagpenge;
        if (!KanVaereFritaget(fra, e))
        {
            return false;
        }

        var dage = LevendeBetalteDage().Dage(fra, e);
        var tidligt = baand <= _regler.TidligeMaaneder;
        if (!AndelMulig(nr, tidligt, dage))
        {
            return false;
        }

        Fortael(Grund.Fritagelsesliste, gruppe, e, e, gruppe, tidligt ? 1 : 0);
        return AndelNaaet(gruppe, nr, tidligt, BetalteDageI(Daekket(gruppe), fra, e), dage)
            || (tidligt && MiiNaaet(gruppe, nr, BetalteDageI(_mii, fra, e)));
    }

    private int Procent(int nr, bool tidligt)
    {
        var andel = _andelAfMaaned[nr - _fraNr];
        return tidligt ? andel.TidligProcent : andel.SenereProcent;
    }

    /// <summary>Whether all the person's fritagelser together could reach the share, or one of the first months' own rules can make up for it.</summary>
    // Stryker disable once all : a short cut, the days are counted below
    private bool AndelMulig(int nr, bool tidligt, int dage) =>
        TSpor.Lytter || (tidligt && _mii.Antal + _tilbage13.Antal > 0) || 100 * _flestFritagne >= Procent(nr, tidligt) * dage;

    // §7, D12: at least the share, in whole numbers; nobody is fritaget on no days.
    private bool AndelNaaet(int gruppe, int nr, bool tidligt, int daekkedeDage, int dage)
    {
        var procent = Procent(nr, tidligt);
        var naaet = dage > 0 && 100 * daekkedeDage >= procent * dage;
        Fortael(Grund.Fritagelsesandel, gruppe, 0, 0, daekkedeDage, dage);
        Fortael(naaet ? Grund.AndelNaaet : Grund.AndelIkkeNaaet, gruppe, 0, 0, procent);
        return naaet;
    }

    private bool MiiNaaet(int gruppe, int nr, int dage)
    {
        if (_andelAfMaaned[nr - _fraNr].TidligMiiDage is not { } mindst)
        {
            return false;
        }

        Fortael(Grund.MiiDage, gruppe, 0, 0, dage, mindst);
        return dage >= mindst;
    }

    private bool Tilbage13Naaet(int gruppe, int fra, int e)
    {
        TellTooEarly(gruppe, fra, e);
        var dage = _tilbage13.Dage(fra, e);
        Fortael(Grund.Tilbage13Dage, gruppe, 0, 0, dage);
        return dage > 0;
    }

    private int BetalteDageI(Intervalliste intervaller, int fra, int til)
    {
        var dage = 0;
        for (var i = 0; i < intervaller.Antal && intervaller.Fra[i] <= til; i++)
        {
            var a = Math.Max(intervaller.Fra[i], fra);
            var b = Math.Min(intervaller.Til[i], til);
            if (b >= a)
            {
                dage += _levendeBetalte.Dage(a, b);
            }
        }

        return dage;
    }

    /// <summary>The forløbsdage of a-dagpenge: paid days, dead days left out.</summary>
    private Intervalliste LevendeBetalteDage()
    {
        if (!_levendeBetalteKlar)
        {
            // Stryker disable once Statement,Boolean : found again, the days are the same
            _levendeBetalteKlar = true;
            _levendeBetalte.Ryd();
            var betalt = _betalt[(int)Ydelsesgruppe.ADagpenge];
            for (var i = 0; i < betalt.Antal; i++)
            {
                _levendeBetalte.Laeg(betalt.Fra[i], betalt.Til[i]);
            }

            _levendeBetalte.Fratraek(_doede, _plads);
        }

        return _levendeBetalte;
    }

    /// <summary>The days covered by a fritagelse on that list, dead days left out.</summary>
    private Intervalliste Daekket(int liste)
    {
        var dage = _daekket[liste];
        // Stryker disable once Block : found again, the days are the same
        if (KompileretRegelsaet.Has(_klareLister, liste))
        {
            return dage;
        }

        // Stryker disable once all : found again, the days are the same
        _klareLister |= 1 << liste;
        dage.Ryd();
        var rk = _spand.Fritagelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            var til = Math.Min(rk.Til[r], _slutDag);
            // Stryker disable once Logical : a short cut, the list is asked again below
            if (rk.Fra[r] > til || !_regler.Lister.KanFritage(rk.Kode[r], liste))
            {
                // Stryker disable once Statement : the list is asked again below, and an interval that ends before it begins holds no day
                continue;
            }

            if (_regler.Lister.FritagerAlle(rk.Kode[r], liste))
            {
                dage.Laeg(rk.Fra[r], til);
            }
            else
            {
                LaegDageMedKategori(dage, rk.Kode[r], liste, rk.Fra[r], til);
            }
        }

        dage.Orden();
        dage.Fratraek(_doede, _plads);
        return dage;
    }

    // A list that holds only for a visitationskategori looks at the kategori that day (none = the code does not count).
    private void LaegDageMedKategori(Intervalliste dage, short kode, int liste, int fra, int til)
    {
        while (fra <= til)
        {
            var uaendretTil = Math.Min(til, VisitationUaendretTil(fra));
            var kategori = Kategori(fra);
            if (kategori != Spande.Spand.Ingen && _regler.Lister.FritagerKategori(kode, liste, kategori))
            {
                dage.Laeg(fra, uaendretTil);
            }

            fra = uaendretTil + 1;
        }
    }
}

using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler;

// §7: fritagne. Covered days are kept as intervals without dead days, made when a list is first asked for.
public sealed partial class Personmaaling
{
    private readonly Intervalliste[] daekket = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Intervalliste())];
    private readonly Intervalliste mii = new();
    private readonly Intervalliste tilbage13 = new();
    private int klareLister;
    private bool harFritagelser;

    private void NytFritagelsesgrundlag()
    {
        klareLister = 0;
        mii.Ryd();
        tilbage13.Ryd();
        var rk = spand.Fritagelser;
        harFritagelser = rk.Start[person] < rk.Start[person + 1];
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            var til = Math.Min(rk.Til[r], slutDag);
            if (rk.Kode[r] == Fritagelseskode.Mii && rk.Fra[r] <= til)
            {
                mii.TilfoejSorteret(rk.Fra[r], til);
            }
            else if (rk.Kode[r] == Fritagelseskode.Tilbage13 && Math.Max(rk.Fra[r], regler.Tilbage13Fra) is var fra && fra <= til)
            {
                // D13: one begun before 2025 counts for its days from 2025-01-01.
                tilbage13.TilfoejSorteret(fra, til);
            }
        }

        mii.Fratraek(doede, plads);
        tilbage13.Fratraek(doede, plads);
    }

    private bool FritagetEfterDage(int gruppe, int liste, int nr, int baand, int fra, int e)
    {
        var dage = e - fra + 1 - doede.Dage(fra, e);
        var tidligt = baand <= regler.TidligeMaaneder;
        return AndelNaaet(nr, tidligt, Daekket(liste).Dage(fra, e), dage)
            || (tidligt && andelAfMaaned[nr - fraNr].TidligMiiDage is { } mindst && mii.Dage(fra, e) >= mindst)
            || (tidligt && gruppe == (int)Ydelsesgruppe.Sygedagpenge && tilbage13.Dage(fra, e) > 0);
    }

    private bool FritagetEfterBetalteDage(int start, int nr, int baand, int fra, int e)
    {
        var dage = dageFoer[e - start + 1] - dageFoer[fra - start];
        var tidligt = baand <= regler.TidligeMaaneder;
        return AndelNaaet(nr, tidligt, BetalteDageI(Daekket((int)Ydelsesgruppe.ADagpenge), start, fra, e), dage)
            || (tidligt && andelAfMaaned[nr - fraNr].TidligMiiDage is { } mindst && BetalteDageI(mii, start, fra, e) >= mindst);
    }

    // §7, D12: at least the share, in whole numbers; nobody is fritaget on no days.
    private bool AndelNaaet(int nr, bool tidligt, int daekkedeDage, int dage)
    {
        var andel = andelAfMaaned[nr - fraNr];
        return dage > 0 && 100 * daekkedeDage >= (tidligt ? andel.TidligProcent : andel.SenereProcent) * dage;
    }

    private int BetalteDageI(Intervalliste intervaller, int start, int fra, int til)
    {
        var dage = 0;
        for (var i = 0; i < intervaller.Antal && intervaller.Fra[i] <= til; i++)
        {
            var a = Math.Max(intervaller.Fra[i], fra);
            var b = Math.Min(intervaller.Til[i], til);
            if (b >= a)
            {
                dage += dageFoer[b - start + 1] - dageFoer[a - start];
            }
        }

        return dage;
    }

    /// <summary>The days covered by a fritagelse on that list, dead days left out.</summary>
    private Intervalliste Daekket(int liste)
    {
        var dage = daekket[liste];
        if ((klareLister >> liste & 1) != 0)
        {
            return dage;
        }

        klareLister |= 1 << liste;
        dage.Ryd();
        var rk = spand.Fritagelser;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            var til = Math.Min(rk.Til[r], slutDag);
            if (rk.Fra[r] > til || !regler.KanFritage(rk.Kode[r], liste))
            {
                continue;
            }

            if (regler.FritagerAlle(rk.Kode[r], liste))
            {
                dage.Laeg(rk.Fra[r], til);
            }
            else
            {
                LaegDageMedKategori(dage, rk.Kode[r], liste, rk.Fra[r], til);
            }
        }

        dage.Orden();
        dage.Fratraek(doede, plads);
        return dage;
    }

    // A list that holds only for a visitationskategori looks at the kategori that day (none = the code does not count).
    private void LaegDageMedKategori(Intervalliste dage, short kode, int liste, int fra, int til)
    {
        while (fra <= til)
        {
            var uaendretTil = Math.Min(til, VisitationUaendretTil(fra));
            var kategori = Kategori(fra);
            if (kategori != Spande.Spand.Ingen && regler.FritagerKategori(kode, liste, kategori))
            {
                dage.Laeg(fra, uaendretTil);
            }

            fra = uaendretTil + 1;
        }
    }
}

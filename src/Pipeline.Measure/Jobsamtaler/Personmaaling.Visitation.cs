using Pipeline.Domain.Kalender;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

// What visitation says on a day; of several rows the one with the latest fra (§2 exception 3, §7).
public sealed partial class Personmaaling
{
    private int[] skift = new int[8];
    private int antalSkift;

    /// <summary>The row in force that day, or −1.</summary>
    private int Visitation(int dag)
    {
        var rk = spand.Visitation;
        for (var r = rk.Start[person + 1] - 1; r >= rk.Start[person]; r--)
        {
            if (rk.Fra[r] <= dag && rk.Til[r] >= dag)
            {
                return r;
            }
        }

        return -1;
    }

    /// <summary>The last day on which the same row is in force as on <paramref name="dag"/>.</summary>
    private int VisitationUaendretTil(int dag)
    {
        var rk = spand.Visitation;
        var til = Dag.Aaben;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (rk.Fra[r] > dag)
            {
                return Math.Min(til, rk.Fra[r] - 1);
            }

            if (rk.Til[r] >= dag)
            {
                til = Math.Min(til, rk.Til[r]);
            }
        }

        return til;
    }

    private byte Kategori(int dag) => Visitation(dag) is var r && r < 0 ? Spand.Ingen : spand.Visitation.Kategori[r];

    private int Kontaktgruppe(int dag) => Visitation(dag) is var r && r < 0 ? -1 : spand.Visitation.Kontaktgruppe[r];

    /// <summary>§2 exception 3: the days of change from kontaktgruppe 12 to 2, ascending. A hole or another value between is no change.</summary>
    private bool FindGruppeskift()
    {
        antalSkift = 0;
        var rk = spand.Visitation;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            TilfoejSkift(rk.Fra[r]);
            if (rk.Til[r] < slutDag)
            {
                TilfoejSkift(rk.Til[r] + 1);
            }
        }

        Array.Sort(skift, 0, antalSkift);
        return antalSkift > 0;
    }

    private void TilfoejSkift(int dag)
    {
        if (
            dag < regler.ReformFra
            || dag > slutDag
            || Kontaktgruppe(dag) != regler.KontaktgruppeEfter
            || Kontaktgruppe(dag - 1) != regler.KontaktgruppeFoer
            || Array.IndexOf(skift, dag, 0, antalSkift) >= 0
        )
        {
            return;
        }

        if (antalSkift == skift.Length)
        {
            Array.Resize(ref skift, antalSkift * 2);
        }

        skift[antalSkift++] = dag;
    }
}

using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler;

// §1: which days are paid days of which group, and the supplementary ones dropped.
public sealed partial class Personmaaling
{
    private readonly Intervalliste[] betalt = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Intervalliste())];
    private readonly Intervalliste hoveddage = new();
    private readonly Intervalliste plads = new();
    private ushort grupperMedDage;

    private void FindBetalteDage()
    {
        for (var g = 0; g < betalt.Length; g++)
        {
            betalt[g].Ryd();
        }

        grupperMedDage = 0;
        FindDagpengedage();
        FindSygedage();
        FindYdelsesdage();
        if ((grupperMedDage & regler.Supplerende) != 0)
        {
            FjernSupplerende();
        }
    }

    private void FindDagpengedage()
    {
        var rk = spand.Dagpengeudbetalinger;
        var dage = betalt[(int)Ydelsesgruppe.ADagpenge];
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (regler.ErDagpengeArt[rk.Art[r]] && rk.Timer[r] > 0)
            {
                Betal(Ydelsesgruppe.ADagpenge, dage, rk.Fra[r], rk.Til[r]);
            }
        }
    }

    private void FindSygedage()
    {
        var rk = spand.Sygefravaer;
        var dage = betalt[(int)Ydelsesgruppe.Sygedagpenge];
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            Betal(Ydelsesgruppe.Sygedagpenge, dage, rk.Fra[r], rk.Til[r]);
        }
    }

    private void FindYdelsesdage()
    {
        var rk = spand.Ydelser;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            int grupper = regler.GrupperAfArt[rk.Art[r]];
            while (grupper != 0)
            {
                var g = System.Numerics.BitOperations.TrailingZeroCount(grupper);
                Betal((Ydelsesgruppe)g, betalt[g], rk.Fra[r], rk.Til[r]);
                grupper &= grupper - 1;
            }
        }
    }

    private void Betal(Ydelsesgruppe gruppe, Intervalliste dage, int fra, int til)
    {
        fra = Math.Max(fra, Maanedstabel.FoersteDag);
        til = Math.Min(til, Math.Min(slutDag, regler.SidsteBetalteDag[(int)gruppe]));
        if (fra <= til)
        {
            dage.TilfoejSorteret(fra, til);
            grupperMedDage |= KompileretRegelsaet.Bit(gruppe);
        }
    }

    // §1 Hovedydelse: on a day with a-dagpenge, sygedagpenge or foertidspension these groups' days are dropped; D1: no other overlap is.
    private void FjernSupplerende()
    {
        hoveddage.Ryd();
        if (regler.DagpengeErHoved)
        {
            Laeg(betalt[(int)Ydelsesgruppe.ADagpenge]);
        }

        if (regler.SygedagpengeErHoved)
        {
            Laeg(betalt[(int)Ydelsesgruppe.Sygedagpenge]);
        }

        var rk = spand.Ydelser;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (regler.ErHovedart[rk.Art[r]])
            {
                hoveddage.Laeg(rk.Fra[r], rk.Til[r]);
            }
        }

        if (hoveddage.Antal == 0)
        {
            return;
        }

        hoveddage.Orden();
        for (var g = 0; g < betalt.Length; g++)
        {
            if ((regler.Supplerende >> g & 1) != 0)
            {
                betalt[g].Fratraek(hoveddage, plads);
            }
        }
    }

    private void Laeg(Intervalliste dage)
    {
        for (var i = 0; i < dage.Antal; i++)
        {
            hoveddage.Laeg(dage.Fra[i], dage.Til[i]);
        }
    }
}

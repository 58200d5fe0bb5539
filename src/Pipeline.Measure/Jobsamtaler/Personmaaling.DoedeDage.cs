namespace Pipeline.Measure.Jobsamtaler;

// §3: ordinary dead days (BARSEL, OUK) and the corona days.
public sealed partial class Personmaaling
{
    private readonly Intervalliste ordinaere = new();
    private readonly Intervalliste doede = new();

    private void FindDoedeDage()
    {
        ordinaere.Ryd();
        doede.Ryd();
        var rk = spand.Fritagelser;
        for (var r = rk.Start[person]; r < rk.Start[person + 1]; r++)
        {
            if (regler.ErDoedKode[rk.Kode[r]] && rk.Fra[r] <= slutDag)
            {
                ordinaere.TilfoejSorteret(rk.Fra[r], Math.Min(rk.Til[r], slutDag));
            }
        }

        for (var i = 0; i < ordinaere.Antal; i++)
        {
            doede.Laeg(ordinaere.Fra[i], ordinaere.Til[i]);
        }

        if (regler.Corona.Fra <= regler.Corona.Til)
        {
            doede.Laeg(regler.Corona.Fra, regler.Corona.Til);
        }

        doede.Orden();
    }

    /// <summary>Whether a samtale on that day can never count (§3, §6).</summary>
    private bool SamtalerUmulige(int dag) => regler.SamtalerTaellerIkke.Rummer(dag) || ordinaere.Rummer(dag);
}

using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Lake;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <param name="SlutDag">The end of the data: the last day of the newest delivery's month.</param>
public sealed record Fuldtidsopgave(Fuldtidsregler Regler, Maaned Fra, Maaned Til, int SlutDag, Spandfiler Filer, int Spande, int Traade);

/// <summary>Counts every bucket of the registers; threads take the next one, and the sum does not depend on who took which.</summary>
public static class Fuldtidsmaaling
{
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    /// <returns>The counts, and the staged rows read.</returns>
    public static (Fuldtidskube Kube, long Raekker) Koer(Fuldtidsopgave opgave, IProgress<double>? fremdrift, CancellationToken token)
    {
        var (naeste, faerdige) = (-1, 0);
        var traade = Math.Clamp(opgave.Traade, 1, Math.Max(1, opgave.Spande));
        var dele = new (Fuldtidskube Kube, long Raekker)[traade];
        Sideloebende.Koer(
            traade,
            traade,
            t =>
            {
                var laeser = new Spandlaeser(opgave.Filer);
                var kube = new Fuldtidskube(opgave.Fra, opgave.Til);
                var optaelling = new Fuldtidsoptaelling(opgave.Regler, kube, opgave.SlutDag);
                var raekker = 0L;
                for (var nr = Interlocked.Increment(ref naeste); nr < opgave.Spande; nr = Interlocked.Increment(ref naeste))
                {
                    token.ThrowIfCancellationRequested();
                    var spand = laeser.Laes(nr, token);
                    for (var p = 0; p < spand.AntalPersoner; p++)
                    {
                        optaelling.Tael(spand, p);
                    }

                    raekker += spand.AntalRaekker;
                    fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)opgave.Spande);
                }

                dele[t] = (kube, raekker);
            },
            token
        );
        var samlet = new Fuldtidskube(opgave.Fra, opgave.Til);
        foreach (var (kube, _) in dele)
        {
            samlet.LaegTil(kube);
        }

        return (samlet, dele.Sum(d => d.Raekker));
    }

    /// <summary>Of persons laid out in memory; the data end with the last month.</summary>
    public static Fuldtidskube Af(Spand spand, Fuldtidsregler regler, Maaned fra, Maaned til)
    {
        var kube = new Fuldtidskube(fra, til);
        var optaelling = new Fuldtidsoptaelling(regler, kube, til.SidsteDag);
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            optaelling.Tael(spand, p);
        }

        return kube;
    }
}

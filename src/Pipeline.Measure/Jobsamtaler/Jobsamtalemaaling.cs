using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>What to measure.</summary>
/// <param name="Spande">Number of buckets.</param>
/// <param name="SlutDag">The end of the data: the last day of the newest delivery's month.</param>
/// <param name="Traade">Buckets measured at the same time; each has its own reader and engine.</param>
public sealed record Maaleopgave(Regelsaet Regler, Maaned Fra, Maaned Til, int SlutDag, Spandfiler Filer, int Spande, int Traade);

/// <param name="Raekker">Staged rows read.</param>
/// <param name="UgyldigYdelse">Rows of ydelser with days after their group's last paid day (§1): no paid days, reported by a data check.</param>
public sealed record Maaleresultat(Kube Kube, long Personer, long Raekker, long UgyldigYdelse);

/// <summary>
/// Measures every bucket of the staged data under a rule set. Buckets are independent: threads take the next one, and the sum of their cubes does not
/// depend on who took which.
/// </summary>
public static class Jobsamtalemaaling
{
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    public static Maaleresultat Koer(Maaleopgave opgave, IProgress<double>? fremdrift, CancellationToken token)
    {
        var naeste = -1;
        var faerdige = 0;
        var traade = Math.Clamp(opgave.Traade, 1, Math.Max(1, opgave.Spande));
        var dele = new Maaleresultat[traade];
        try
        {
            Parallel.For(
                0,
                traade,
                new ParallelOptions { MaxDegreeOfParallelism = traade, CancellationToken = token },
                t =>
                {
                    using var laeser = new Spandlaeser(new LakeOptions { Threads = 1 }, opgave.Filer);
                    var maaling = new Personmaaling(opgave.Regler, opgave.Fra, opgave.Til, opgave.SlutDag);
                    var del = new Maaleresultat(new Kube(opgave.Regler, opgave.Fra, opgave.Til), 0, 0, 0);
                    for (var nr = Interlocked.Increment(ref naeste); nr < opgave.Spande; nr = Interlocked.Increment(ref naeste))
                    {
                        del = MaalSpand(laeser.Laes(nr, token), maaling, del, opgave.Regler);
                        fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)opgave.Spande);
                    }

                    dele[t] = del;
                }
            );
        }
        catch (AggregateException flere)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(flere.InnerExceptions[0]);
        }

        return dele.Where(d => d is not null).Aggregate(Laeg);
    }

    private static Maaleresultat MaalSpand(Spand spand, Personmaaling maaling, Maaleresultat hidtil, Regelsaet regler)
    {
        var kube = hidtil.Kube;
        for (var p = 0; p < spand.AntalPersoner; p++)
        {
            maaling.Maal(spand, p, ref kube);
        }

        return new(
            kube,
            hidtil.Personer + spand.AntalPersoner,
            hidtil.Raekker + spand.AntalRaekker,
            hidtil.UgyldigYdelse + UgyldigeYdelser(spand, regler)
        );
    }

    private static Maaleresultat Laeg(Maaleresultat a, Maaleresultat b)
    {
        a.Kube.LaegTil(b.Kube);
        return new(a.Kube, a.Personer + b.Personer, a.Raekker + b.Raekker, a.UgyldigYdelse + b.UgyldigYdelse);
    }

    private static long UgyldigeYdelser(Spand spand, Regelsaet regler)
    {
        Span<int> sidsteDag = stackalloc int[byte.MaxValue + 1];
        sidsteDag.Fill(Dag.Aaben);
        foreach (var gruppe in regler.Grupper)
        {
            foreach (var art in gruppe.Ydelsesarter)
            {
                sidsteDag[(int)art] = gruppe.SidsteBetalteDag;
            }
        }

        long antal = 0;
        var rk = spand.Ydelser;
        for (var r = 0; r < rk.Start[spand.AntalPersoner]; r++)
        {
            antal += rk.Til[r] > sidsteDag[rk.Art[r]] ? 1 : 0;
        }

        return antal;
    }
}

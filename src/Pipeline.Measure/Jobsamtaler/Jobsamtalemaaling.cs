using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>What to measure.</summary>
/// <param name="Regler">The rule sets, each of which gets a cube of its own from the one pass over the data.</param>
/// <param name="Spande">Number of buckets.</param>
/// <param name="SlutDag">The end of the data: the last day of the newest delivery's month.</param>
/// <param name="Traade">Buckets measured at the same time; each has its own reader and engines.</param>
public sealed record Maaleopgave(
    IReadOnlyList<Regelsaet> Regler,
    Maaned Fra,
    Maaned Til,
    int SlutDag,
    Spandfiler Filer,
    int Spande,
    int Traade
)
{
    public Maaleopgave(Regelsaet regler, Maaned fra, Maaned til, int slutDag, Spandfiler filer, int spande, int traade)
        : this([regler], fra, til, slutDag, filer, spande, traade) { }

    /// <summary>Where each bucket's cubes are kept, one for each rule set; null: they are only summed. A bucket kept already is not measured again.</summary>
    public IReadOnlyList<Kubedele>? Dele { get; init; }
}

/// <param name="Raekker">Staged rows read.</param>
/// <param name="UgyldigYdelse">Rows of ydelser with days after their group's last paid day (§1): no paid days, reported by a data check.</param>
public sealed record Maaleresultat(Kube Kube, long Personer, long Raekker, long UgyldigYdelse);

/// <summary>
/// Measures every bucket of the staged data under one or several rule sets. Buckets are independent: threads take the next one, and the sum of their
/// cubes does not depend on who took which.
/// </summary>
public static class Jobsamtalemaaling
{
    /// <summary>For a single rule set.</summary>
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    public static Maaleresultat Koer(Maaleopgave opgave, IProgress<double>? fremdrift, CancellationToken token) =>
        KoerAlle(opgave, fremdrift, token).Single();

    /// <summary>Reads each bucket once, and measures it under every rule set.</summary>
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    /// <returns>The results in the order of the rule sets.</returns>
    public static IReadOnlyList<Maaleresultat> KoerAlle(Maaleopgave opgave, IProgress<double>? fremdrift, CancellationToken token)
    {
        var naeste = -1;
        var faerdige = 0;
        var traade = Math.Clamp(opgave.Traade, 1, Math.Max(1, opgave.Spande));
        var dele = new Maaleresultat[traade][];
        Sideloebende.Koer(
            traade,
            traade,
            t =>
            {
                var laeser = new Spandlaeser(opgave.Filer);
                var del = opgave.Regler.Select(r => Tom(opgave, r)).ToArray();
                var maaling = new Flermaaling(opgave.Regler, opgave.Fra, opgave.Til, opgave.SlutDag);
                for (var nr = Interlocked.Increment(ref naeste); nr < opgave.Spande; nr = Interlocked.Increment(ref naeste))
                {
                    token.ThrowIfCancellationRequested();
                    if (opgave.Dele is null)
                    {
                        MaalSpand(laeser.Laes(nr, token), opgave.Regler, maaling, del);
                    }
                    else
                    {
                        MaalOgGem(opgave, nr, laeser, del, token);
                    }

                    fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)opgave.Spande);
                }

                dele[t] = del;
            },
            token
        );
        Maaleresultat[] ialt =
        [
            .. Enumerable.Range(0, opgave.Regler.Count).Select(r => dele.Where(d => d is not null).Select(d => d[r]).Aggregate(Laeg)),
        ];
        if (opgave.Dele is null)
        {
            Flermaaling.Saml(opgave.Regler, [.. ialt.Select(m => m.Kube)]);
        }

        return ialt;
    }

    private static Maaleresultat Tom(Maaleopgave opgave, Regelsaet regler) => new(new Kube(regler, opgave.Fra, opgave.Til), 0, 0, 0);

    /// <summary>Adds a bucket whose cubes are kept: those that are not there are measured.</summary>
    private static void MaalOgGem(Maaleopgave opgave, int nr, Spandlaeser laeser, Maaleresultat[] hidtil, CancellationToken token)
    {
        var spandens = opgave.Dele!.Select(d => d.Find(nr)).ToArray();
        int[] mangler = [.. Enumerable.Range(0, spandens.Length).Where(r => spandens[r] is null)];
        if (mangler.Length > 0)
        {
            Regelsaet[] regler = [.. mangler.Select(r => opgave.Regler[r])];
            var maalte = regler.Select(r => Tom(opgave, r)).ToArray();
            MaalSpand(laeser.Laes(nr, token), regler, new(regler, opgave.Fra, opgave.Til, opgave.SlutDag), maalte);
            Flermaaling.Saml(regler, [.. maalte.Select(m => m.Kube)]);
            for (var i = 0; i < mangler.Length; i++)
            {
                opgave.Dele![mangler[i]].Gem(nr, spandens[mangler[i]] = maalte[i]);
            }
        }

        for (var r = 0; r < hidtil.Length; r++)
        {
            hidtil[r] = Laeg(hidtil[r], spandens[r]!);
        }
    }

    private static void MaalSpand(Spand spand, IReadOnlyList<Regelsaet> regler, Flermaaling maaling, Maaleresultat[] hidtil)
    {
        maaling.Maal(spand, [.. hidtil.Select(h => h.Kube)]);
        for (var r = 0; r < hidtil.Length; r++)
        {
            hidtil[r] = hidtil[r] with
            {
                Personer = hidtil[r].Personer + spand.AntalPersoner,
                Raekker = hidtil[r].Raekker + spand.AntalRaekker,
                UgyldigYdelse = hidtil[r].UgyldigYdelse + UgyldigeYdelser(spand, regler[r]),
            };
        }
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

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
/// <param name="Traade">Each has its own reader and engines.</param>
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
public sealed record Maaleresultat(Kube Kube, long Personer, long Raekker, long UgyldigYdelse)
{
    /// <summary>With what another measured: its cube is added to this one's, which is the result's too.</summary>
    public Maaleresultat Plus(Maaleresultat anden)
    {
        Kube.LaegTil(anden.Kube);
        return new(Kube, Personer + anden.Personer, Raekker + anden.Raekker, UgyldigYdelse + anden.UgyldigYdelse);
    }
}

/// <summary>
/// Measures every bucket of the staged data under one or several rule sets. Persons are independent: threads take the next bucket, at the end some of each
/// other's persons, and the sum of their cubes does not depend on who took which.
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
        // A kept bucket is one thread's. Of another two can measure persons; more are not worth their engines and waiting lists.
        var hverSpands = opgave.Dele is null ? 2 : 1;
        var traade = Math.Clamp(opgave.Traade, 1, Math.Max(1, hverSpands * opgave.Spande));
        var deling = new Spanddeling(opgave.Spande, traade);
        var faerdige = 0;
        void Faerdig() => fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)opgave.Spande);

        var kuber = opgave.Regler.Select(r => new Kube(r, opgave.Fra, opgave.Til)).ToList();
        var dele = new Maaleresultat[traade][];
        Sideloebende.Koer(
            traade,
            traade,
            t =>
            {
                var maaler = new Spandmaaler(opgave);
                var del = opgave.Dele is { } gemte
                    ? MaalGemte(maaler, deling, gemte, Faerdig, token)
                    : MaalDelt(maaler, deling, t, kuber, Faerdig, token);

                // What waits is counted while the other threads are still at work.
                foreach (var maalt in del)
                {
                    maalt.Kube.GoerOp();
                }

                dele[t] = del;
            },
            token
        );
        Maaleresultat[] ialt =
        [
            .. Enumerable
                .Range(0, opgave.Regler.Count)
                .Select(r => dele.Where(d => d is not null).Select(d => d[r]).Aggregate((a, b) => a.Plus(b))),
        ];
        if (opgave.Dele is null)
        {
            Flermaaling.Saml(opgave.Regler, [.. ialt.Select(m => m.Kube)]);
        }

        return ialt;
    }

    /// <summary>A kept bucket is a cube of its own, so its persons are measured by the thread that read them.</summary>
    private static Maaleresultat[] MaalGemte(
        Spandmaaler maaler,
        Spanddeling deling,
        IReadOnlyList<Kubedele> gemte,
        Action faerdig,
        CancellationToken token
    )
    {
        var del = maaler.Intet();
        while (deling.Naeste() is { } nr)
        {
            token.ThrowIfCancellationRequested();
            maaler.LaegTil(del, nr, gemte, token);
            faerdig();
        }

        return del;
    }

    /// <param name="faelles">What all threads count in.</param>
    private static Maaleresultat[] MaalDelt(
        Spandmaaler maaler,
        Spanddeling deling,
        int traad,
        IReadOnlyList<Kube> faelles,
        Action faerdig,
        CancellationToken token
    )
    {
        Kube[] kuber = [.. faelles.Select(k => k.Medtaeller())];
        Maaleresultat[] del = [.. kuber.Select(k => new Maaleresultat(k, 0, 0, 0))];
        void Maal(Spand raekker, int fra, int til) => maaler.Maal(raekker, fra, til, kuber);
        while (deling.Laes(traad, nr => maaler.Laes(del, nr, token)))
        {
            token.ThrowIfCancellationRequested();
            deling.MaalEgen(traad, Maal);
            faerdig();
        }

        deling.MaalAndres(Maal, token);
        return del;
    }
}

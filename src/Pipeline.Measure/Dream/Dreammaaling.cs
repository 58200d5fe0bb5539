using Pipeline.Lake;

namespace Pipeline.Measure.Dream;

/// <summary>What to measure.</summary>
/// <param name="Dream">The files of a bucket of DREAM.</param>
/// <param name="Samtaler">The files of a bucket of samtaler; none when they are not delivered.</param>
/// <param name="Spande">Number of buckets.</param>
/// <param name="Traade">Buckets measured at the same time.</param>
public sealed record Dreamopgave(
    Dreamvindue Vindue,
    Func<int, IReadOnlyList<string>> Dream,
    Func<int, IReadOnlyList<string>> Samtaler,
    int Spande,
    int Traade
);

/// <summary>Measures every bucket of staged DREAM in one streaming pass. Buckets are independent, and what is summed are whole numbers.</summary>
public static class Dreammaaling
{
    /// <param name="fremdrift">Told the share of buckets done, 0 to 1.</param>
    /// <exception cref="OperationCanceledException"/>
    public static Dreamsum Koer(Dreamopgave opgave, IProgress<double>? fremdrift = null, CancellationToken token = default)
    {
        var naeste = -1;
        var faerdige = 0;
        var traade = Math.Clamp(opgave.Traade, 1, Math.Max(1, opgave.Spande));
        var summer = new Dreamsum[traade];
        Sideloebende.Koer(
            traade,
            traade,
            t =>
            {
                using var laeser = new Dreamlaeser(new() { Threads = 1 });
                var sum = summer[t] = new(opgave.Vindue);
                var regning = new Personregning(sum);
                for (var nr = Interlocked.Increment(ref naeste); nr < opgave.Spande; nr = Interlocked.Increment(ref naeste))
                {
                    token.ThrowIfCancellationRequested();
                    sum.Raekker += laeser.Laes(opgave.Dream(nr), opgave.Samtaler(nr), regning, token);
                    fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)opgave.Spande);
                }
            },
            token
        );
        var hele = summer[0];
        foreach (var del in summer.Skip(1))
        {
            hele.LaegTil(del);
        }

        return hele;
    }
}

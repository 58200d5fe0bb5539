using System.Collections.Concurrent;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>A backfill that this process has measured buckets of, with what the next bucket can go on with. For several threads.</summary>
internal sealed class Igangvaerende(Efterberegningspost post, Efterberegning efter)
{
    private readonly ConcurrentBag<ISpandmaaler> _ledige = [];

    public string Koersel => post.Koersel;

    public string Regelsaet => post.Regelsaet;

    public Efterberegning Efter => efter;

    /// <summary>Measures a bucket into a folder with a measurer that no other bucket has. One that failed is not used again.</summary>
    /// <returns>SHA-256 of what was measured.</returns>
    public string Maal(int spand, string mappe, CancellationToken token)
    {
        var maaler = _ledige.TryTake(out var ledig) ? ledig : efter.Spandmaaler();
        var sha256 = maaler.Maal(spand, mappe, token);
        _ledige.Add(maaler);
        return sha256;
    }
}

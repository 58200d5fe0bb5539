using System.Runtime.CompilerServices;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>
/// What waits, runs and has just ended in this service, for those who follow it. A change gives the run a new number; a reader asks for what is
/// newer than it has seen, so a slow one sees the newest state and never stands in the way.
/// </summary>
internal sealed class Tavle(TimeProvider ur)
{
    /// <summary>How long the end of a run stands here, for readers that are behind.</summary>
    private static readonly TimeSpan Eftertid = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MellemBlik = TimeSpan.FromMilliseconds(300);

    private readonly object _laas = new();
    private readonly SortedDictionary<string, Tavlepost> _poster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _sluttet = [];
    private long _nummer;

    /// <summary>Puts a run on the board; it stands there once.</summary>
    public Tavlepost Saet(string koersel, Bestilling bestilling)
    {
        lock (_laas)
        {
            if (!_poster.TryGetValue(koersel, out var post))
            {
                _poster[koersel] = post = new(koersel, bestilling) { Nummer = ++_nummer };
            }

            return post;
        }
    }

    public Tavlepost? Find(string koersel)
    {
        lock (_laas)
        {
            return _poster.GetValueOrDefault(koersel);
        }
    }

    public void Aendr(Tavlepost post, Func<Fremdrift, Fremdrift> til)
    {
        lock (_laas)
        {
            if (til(post.Nu) is var ny && ny != post.Nu && !post.Nu.ErSlut)
            {
                post.Nu = ny;
                post.Nummer = ++_nummer;
                if (ny.ErSlut)
                {
                    _sluttet[post.Koersel] = ur.GetUtcNow();
                    RydOp();
                }
            }
        }
    }

    public IReadOnlyList<Fremdrift> IGang()
    {
        Opdater();
        lock (_laas)
        {
            return [.. _poster.Values.Select(p => p.Nu).Where(f => !f.ErSlut)];
        }
    }

    public async IAsyncEnumerable<Fremdrift> Foelg([EnumeratorCancellation] CancellationToken token)
    {
        long set;
        Fremdrift[] nye;
        lock (_laas)
        {
            (set, nye) = (_nummer, [.. _poster.Values.Select(p => p.Nu).Where(f => !f.ErSlut)]);
        }

        while (true)
        {
            foreach (var ny in nye)
            {
                yield return ny;
            }

            await Task.Delay(MellemBlik, ur, token);
            Opdater();
            lock (_laas)
            {
                nye = [.. _poster.Values.Where(p => p.Nummer > set).OrderBy(p => p.Nummer).Select(p => p.Nu)];
                set = _nummer;
            }
        }
    }

    /// <summary>Steps tell their share only when asked.</summary>
    private void Opdater()
    {
        Tavlepost[] poster;
        lock (_laas)
        {
            poster = [.. _poster.Values.Where(p => p.Trin is not null)];
        }

        foreach (var post in poster)
        {
            if (post.Trin is { } trin)
            {
                Aendr(post, f => f with { Andel = Math.Round(trin.Andel, 3), Ord = trin.Tilstand });
            }
        }
    }

    private void RydOp()
    {
        foreach (var (koersel, tid) in _sluttet.Where(s => ur.GetUtcNow() - s.Value > Eftertid).ToList())
        {
            _sluttet.Remove(koersel);
            _poster.Remove(koersel);
        }
    }
}

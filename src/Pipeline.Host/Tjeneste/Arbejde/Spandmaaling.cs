using System.Collections.Concurrent;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Jobs;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>
/// Measures a bucket of a backfill and hands it in. The files are made in a folder of the attempt's own and get their place in the transaction that
/// records them, if the bucket is still this attempt's: a worker that was taken for dead, and was not, is refused.
/// </summary>
internal sealed class Spandmaaling(Tjenestemiljoe miljoe, JobQueue queue) : IDisposable
{
    /// <summary>How long what buckets are measured with is kept when none is.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Igangvaerende> _kendte = new(StringComparer.Ordinal);
    private ITimer? _forget;
    private int _measuring;

    /// <returns>What became of it; null: there was nothing to do, since it is measured already, or the backfill is over.</returns>
    /// <exception cref="PipelineFejl">The data or the program are not those the backfill was begun with.</exception>
    public Aflevering? Maal(string koersel, int spand, CancellationToken token)
    {
        Interlocked.Increment(ref _measuring);
        try
        {
            return Kend(koersel) is { } efter && miljoe.Bog.Tag(koersel, efter.Regelsaet, spand, miljoe.Proces.Navn) is { } forsoeg
                ? Maal(efter, spand, forsoeg, token)
                : null;
        }
        finally
        {
            Interlocked.Decrement(ref _measuring);
            Forget(Kept);
        }
    }

    public void Dispose() => _forget?.Dispose();

    private Aflevering Maal(Igangvaerende efter, int spand, int forsoeg, CancellationToken token)
    {
        var mappe = Path.Combine(Rod(miljoe.Mappe, efter.Koersel), $"{spand}-{forsoeg}-{miljoe.Proces.Navn}");
        // Asked to stop, it lets go at once and not when the engine has come to a place to stop at; from then on it cannot hand in.
        using var slip = token.Register(() => Slip(efter, spand, forsoeg));
        try
        {
            var start = miljoe.Ur.GetTimestamp();
            Directory.CreateDirectory(mappe);
            var sha256 = efter.Maal(spand, mappe, token);
            var sekunder = miljoe.Ur.GetElapsedTime(start).TotalSeconds;
            return Aflever(efter, spand, forsoeg, sekunder, sha256, mappe);
        }
        catch (Exception fejl)
        {
            // Here, since nobody waits for one that is asked to stop.
            miljoe.Vaert.Log.Undtagelse(fejl, $"Spand {spand} af {efter.Koersel}");
            _kendte.TryRemove(efter.Koersel, out _);
            Slip(efter, spand, forsoeg);
            throw;
        }
        finally
        {
            if (Directory.Exists(mappe))
            {
                Directory.Delete(mappe, recursive: true);
            }
        }
    }

    /// <summary>Of the last bucket the publish step comes into the queue in the same transaction, and so once.</summary>
    private Aflevering Aflever(Igangvaerende efter, int spand, int forsoeg, double sekunder, string sha256, string mappe)
    {
        var aflevering = queue.Together(
            (PostgresVarehus)miljoe.Varehus,
            f => miljoe.Bog.Aflever(f, efter.Koersel, efter.Regelsaet, spand, forsoeg, sekunder, sha256, () => efter.Efter.Indsaet(mappe)),
            aflevering =>
            {
                if (aflevering == Aflevering.Sidste)
                {
                    queue.Publication(efter.Koersel);
                }
            }
        );
        if (aflevering == Aflevering.Afvist)
        {
            miljoe.Vaert.Log.Log.Information(
                "Afvist spand {Spand} af {Koersel}: en anden har den, eller den er ikke mere",
                spand,
                efter.Koersel
            );
        }

        return aflevering;
    }

    /// <summary>When nothing has been measured for a while, what was kept is forgotten and its memory given back: cubes and rows of a bucket for each thread.</summary>
    private void Forget(TimeSpan after)
    {
        if (_forget is null)
        {
            Interlocked.CompareExchange(
                ref _forget,
                miljoe.Ur.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan),
                null
            );
        }

        _forget.Change(after, Timeout.InfiniteTimeSpan);
    }

    private void Forget()
    {
        if (Volatile.Read(ref _measuring) == 0 && !_kendte.IsEmpty)
        {
            _kendte.Clear();
            // Until there is work again nothing is allocated, and so nothing would be collected.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    /// <returns>Null: its buckets are not to be measured, or not any more.</returns>
    private Igangvaerende? Kend(string koersel) =>
        _kendte.TryGetValue(koersel, out var kendt) ? kendt
        : miljoe.Status.Find(koersel) is { Tilstand: Efterberegningspost.Maales } post
            ? _kendte.GetOrAdd(koersel, new Igangvaerende(post, Efter(miljoe.Vaert, miljoe.Mappe, post)))
        : null;

    private void Slip(Igangvaerende efter, int spand, int forsoeg)
    {
        try
        {
            miljoe.Bog.GivTilbage(efter.Koersel, efter.Regelsaet, spand, forsoeg);
        }
#pragma warning disable CA1031 // The error that brought it here is the one to tell; the bucket is taken over when this process has been silent.
        catch (Exception fejl)
        {
            miljoe.Vaert.Log.Undtagelse(fejl, $"Spand {spand} af {efter.Koersel} kunne ikke gives tilbage");
        }
#pragma warning restore CA1031
    }

    /// <summary>Where the attempts at a backfill's buckets work.</summary>
    public static string Rod(Datamappe mappe, string koersel) => Path.Combine(mappe.Temp, "spande", koersel);

    /// <exception cref="PipelineFejl">The data or the program are not those the backfill was begun with.</exception>
    public static Efterberegning Efter(Vaert vaert, Datamappe mappe, Efterberegningspost post)
    {
        if (post.Kode != Kodeversion.Tekst)
        {
            throw new PipelineFejl(
                $"Efterberegningen {post.Koersel} er begyndt med udgaven {post.Kode} af programmet, og denne er {Kodeversion.Tekst}; "
                    + "kør samme udgave i tjenesten og hos alle arbejdere, og start den igen."
            );
        }

        var efter = new Efterberegning(
            vaert,
            mappe,
            Produktvalg.Et(post.Produkt),
            Maaned.Parse(post.Fra),
            Maaned.Parse(post.Til),
            post.Regelsaet
        );
        return efter.Data == post.Data
            ? efter
            : throw new PipelineFejl(
                $"Leveringerne er ændret, siden efterberegningen {post.Koersel} begyndte; start den igen, så den måles af de nye."
            );
    }
}

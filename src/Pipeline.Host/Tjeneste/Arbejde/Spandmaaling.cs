using System.Collections.Concurrent;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>
/// Measures a bucket of a backfill and hands it in. The files are made in a folder of the attempt's own and get their place in the transaction that
/// records them, if the bucket is still this attempt's: a worker that was taken for dead, and was not, is refused.
/// </summary>
internal sealed class Spandmaaling(Tjenestemiljoe miljoe)
{
    private readonly ConcurrentDictionary<string, Igangvaerende> _kendte = new(StringComparer.Ordinal);

    /// <param name="overtag">Whether another process had it and was taken for dead, or handed it back.</param>
    /// <exception cref="PipelineFejl">The data or the program are not those the backfill was begun with.</exception>
    public Aflevering Maal(string koersel, int spand, bool overtag, CancellationToken token)
    {
        if (
            Kend(koersel) is not { } efter
            || miljoe.Bog.Tag(koersel, efter.Regelsaet, spand, miljoe.Proces.Navn, overtag) is not { } forsoeg
        )
        {
            return Aflevering.Afvist;
        }

        var mappe = Path.Combine(Rod(miljoe.Mappe, koersel), $"{spand}-{forsoeg}-{miljoe.Proces.Navn}");
        // Asked to stop, it lets go at once and not when the engine has come to a place to stop at; from then on it cannot hand in.
        using var slip = token.Register(() => Slip(efter, spand, forsoeg));
        try
        {
            var start = miljoe.Ur.GetTimestamp();
            Directory.CreateDirectory(mappe);
            var sha256 = efter.Maal(spand, mappe, token);
            var sekunder = miljoe.Ur.GetElapsedTime(start).TotalSeconds;
            return miljoe.Bog.Aflever(koersel, efter.Regelsaet, spand, forsoeg, sekunder, sha256, () => efter.Efter.Indsaet(mappe));
        }
        catch
        {
            _kendte.TryRemove(koersel, out _);
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

    /// <summary>Forgets what is kept of other backfills than these, and gives its memory back: cubes and rows of a bucket for each thread.</summary>
    /// <param name="koersler">Those whose buckets are being measured.</param>
    public void Behold(IReadOnlySet<string> koersler)
    {
        var glemt = false;
        foreach (var koersel in _kendte.Keys.Where(k => !koersler.Contains(k)))
        {
            glemt |= _kendte.TryRemove(koersel, out _);
        }

        if (glemt)
        {
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

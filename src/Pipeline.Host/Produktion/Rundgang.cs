using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Produktion;

/// <summary>A run's steps, shown to the user and recorded in ops.trin at once.</summary>
internal sealed class Rundgang(Vaert vaert, Publish.Drift.Koersel koersel)
{
    public string Id => koersel.Id;

    public CancellationToken Afbryd => vaert.Afbryd;

    public void Leveringer(IReadOnlyList<Publish.Udgivelser.Inddata> inddata) => koersel.Leveringer(inddata);

    /// <summary>What was seen in the deliveries and not used: told, and kept for <c>status</c> and the pages.</summary>
    public void Unused(IReadOnlyList<string> sentences)
    {
        koersel.Unused(sentences);
        foreach (var sentence in sentences)
        {
            Advar(sentence);
        }
    }

    /// <summary>For the log file, not for the terminal.</summary>
    public void Noter(string saetning) => vaert.Log.Log.Information("{Note:l}", saetning);

    public void Advar(string saetning) => vaert.Log.Log.Warning("{Advarsel:l}", saetning);

    /// <summary>Progress of a step whose work is buckets.</summary>
    public Spandfremdrift Spande(Omgivelser.Trin trin, int antal, int iForvejen) =>
        new(trin, vaert.Log, TimeProvider.System, antal, iForvejen);

    public T Trin<T>(string navn, Func<Omgivelser.Trin, T> arbejde) =>
        vaert.Fremdrift.Trin(
            navn,
            trin =>
            {
                using var post = koersel.Trin(navn);
                var resultat = arbejde(trin);
                post.Faerdig(trin.Raekker?.Ind, trin.Raekker?.Ud, trin.Raekker?.Karantaene);
                return resultat;
            }
        );

    /// <summary>A run's id: when it began.</summary>
    public static string NytId(TimeProvider ur) =>
        ur.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Does the work as a recorded run: how it ended, and what the user was told when it failed, stands in ops.koersler.</summary>
    public static T Koer<T>(Vaert vaert, Koerselslog log, string id, string kommando, string? regler, Func<Rundgang, T> arbejde)
    {
        using var koersel = log.Start(id, kommando, regler, Kodeversion.Tekst);
        try
        {
            var resultat = arbejde(new(vaert, koersel));
            koersel.Slut(Afslutning.Udfoert);
            return resultat;
        }
        catch (PipelineFejl fejl)
        {
            koersel.Slut(fejl.Afslutning, fejl.Message);
            throw;
        }
        catch (Exception) when (vaert.Afbryd.IsCancellationRequested)
        {
            // Not only OperationCanceledException: an interrupted engine has its own.
            koersel.Afbrudt();
            throw;
        }
    }
}

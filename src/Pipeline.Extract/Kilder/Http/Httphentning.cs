using System.Net;
using Pipeline.Domain;
using Pipeline.Domain.Kilder;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Pipeline.Extract.Kilder.Http;

/// <summary>Asks one source for answers within its limits, and stores each whole answer before anybody reads it.</summary>
internal sealed class Httphentning : IDisposable
{
    private readonly Httpkilde _kilde;
    private readonly Hemmelighed? _noegle;
    private readonly string? _autorisation;
    private readonly Hentetlager _lager;
    private readonly TimeProvider _ur;
    private readonly ResiliencePipeline _plan;
    private readonly HttpClient _http;

    /// <param name="skema">What stands before the key in the header, <c>"Bearer "</c> or nothing.</param>
    public Httphentning(Httpkilde kilde, Hemmelighed? noegle, string skema, Hentetlager lager, TimeProvider ur)
    {
        (_kilde, _noegle, _lager, _ur) = (kilde, noegle, lager, ur);
        _autorisation = noegle is null ? null : skema + noegle.Vaerdi;
        _plan = Forsoegsplan.Lav(kilde.Graenser, ur);
        _http = new(
            // A key is not carried to where a redirect points.
            new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Requests sent, new attempts included.</summary>
    public int Anmodninger { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>The path of the stored answer.</summary>
    /// <exception cref="PipelineFejl">The source could not be reached or its answer is none; one sentence without the key.</exception>
    public string Hent(Anmodning anmodning, CancellationToken token)
    {
        try
        {
            return _plan
                .ExecuteAsync(async t => await Forsoeg(anmodning, t).ConfigureAwait(false), token)
                .AsTask()
                .GetAwaiter()
                .GetResult();
        }
        catch (Svarfejl e) when (e.Ventetid > _kilde.Graenser.LaengsteVentetid)
        {
            throw Fejl(anmodning, $"beder om, at der ventes {e.Ventetid.Value.TotalSeconds:0} sekunder; kør igen senere.", e);
        }
        catch (Svarfejl e)
        {
            throw Fejl(anmodning, $"{e.Message} Forsøgt {_kilde.Graenser.Genforsoeg + 1} gange; kør igen senere.", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw Fejl(
                anmodning,
                $"svarede ikke helt inden {Kildetal.Skriv((decimal)_kilde.Graenser.Timeout.TotalSeconds)} sekunder; kør igen senere.",
                e
            );
        }
        catch (BrokenCircuitException e)
        {
            throw Fejl(anmodning, "har svigtet mange gange i træk og spørges ikke mere i denne kørsel.", e);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Forsoeg(Anmodning anmodning, CancellationToken token)
    {
        if (++Anmodninger > _kilde.Graenser.Anmodninger)
        {
            throw Fejl(anmodning, $"har fået de {_kilde.Graenser.Anmodninger} anmodninger, en kørsel må bruge (graenser: anmodninger).");
        }

        var midlertidig = _lager.Midlertidig(anmodning);
        try
        {
            using var besked = anmodning.Besked(_autorisation);
            using var svar = await _http.SendAsync(besked, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            await Statuskontrol.Kontroller(svar, this, anmodning, token).ConfigureAwait(false);
            var indhold = await Svarindhold.Gem(svar, midlertidig, _kilde.Graenser.Megabyte * 1_000_000L, token).ConfigureAwait(false);
            Bytes += indhold.Bytes;
            if (_noegle?.StaarI(midlertidig) == true)
            {
                var tekst = _noegle.Vask(Svarindhold.Begyndelse(midlertidig));
                throw new Svarafvist(
                    $"gengav nøglen i svaret, som derfor ikke er gemt: '{Svarindhold.Uddrag(tekst)}'; se, om nøglen gælder."
                );
            }

            await Svarindhold.Kontroller(midlertidig, svar.Content.Headers.ContentType?.MediaType, token).ConfigureAwait(false);
            return _lager.Gem(anmodning, midlertidig, Beskriv(anmodning, svar, indhold));
        }
        catch (Svarafvist e)
        {
            throw Fejl(anmodning, e.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            // The disk's errors are IOException too, but tell of a path; those of the net tell of a socket.
            throw Lake.Filer.LakeIo.Oversaet(e, midlertidig) ?? (Exception)new Svarfejl(Netfejl(e), null, e);
        }
        finally
        {
            // Also a body that stopped early may have come so far as to the key.
            if (File.Exists(midlertidig) && _noegle?.StaarI(midlertidig) == true)
            {
                File.Delete(midlertidig);
            }

            _lager.LaegFra(anmodning, midlertidig);
        }
    }

    /// <param name="hvad">The end of the sentence, what is wrong and what to do.</param>
    internal PipelineFejl Fejl(Anmodning anmodning, string hvad, Exception? aarsag = null)
    {
        var besked = $"Kilden {_kilde.Navn} ({_kilde.Adresse.Host}, {anmodning.Navn}) {hvad}";
        return new(_noegle?.Vask(besked) ?? besked, Afslutning.Fejlet, aarsag);
    }

    /// <summary>Where the key comes from, for a sentence.</summary>
    internal string Noeglens => _noegle is null ? "kilden kræver en nøgle" : $"ret {_noegle.Variabel}";

    private Hentetsvar Beskriv(Anmodning anmodning, HttpResponseMessage svar, Indholdsmaal indhold) =>
        new()
        {
            Kilde = _kilde.Navn,
            Tabel = anmodning.Navn,
            Metode = anmodning.Metode.Method,
            Adresse = anmodning.Adresse.ToString(),
            Krop = anmodning.Krop,
            Hentet = _ur.GetUtcNow(),
            Sha256 = indhold.Sha256,
            Bytes = indhold.Bytes,
            Indholdstype = svar.Content.Headers.ContentType?.ToString(),
        };

    private static string Netfejl(Exception fejl) =>
        (fejl as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "kan ikke findes på nettet.",
            HttpRequestError.ConnectionError => "kan ikke nås.",
            HttpRequestError.SecureConnectionError => "har et certifikat, der ikke kan godkendes.",
            _ => "afbrød forbindelsen, før svaret var helt.",
        };
}

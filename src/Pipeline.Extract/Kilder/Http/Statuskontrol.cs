using System.Net;
using System.Text;

namespace Pipeline.Extract.Kilder.Http;

/// <summary>What an answer's status means: go on, try again, or say why not.</summary>
internal static class Statuskontrol
{
    private const int Laest = 2048;

    public static async Task Kontroller(HttpResponseMessage svar, Httphentning hentning, Anmodning anmodning, CancellationToken token)
    {
        var status = (int)svar.StatusCode;
        if (svar.StatusCode == HttpStatusCode.OK)
        {
            return;
        }

        if (status is 408 or 429 or >= 500)
        {
            throw new Svarfejl(status == 429 ? "svarede 429: for mange anmodninger." : $"svarede {status}.", Ventetid(svar));
        }

        var tekst = await Tekst(svar, token).ConfigureAwait(false);
        throw hentning.Fejl(
            anmodning,
            status switch
            {
                401 or 403 => $"afviste nøglen (svarede {status}); {hentning.Noeglens}.",
                404 => "svarede 404: tabellen findes ikke; ret tabel eller adresse i erklæringen.",
                >= 300 and < 400 => $"svarede {status} og viste et andet sted hen, som nøglen ikke sendes til; ret adressen i erklæringen.",
                < 300 => $"svarede {status} uden tal; ret parametrene i erklæringen.",
                _ => $"svarede {status}{(tekst.Length > 0 ? $" med teksten '{tekst}'" : "")}; ret parametrene i erklæringen.",
            }
        );
    }

    private static TimeSpan? Ventetid(HttpResponseMessage svar) =>
        svar.Headers.RetryAfter switch
        {
            { Delta: { } sekunder } => sekunder,
            { Date: { } tid } when svar.Headers.Date is { } nu => tid > nu ? tid - nu : TimeSpan.Zero,
            _ => null,
        };

    private static async Task<string> Tekst(HttpResponseMessage svar, CancellationToken token)
    {
        using var stream = await svar.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
        var buffer = new byte[Laest];
        var laest = await stream.ReadAtLeastAsync(buffer, Laest, throwOnEndOfStream: false, token).ConfigureAwait(false);
        return Svarindhold.Uddrag(Encoding.UTF8.GetString(buffer.AsSpan(0, laest)));
    }
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Extract.Kilder.Http;

internal readonly record struct Indholdsmaal(string Sha256, long Bytes);

/// <summary>An answer that is no answer and will be none another time. The message is the end of a sentence.</summary>
internal sealed class Svarafvist(string besked) : Exception(besked);

/// <summary>The body of an answer with status 200: taken in within bounds, then looked at, since 200 does not make it data.</summary>
internal static partial class Svarindhold
{
    private const int Portion = 1 << 16;
    private const int Uddragslaengde = 120;

    /// <summary>To disk, hashed on the way, and never more than <paramref name="hoejst"/> bytes of it.</summary>
    public static async Task<Indholdsmaal> Gem(HttpResponseMessage svar, string fil, long hoejst, CancellationToken token)
    {
        if (svar.Content.Headers.ContentLength > hoejst)
        {
            throw ForStort(hoejst);
        }

        using var ind = await svar.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
        using var ud = new FileStream(fil, FileMode.Create, FileAccess.Write, FileShare.None, Portion, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            long ialt = 0;
            int antal;
            while ((antal = await ind.ReadAsync(buffer, token).ConfigureAwait(false)) > 0)
            {
                ialt += antal;
                if (ialt > hoejst)
                {
                    throw ForStort(hoejst);
                }

                hash.AppendData(buffer, 0, antal);
                await ud.WriteAsync(buffer.AsMemory(0, antal), token).ConfigureAwait(false);
            }

            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), ialt);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="Svarafvist">It is a page, a text or of another kind than JSON.</exception>
    /// <exception cref="Svarfejl">It is JSON that stops early.</exception>
    public static async Task Kontroller(string fil, string? type, CancellationToken token)
    {
        var start = Begyndelse(fil);
        if (start.StartsWith('<'))
        {
            throw new Svarafvist($"svarede med en side i stedet for tal{Titel(start)}; se, om adressen er rigtig, og om kilden er lukket.");
        }

        if (start.Length == 0)
        {
            throw new Svarfejl("svarede med et tomt svar.");
        }

        if (start[0] is not ('{' or '['))
        {
            throw new Svarafvist($"svarede 200 med teksten '{Uddrag(start)}' i stedet for tal; se, om nøglen gælder.");
        }

        if (type is not (null or "application/json" or "text/json" or "text/plain") && !type.EndsWith("+json", StringComparison.Ordinal))
        {
            throw new Svarafvist(
                $"svarede med indhold af typen '{Uddrag(type)}', ikke JSON; ret adressen eller parametrene i erklæringen."
            );
        }

        try
        {
            using var stream = Svarfil.Aabn(fil);
            using var dokument = await JsonDocument.ParseAsync(stream, cancellationToken: token).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw new Svarfejl("svarede med JSON, der ikke er hel.", null, e);
        }
    }

    /// <summary>Some of a text that others wrote, on one line.</summary>
    public static string Uddrag(string tekst)
    {
        var linje = string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', ' ');
        linje = new([.. linje.Where(c => !char.IsControl(c))]);
        return linje.Length <= Uddragslaengde ? linje : linje[..Uddragslaengde] + " …";
    }

    public static string Begyndelse(string fil)
    {
        using var stream = Svarfil.Aabn(fil);
        var buffer = new byte[4096];
        var laest = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, laest)).TrimStart();
    }

    private static string Titel(string side) =>
        Sidetitel().Match(side) is { Success: true } fundet ? $" ('{Uddrag(fundet.Groups[1].Value)}')" : "";

    private static Svarafvist ForStort(long hoejst) =>
        new($"svarede med mere end {hoejst / 1_000_000} MB; bed om mindre ad gangen, eller hæv graenser: megabyte i erklæringen.");

    [GeneratedRegex("<title[^>]*>([^<]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Sidetitel();
}

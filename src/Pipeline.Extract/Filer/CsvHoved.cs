using System.IO.Compression;
using System.Text;

namespace Pipeline.Extract.Filer;

/// <summary>The header row of a CSV file, read before the engine sees the file, so that what is wrong with it can be said plainly.</summary>
internal static class CsvHoved
{
    private const int LaengsteHoved = 1 << 16;
    private static readonly UTF8Encoding Streng = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Kolonneplan Laes(Landingsfil fil)
    {
        var linje = Linje(fil, FoersteLinje(fil));
        if (linje.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            throw fil.Afvist("begynder med en linje 'sep=', som et regneark skriver; fjern den linje.");
        }

        var kolonner = Felter(linje);
        return kolonner is [var ene] && ene.IndexOfAny([',', '\t', '|']) >= 0
            ? throw fil.Afvist("har ikke ; mellem kolonnerne; gem den med semikolon.")
            : Kolonneplan.Laeg(fil, kolonner);
    }

    private static ReadOnlySpan<byte> FoersteLinje(Landingsfil fil)
    {
        using var raa = fil.Open();
        using var stream = fil.Form == Filform.CsvGz ? new GZipStream(raa, CompressionMode.Decompress) : (Stream)raa;
        var buffer = new byte[LaengsteHoved];
        var laest = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer.AsSpan(0, laest);
    }

    private static string Linje(Landingsfil fil, ReadOnlySpan<byte> start)
    {
        if (ContentKind.NotCsv(fil, start, ends: start.Length < LaengsteHoved) is { } andet)
        {
            throw fil.Afvist(andet);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
        {
            start = start[3..];
        }

        var slut = start.IndexOfAny((byte)'\n', (byte)'\r');
        var linje = slut < 0 ? start : start[..slut];
        if (linje.Contains((byte)0))
        {
            throw fil.Afvist("har nul-bytes i overskriftslinjen, som når en overførsel er afbrudt; send den igen.");
        }

        if (linje.IsEmpty)
        {
            throw fil.Afvist("har ingen overskriftslinje; en tom levering har stadig en linje med kolonnernes navne.");
        }

        try
        {
            return Streng.GetString(linje);
        }
        catch (DecoderFallbackException)
        {
            throw fil.Afvist("er ikke UTF-8; gem den som UTF-8.");
        }
    }

    private static List<string> Felter(string linje)
    {
        var felter = new List<string>();
        var felt = new StringBuilder();
        var citat = false;
        foreach (var tegn in linje)
        {
            if (tegn == '"')
            {
                citat = !citat;
            }
            else if (tegn == ';' && !citat)
            {
                felter.Add(felt.ToString());
                felt.Clear();
            }
            else
            {
                felt.Append(tegn);
            }
        }

        felter.Add(felt.ToString());
        return felter;
    }
}

using System.Security.Cryptography;
using System.Text;
using Pipeline.Domain;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>The secret that turns ids into pseudonyms. Whoever has it can find a person's rows; without it the lake cannot be added to.</summary>
public static class Pseudonymnoegle
{
    private const int Laengde = 32;
    private const int MindsteLaengde = 16;

    /// <summary>Reads a key given as text: hex or base64, at least 16 bytes.</summary>
    /// <exception cref="PipelineFejl">The text is neither, or too short. The message does not repeat it.</exception>
    public static byte[] FraTekst(string tekst)
    {
        tekst = tekst.Trim();
        var bytes = new byte[tekst.Length];
        byte[] noegle =
            tekst.Length % 2 == 0 && tekst.All(char.IsAsciiHexDigit) ? Convert.FromHexString(tekst)
            : Convert.TryFromBase64String(tekst, bytes, out var laengde) ? bytes[..laengde]
            : [];
        return noegle.Length >= MindsteLaengde
            ? noegle
            : throw new PipelineFejl(
                $"Nøglen til pseudonymer er ikke mindst {MindsteLaengde} byte skrevet som hex eller base64; lav en med 'openssl rand -hex 32'.",
                Afslutning.ForkertBrug
            );
    }

    /// <summary>Reads a key file, hex or base64.</summary>
    /// <exception cref="PipelineFejl">The file is not there, others can read it, or it holds no key.</exception>
    public static byte[] FraFil(string fil)
    {
        if (!File.Exists(fil))
        {
            throw new PipelineFejl($"Nøglefilen '{fil}' findes ikke; ret stien, eller lav filen.", Afslutning.ForkertBrug);
        }

        const UnixFileMode Andre = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(fil) & Andre) != 0)
        {
            throw new PipelineFejl($"Nøglefilen '{fil}' kan læses af andre brugere; kør 'chmod 600 {fil}' og prøv igen.");
        }

        return FraTekst(File.ReadAllText(fil));
    }

    /// <summary>The data folder's own key, <c>noegle</c>; made at random the first time, readable by its owner alone.</summary>
    public static byte[] LaesEllerOpret(string data)
    {
        var fil = Path.Combine(data, "noegle");
        return File.Exists(fil) ? FraFil(fil) : LakeIo.Med(data, () => Opret(fil));
    }

    /// <summary>Eight hex characters that tell keys apart and give nothing away.</summary>
    public static string Fingeraftryk(byte[] noegle) => Convert.ToHexStringLower(SHA256.HashData(noegle))[..8];

    private static byte[] Opret(string fil)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(fil)!);
        var noegle = RandomNumberGenerator.GetBytes(Laengde);
        var indstillinger = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            indstillinger.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(fil, indstillinger);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(noegle) + "\n"));
        stream.Flush(flushToDisk: true);
        return noegle;
    }
}

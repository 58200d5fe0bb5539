using System.Text;
using Pipeline.Domain;

namespace Pipeline.Definitions.Laesning;

/// <summary>Reads a whole definition file as UTF-8 (a BOM is allowed) and refuses anything else.</summary>
internal static class Tekstfil
{
    private static readonly UTF8Encoding Streng = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="navn">What errors call the file.</param>
    public static string Laes(string sti, string navn)
    {
        try
        {
            return Streng.GetString(File.ReadAllBytes(sti)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fejl)
        {
            throw new PipelineFejl($"{navn} er ikke UTF-8; gem filen som UTF-8.", Afslutning.ForkertBrug, fejl);
        }
        catch (Exception fejl) when (fejl is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PipelineFejl($"{navn} findes ikke; læg filen, hvor den skal være.", Afslutning.ForkertBrug, fejl);
        }
        catch (Exception fejl) when (fejl is IOException or UnauthorizedAccessException)
        {
            throw new PipelineFejl($"{navn} kan ikke læses; ret filens rettigheder.", Afslutning.ForkertBrug, fejl);
        }
    }

    /// <summary>Folder and file, for example <c>regler/1.75.yaml</c>: no machine's path gets into an error.</summary>
    public static string Kortnavn(string sti) =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(sti))) is { Length: > 0 } mappe
            ? $"{mappe}/{Path.GetFileName(sti)}"
            : Path.GetFileName(sti);
}

using Pipeline.Domain;

namespace Pipeline.Lake.Filer;

/// <summary>Turns what the disk says into one sentence for the user. The one place that knows how a full, read-only or damaged disk looks.</summary>
public static class LakeIo
{
    // errno on Linux and macOS, and the low word of the HRESULT on Windows.
    private static readonly int[] FuldDisk = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] Skrivebeskyttet = [30, unchecked((int)0x80070013)];

    /// <param name="sted">The file or folder worked on, as the user knows it.</param>
    /// <returns>Null when the error is not about the disk: let it go on as it is.</returns>
    public static PipelineFejl? Oversaet(Exception fejl, string sted)
    {
        for (var e = fejl; e is not null; e = e.InnerException)
        {
            if (Saetning(e, sted) is { } besked)
            {
                return new(besked, Afslutning.Fejlet, fejl);
            }
        }

        return null;
    }

    /// <summary>Runs <paramref name="arbejde"/> and throws the sentence instead of the disk's error.</summary>
    public static T Med<T>(string sted, Func<T> arbejde)
    {
        try
        {
            return arbejde();
        }
        catch (Exception e) when (e is not PipelineFejl and not OperationCanceledException && Oversaet(e, sted) is not null)
        {
            throw Oversaet(e, sted)!;
        }
    }

    /// <inheritdoc cref="Med{T}(string, Func{T})"/>
    public static void Med(string sted, Action arbejde) =>
        Med(
            sted,
            () =>
            {
                arbejde();
                return true;
            }
        );

    private static string? Saetning(Exception fejl, string sted) =>
        fejl switch
        {
            IOException io when FuldDisk.Contains(io.HResult) => Fuld(sted),
            IOException io when Skrivebeskyttet.Contains(io.HResult) => Laast(sted),
            UnauthorizedAccessException => Adgang(sted),
            LakeException lake when Har(lake, "No space left on device") => Fuld(sted),
            LakeException lake when Har(lake, "Read-only file system") => Laast(sted),
            LakeException lake when Har(lake, "Permission denied") => Adgang(sted),
            LakeException { Art: LakeFejlart.Outdated, Fil: { } fil } => Outdated(fil),
            LakeException { Fil: { } fil } => Beskadiget(fil),
            LakeException { Art: LakeFejlart.Hukommelse } =>
                "Hukommelsen slap op, og resten kunne ikke lægges på disken; giv kørslen mere hukommelse (--hukommelse) eller mere plads på disken.",
            _ => null,
        };

    private static bool Har(LakeException fejl, string tekst) => fejl.Message.Contains(tekst, StringComparison.OrdinalIgnoreCase);

    private static string Fuld(string sted) => $"Disken er fuld: '{sted}' kunne ikke skrives; gør plads og kør igen.";

    private static string Laast(string sted) =>
        $"Disken er skrivebeskyttet: '{sted}' kan ikke skrives; vælg en anden datamappe, eller gør den skrivbar.";

    private static string Outdated(string fil) =>
        $"De klargjorte data er lavet af en ældre udgave af programmet ('{fil}' mangler en kolonne); kør 'pipeline run': så klargøres de på ny.";

    private static string Beskadiget(string fil) =>
        $"Den klargjorte fil '{fil}' mangler eller er beskadiget; kør 'pipeline run': så klargøres den på ny.";

    private static string Adgang(string sted) => $"Der er ikke adgang til '{sted}'; ret rettighederne til mappen, eller vælg en anden.";
}

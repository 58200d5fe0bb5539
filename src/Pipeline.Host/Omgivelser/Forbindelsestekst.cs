using Pipeline.Domain;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Omgivelser;

/// <summary>A connection given in words, or in a file so that the words stand nowhere else.</summary>
internal static class Forbindelsestekst
{
    /// <param name="sti">The option's path; the file's is the same with <c>Fil</c> or <c>_FIL</c> after it.</param>
    /// <returns>Null when neither is given.</returns>
    /// <exception cref="PipelineFejl">Both are given, or what is given cannot be read. What was in it is not shown.</exception>
    public static Postgresadgang? Laes(string? tekst, string? fil, string sti)
    {
        tekst = string.IsNullOrWhiteSpace(tekst) ? null : tekst;
        fil = string.IsNullOrWhiteSpace(fil) ? null : fil;
        return (tekst, fil) switch
        {
            (null, null) => null,
            ({ }, { }) => throw new PipelineFejl($"{sti} og {Fil(sti)} er begge angivet; angiv kun den ene.", Afslutning.ForkertBrug),
            ({ }, null) => Postgresadgang.Af(tekst.Trim(), sti),
            (null, { }) => Postgresadgang.Af(Indhold(fil, sti), $"{Fil(sti)} ('{fil}')"),
        };
    }

    private static string Fil(string sti) => sti.StartsWith("PIPELINE_", StringComparison.Ordinal) ? $"{sti}_FIL" : $"{sti}Fil";

    private static string Indhold(string fil, string sti)
    {
        try
        {
            return File.ReadAllText(fil).Trim();
        }
        catch (Exception fejl) when (fejl is IOException or UnauthorizedAccessException)
        {
            throw new PipelineFejl(
                $"{Fil(sti)} ('{fil}') kan ikke læses; ret stien, eller giv programmets bruger lov til at læse den.",
                Afslutning.ForkertBrug,
                fejl
            );
        }
    }
}

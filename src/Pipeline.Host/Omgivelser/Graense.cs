using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>Bounds of a number in the settings, both included.</summary>
internal static class Graense
{
    /// <param name="sti">The option's path in <c>appsettings.json</c>.</param>
    /// <exception cref="PipelineFejl">It is outside; the message names the path.</exception>
    public static void Kraev(string sti, double vaerdi, double mindst, double hoejst, string enhed)
    {
        if (!(vaerdi >= mindst && vaerdi <= hoejst))
        {
            throw new PipelineFejl(
                string.Create(Tekst.Dansk, $"{sti} skal være fra {mindst} til {hoejst}{enhed}, ikke {vaerdi}."),
                Afslutning.ForkertBrug
            );
        }
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>The products that a command is about.</summary>
internal static class Produktvalg
{
    public static IReadOnlyList<Produktmappe> Alle => Produktmappe.Indlaes(Definitioner.Mappe, Produktmappe.Navne(Definitioner.Mappe));

    /// <summary>Each once; all when none is named.</summary>
    public static IReadOnlyList<Produktmappe> Flere(IReadOnlyList<string> navne) =>
        navne.Count > 0 ? Produktmappe.Indlaes(Definitioner.Mappe, navne.Distinct(StringComparer.Ordinal)) : Alle;

    public static Produktmappe Et(string navn) => Produktmappe.Indlaes(Definitioner.Mappe, navn);

    /// <summary>The rule set asked for where the product has it, else its own: measurements do not share versions.</summary>
    public static string Regelsaet(this Produktmappe produkt, string? oensket) =>
        oensket is not null && produkt.Regler.Versioner.Contains(oensket) ? oensket : produkt.Definition.Regelsaet;

    /// <exception cref="PipelineFejl">No product has the rule set asked for.</exception>
    public static void KraevRegelsaet(IReadOnlyList<Produktmappe> produkter, string? oensket)
    {
        if (oensket is not null && !produkter.Any(p => p.Regler.Versioner.Contains(oensket)))
        {
            // Measurements number their rules each for itself; the one with the longest history is most likely meant.
            var kendte = produkter
                .DistinctBy(p => p.Definition.MaalesMed)
                .OrderByDescending(p => p.Regler.Versioner.Count)
                .Select(p => $"{string.Join(", ", p.Regler.Versioner)} ({p.Definition.MaalesMed})");
            throw new PipelineFejl(
                $"Regelsættet '{oensket}' findes ikke; kendte versioner: {string.Join("; ", kendte)}.",
                Afslutning.ForkertBrug
            );
        }
    }
}

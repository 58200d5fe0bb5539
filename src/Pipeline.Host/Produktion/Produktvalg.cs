using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Produktion;

/// <summary>The products that a command is about.</summary>
internal static class Produktvalg
{
    public static IReadOnlyList<Produktmappe> Alle => Produktmappe.Indlaes(Definitioner.Mappe, Produktmappe.Navne(Definitioner.Mappe));

    /// <summary>Each once; all when none is named.</summary>
    public static IReadOnlyList<Produktmappe> Flere(IReadOnlyList<string> navne) =>
        navne.Count > 0 ? Produktmappe.Indlaes(Definitioner.Mappe, navne.Distinct(StringComparer.Ordinal)) : Alle;

    public static Produktmappe Et(string navn) => Produktmappe.Indlaes(Definitioner.Mappe, navn);

    /// <summary>The rule set that a month's figures are told by: the one asked for, else the one it is pinned to, else the product's own.</summary>
    public static string Regelsaet(this Produktmappe produkt, Datamappe mappe, Maaned maaned, string? oensket) =>
        oensket ?? new PinFile(new(mappe.Sti, produkt.Definition.Navn)).Read().Find(maaned.ToString()) ?? produkt.Definition.Regelsaet;

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

using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary>The products that the options name.</summary>
internal static class Produktvalg
{
    /// <summary>Each once; all when none is named.</summary>
    public static IReadOnlyList<Produktmappe> Flere(IReadOnlyList<string> navne) =>
        Produktmappe.Indlaes(
            Definitioner.Mappe,
            navne.Count > 0 ? navne.Distinct(StringComparer.Ordinal) : Produktmappe.Navne(Definitioner.Mappe)
        );

    public static Produktmappe Et(string navn) => Produktmappe.Indlaes(Definitioner.Mappe, navn);
}

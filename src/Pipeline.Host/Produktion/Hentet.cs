using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Kilder;

namespace Pipeline.Host.Produktion;

/// <summary>What the sources delivered, and which of them failed.</summary>
/// <param name="Kilder">Sources there are.</param>
/// <param name="Filer">To be extracted as landing files are.</param>
internal sealed record Hentet(int Kilder, IReadOnlyList<Landingsfil> Filer, IReadOnlyList<Kildeudfald> Svigt)
{
    public static Hentet Intet { get; } = new(0, [], []);

    /// <summary>
    /// The failed sources that a product needs. It is left out of the run: its figures would be measured from what was delivered last, and
    /// nobody would see that it was.
    /// </summary>
    public IEnumerable<Kildeudfald> Mangler(Produktmappe produkt) => Svigt.Where(s => Faelles(produkt, s).Any());

    public static IEnumerable<string> Faelles(Produktmappe produkt, Kildeudfald svigt) =>
        svigt.Kilde.Datasaet.Select(d => d.Navn).Intersect(Maaneder.Datasaet(produkt));

    /// <summary>How the run ends: what was wrong, and what was left.</summary>
    public PipelineFejl Fejl(IReadOnlyList<Produktmappe> produkter)
    {
        var udeladt = produkter.Where(p => Mangler(p).Any()).Select(p => p.Definition.Navn).ToList();
        var flere = Svigt.Count == 1 ? "" : $" Yderligere {Svigt.Count - 1} kilde(r) svigtede.";
        var rest =
            udeladt.Count == 0 ? "Ingen måling bruger den; alt er målt."
            : udeladt.Count == produkter.Count ? "Intet er målt; det, der er udgivet, er i kraft som før."
            : $"Ikke målt er {string.Join(", ", udeladt)}, hvis seneste udgivelser er i kraft som før; resten er målt og udgivet.";
        return new($"{Svigt[0].Fejl}{flere} {rest}");
    }
}

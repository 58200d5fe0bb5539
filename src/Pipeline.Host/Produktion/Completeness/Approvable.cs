using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>The checks that somebody may let pass: those of what is likely. One of what adds up is right or wrong, and nobody knows better.</summary>
internal static class Approvable
{
    public static IReadOnlyList<string> Names(IReadOnlyList<Produktmappe> products) =>
        ApprovableChecks.Of(products.SelectMany(p => p.Definition.Kontroller.Data.Keys));

    /// <exception cref="PipelineFejl">A name is none of them.</exception>
    public static void Require(IReadOnlyList<Produktmappe> products, IReadOnlyList<string> names)
    {
        var known = Names(products);
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            throw new PipelineFejl(
                $"Kontrollen '{unknown}' kan ikke godkendes{(Forslag.Naermeste(unknown, known) is { } near ? $"; mente du '{near}'?" : $"; det kan {string.Join(", ", known)}.")}",
                Afslutning.ForkertBrug
            );
        }
    }
}

using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>The checks that somebody may let pass: those of what is likely. One of what adds up is right or wrong, and nobody knows better.</summary>
internal static class Approvable
{
    private const string Movement = "bevaegelse";

    /// <exception cref="PipelineFejl">A name is none of them.</exception>
    public static void Require(IReadOnlyList<Produktmappe> products, IReadOnlyList<string> names)
    {
        string[] known =
        [
            JudgedDeliveries.Check,
            Movement,
            .. products.SelectMany(p => p.Definition.Kontroller.Data.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            throw new PipelineFejl(
                $"Kontrollen '{unknown}' kan ikke godkendes{(Forslag.Naermeste(unknown, known) is { } near ? $"; mente du '{near}'?" : $"; det kan {string.Join(", ", known)}.")}",
                Afslutning.ForkertBrug
            );
        }
    }
}

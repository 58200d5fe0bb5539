using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>Months of a version that go into the warehouse over a connection of their own.</summary>
/// <param name="Nr">1, 2, …; 0: the whole version.</param>
/// <param name="Fra">The first month it may hold; null: no bound.</param>
/// <param name="Til">The month after the last it may hold; null: no bound.</param>
internal sealed record Versionsdel(int Nr, string? Fra, string? Til, IReadOnlyList<UdgivetMaaned> Maaneder)
{
    /// <summary>At most <paramref name="hoejst"/> parts of about the same number of rows, and of no fewer than <paramref name="mindst"/>.</summary>
    public static IReadOnlyList<Versionsdel> Del(IReadOnlyList<UdgivetMaaned> maaneder, int hoejst, int mindst)
    {
        var raekker = maaneder.Sum(m => (long)m.Raekker);
        var dele = (int)Math.Clamp(raekker / Math.Max(1, mindst), 1, Math.Min(hoejst, Math.Max(1, maaneder.Count)));
        if (dele == 1)
        {
            return [new(0, null, null, maaneder)];
        }

        // A month belongs to the part that its middle row falls in; a part without a month goes.
        var foer = 0L;
        var grupper = maaneder
            .Select(m => (Maaned: m, Midte: (foer += m.Raekker) - (m.Raekker / 2)))
            .GroupBy(m => Math.Min(dele - 1, m.Midte * dele / raekker), m => m.Maaned)
            .Select(g => g.ToList())
            .ToList();
        return grupper.Count == 1
            ? [new(0, null, null, maaneder)]
            :
            [
                .. grupper.Select(
                    (g, i) =>
                        new Versionsdel(i + 1, i == 0 ? null : g[0].Maaned, i + 1 == grupper.Count ? null : grupper[i + 1][0].Maaned, g)
                ),
            ];
    }
}

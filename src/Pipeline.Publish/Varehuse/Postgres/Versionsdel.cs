using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>Months of a version, all measured under one rule set, that go into the warehouse over a connection of their own.</summary>
/// <param name="Nr">1, 2, …; 0: the whole version.</param>
/// <param name="Fra">The first month it may hold; null: no bound.</param>
/// <param name="Til">The month after the last it may hold; null: no bound.</param>
internal sealed record Versionsdel(int Nr, string? Fra, string? Til, string Regelsaet, IReadOnlyList<UdgivetMaaned> Maaneder)
{
    /// <summary>
    /// At most <paramref name="hoejst"/> parts of about the same number of rows, and of no fewer than <paramref name="mindst"/>; more of them, and smaller ones,
    /// where the rule set changes from a month to the next, since it is a part's own.
    /// </summary>
    public static IReadOnlyList<Versionsdel> Del(Manifest manifest, int hoejst, int mindst)
    {
        var grupper = LigeStore(manifest.Maaneder, hoejst, mindst).SelectMany(g => UnderEet(g, manifest.Koersel)).ToList();
        return grupper.Count <= 1
            ? [new(0, null, null, Regelsaettet(grupper), manifest.Maaneder)]
            :
            [
                .. grupper.Select(
                    (g, i) =>
                        new Versionsdel(
                            i + 1,
                            i == 0 ? null : g.Maaneder[0].Maaned,
                            i + 1 == grupper.Count ? null : grupper[i + 1].Maaneder[0].Maaned,
                            g.Regelsaet,
                            g.Maaneder
                        )
                ),
            ];

        string Regelsaettet(List<(string Regelsaet, List<UdgivetMaaned>)> alene) =>
            alene is [var (regelsaet, _)] ? regelsaet : manifest.Koersel.Regelsaet.Version;
    }

    private static IEnumerable<IReadOnlyList<UdgivetMaaned>> LigeStore(IReadOnlyList<UdgivetMaaned> maaneder, int hoejst, int mindst)
    {
        var raekker = maaneder.Sum(m => (long)m.Raekker);
        var dele = (int)Math.Clamp(raekker / Math.Max(1, mindst), 1, Math.Min(hoejst, Math.Max(1, maaneder.Count)));
        if (dele == 1)
        {
            return [maaneder];
        }

        // A month belongs to the part that its middle row falls in; a part without a month goes.
        var foer = 0L;
        return maaneder
            .Select(m => (Maaned: m, Midte: (foer += m.Raekker) - (m.Raekker / 2)))
            .GroupBy(m => Math.Min(dele - 1, m.Midte * dele / raekker), m => m.Maaned)
            .Select(g => g.ToList());
    }

    private static IEnumerable<(string Regelsaet, List<UdgivetMaaned> Maaneder)> UnderEet(
        IReadOnlyList<UdgivetMaaned> maaneder,
        Koerselsbeskrivelse koersel
    )
    {
        for (var i = 0; i < maaneder.Count; )
        {
            var regelsaet = koersel.RegelsaetFor(maaneder[i].Maaned).Version;
            var sammen = maaneder.Skip(i).TakeWhile(m => koersel.RegelsaetFor(m.Maaned).Version == regelsaet).ToList();
            yield return (regelsaet, sammen);
            i += sammen.Count;
        }
    }
}

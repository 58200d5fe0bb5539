using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What a publication's public edition is not, in sentences for whoever published: the figures are in force all the same.</summary>
public static class PublicNotice
{
    /// <summary>Of the months that have no public edition, and of those that everyone still sees as an older version.</summary>
    public static IReadOnlyList<string> Of(Produkt produkt, IReadOnlyList<Offentligmaaned> months, Manifest manifest) =>
        [
            .. LeftOut(months),
            .. months
                .Where(m => m.LeftOut is null && m.Udgave.Version != manifest.IKraft[$"{m.Tabel.Maaned}"])
                .GroupBy(m => (Shown: m.Udgave.Version, InForce: manifest.IKraft[$"{m.Tabel.Maaned}"]))
                .Select(g =>
                    $"Den offentlige udgave af {produkt} viser stadig {g.Key.Shown} for {Months([.. g])}: "
                    + $"{g.Key.InForce} kan ikke vises ved siden af den, uden at skjulte tal kan regnes ud."
                ),
        ];

    /// <summary>Of the months that have no public edition.</summary>
    public static IEnumerable<string> LeftOut(IEnumerable<Offentligmaaned> months) =>
        months
            .Where(m => m.LeftOut is not null)
            .GroupBy(m => (m.Tabel.Produkt.Navn, m.LeftOut))
            .Select(g => $"{g.Key.Navn} har ingen offentlig udgave for {Months([.. g])}: {g.Key.LeftOut}.");

    private static string Months(IReadOnlyList<Offentligmaaned> months) =>
        months is [var only] ? $"{only.Tabel.Maaned}" : $"{months.Count} måneder ({months[0].Tabel.Maaned} til {months[^1].Tabel.Maaned})";
}

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What a public edition is not, in sentences for whoever published: the figures are in force all the same.</summary>
internal static class PublicNotice
{
    /// <summary>Of the months that have no public edition, and of those that everyone still sees as an older version.</summary>
    public static IEnumerable<string> Of(PublicEdition edition) =>
        [
            .. edition
                .Months.Where(m => m.LeftOut is not null)
                .GroupBy(m => (m.Tabel.Produkt.Navn, m.LeftOut))
                .Select(g => $"{g.Key.Navn} har ingen offentlig udgave for {Months([.. g])}: {g.Key.LeftOut}."),
            .. edition
                .Months.Where(m => m.LeftOut is null && m.Udgave.Version != InForce(edition, m))
                .GroupBy(m => (m.Tabel.Produkt.Navn, Shown: m.Udgave.Version, InForce: InForce(edition, m)))
                .Select(g =>
                    $"Den offentlige udgave af {g.Key.Navn} viser stadig {g.Key.Shown} for {Months([.. g])}: "
                    + $"{g.Key.InForce} kan ikke vises ved siden af den, uden at skjulte tal kan regnes ud."
                ),
        ];

    private static string Months(IReadOnlyList<Offentligmaaned> months) =>
        months is [var only] ? $"{only.Tabel.Maaned}" : $"{months.Count} måneder ({months[0].Tabel.Maaned} til {months[^1].Tabel.Maaned})";

    private static string InForce(PublicEdition edition, Offentligmaaned month) =>
        edition.InForce[$"{month.Tabel.Maaned}"][month.Tabel.Produkt.Navn];
}

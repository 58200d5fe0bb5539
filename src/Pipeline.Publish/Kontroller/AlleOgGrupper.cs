namespace Pipeline.Publish.Kontroller;

/// <summary>
/// §8: <c>alle</c> counts a person once, in the cell of one of their groups. So no cell of alle exceeds the sum of the groups'. That it
/// is at least the largest group holds only for the whole land over all varigheder: a person's groups may differ in varighed, kommune and
/// fritagelse.
/// </summary>
/// <param name="personkolonner">The columns that together count every person once.</param>
public sealed class AlleOgGrupper(IReadOnlyList<string> personkolonner) : IMaanedskontrol
{
    private const string Alle = "alle";

    public string Navn => "alle_og_grupper";

    public string Tekst => "Tal for alle er højst ydelsesgruppernes sum, og landets personer er mindst den største gruppes";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var tabel = grundlag.Ny;
        var (type, gruppe, sats, varighed) = (
            tabel.Tekst("omraadetype"),
            tabel.Tekst("ydelsesgruppe"),
            tabel.Tekst("sats"),
            tabel.Tekst("varighed")
        );
        foreach (
            var fund in new Delsummer(tabel, "ydelsesgruppe").Sammenlign(
                i => gruppe[i] == Alle ? Alle : null,
                i => gruppe[i] != Alle && sats[i] == Alle ? Alle : null,
                (alle, grupper) => alle <= grupper,
                "højst"
            )
        )
        {
            yield return fund;
        }

        var personer = Enumerable
            .Range(0, tabel.Raekker)
            .Where(i => type[i] == "land" && sats[i] == Alle && Varigheder.ErDel(varighed[i]))
            .GroupBy(i => gruppe[i], i => personkolonner.Sum(k => tabel.Antal(k)[i]))
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        var ialt = personer.GetValueOrDefault(Alle);
        foreach (var (navn, antal) in personer.Where(p => p.Value > ialt))
        {
            yield return new(tabel.Maaned, "land, alle", $"{string.Join(" + ", personkolonner)} er {ialt}, men {navn} alene har {antal}");
        }
    }
}

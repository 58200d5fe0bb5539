namespace Pipeline.Publish.Kontroller;

/// <summary>Where every kommune is to have its say, none is left out.</summary>
public sealed record AlleKommuner : IMaanedskontrol
{
    public string Navn => "alle_kommuner";

    public string Tekst => "Hver kommune har en række";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var omraader = grundlag.Ny.Tekst("omraade");
        return grundlag
            .RegionAf.Keys.Where(k => omraader.Nummer(k) < 0)
            .Order(StringComparer.Ordinal)
            .Select(k => new Fund(grundlag.Ny.Maaned, k, "kommunen har ingen række"));
    }
}

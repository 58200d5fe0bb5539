namespace Pipeline.Publish.Kontroller;

public sealed record Maanedsraekke : IRaekkekontrol
{
    public string Navn => "ingen_maaned_mangler";

    public string Tekst => "Målingen har hver måned i den ønskede periode";

    public IEnumerable<Fund> Koer(Raekkegrundlag grundlag) =>
        grundlag.Oenskede.Except(grundlag.Maaneder).Select(m => new Fund(m, "", "måneden mangler i målingen"));
}

using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Kontroller;

public sealed record Maanedsraekke : IRaekkekontrol
{
    public string Navn => "ingen_maaned_mangler";

    public string Tekst => "Målingen har hver måned i den ønskede periode";

    public IEnumerable<Fund> Koer(Raekkegrundlag grundlag) =>
        Maaned.Fra(grundlag.Fra, grundlag.Til).Except(grundlag.Maaneder).Select(m => new Fund(m, "", "måneden mangler i målingen"));
}

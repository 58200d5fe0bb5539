namespace Pipeline.Publish.Kontroller;

/// <summary>A month without a row is a month whose data never came.</summary>
public sealed record HarRaekker : IMaanedskontrol
{
    public string Navn => "har_raekker";

    public string Tekst => "Hver måned har mindst én række";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag) =>
        grundlag.Ny.Raekker > 0 ? [] : [new(grundlag.Ny.Maaned, "", "måneden har ingen rækker")];
}

namespace Pipeline.Publish.Kontroller;

/// <summary>A month without a row may be right in a small delivery, so it warns; that a register is missing is said before the measurement.</summary>
public sealed record HarRaekker : IMaanedskontrol
{
    public string Navn => "har_raekker";

    public string Tekst => "Hver måned har mindst én række";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag) =>
        grundlag.Ny.Raekker > 0 ? [] : [new(grundlag.Ny.Maaned, "", "måneden har ingen rækker", Advarsel: true)];
}

namespace Pipeline.Publish.Kontroller;

public sealed record EntydigeNoegler : IMaanedskontrol
{
    public string Navn => "noegler_entydige";

    public string Tekst => "Hver kombination af nøglekolonnerne forekommer højst én gang";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        // The rows are sorted by key, so a repeated key lies beside itself.
        var tabel = grundlag.Ny;
        var noegler = tabel.Produkt.Noegler.Select(f => tabel.Tekst(f.Navn)).ToList();
        for (var i = 1; i < tabel.Raekker; i++)
        {
            if (noegler.TrueForAll(k => k.Nummer(i) == k.Nummer(i - 1)))
            {
                yield return new(tabel.Maaned, tabel.Noegle(i), "rækken forekommer mere end én gang");
            }
        }
    }
}

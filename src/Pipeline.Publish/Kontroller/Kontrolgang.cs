using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Kontroller;

/// <summary>Runs a product's checks over the months of a publication and keeps what they found.</summary>
public sealed class Kontrolgang(Produkt produkt)
{
    private readonly Dictionary<IKontrol, List<Fund>> fund = produkt.Kontroller.ToDictionary(k => k, _ => new List<Fund>());

    public void Koer(Maanedsgrundlag grundlag)
    {
        foreach (var kontrol in produkt.Kontroller.OfType<IMaanedskontrol>())
        {
            fund[kontrol].AddRange(kontrol.Koer(grundlag));
        }
    }

    public void Koer(Raekkegrundlag grundlag)
    {
        foreach (var kontrol in produkt.Kontroller.OfType<IRaekkekontrol>())
        {
            fund[kontrol].AddRange(kontrol.Koer(grundlag));
        }
    }

    public IReadOnlyList<Kontrolresultat> Resultater() =>
        [
            .. produkt.Kontroller.Select(k =>
            {
                var foerste = fund[k].FirstOrDefault(f => !f.Advarsel) ?? fund[k].FirstOrDefault();
                var udfald = foerste switch
                {
                    null => Kontroludfald.Bestaaet,
                    { Advarsel: true } => Kontroludfald.Advarsel,
                    _ => Kontroludfald.Afvist,
                };
                return new Kontrolresultat(k.Navn, k.Tekst, udfald, fund[k].Count, foerste?.ToString());
            }),
        ];
}

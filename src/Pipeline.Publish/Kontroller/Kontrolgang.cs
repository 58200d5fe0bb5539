using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Kontroller;

/// <summary>Runs a product's checks over the months of a publication and keeps what they found.</summary>
public sealed class Kontrolgang(Produkt produkt)
{
    private readonly Dictionary<IKontrol, List<Fund>> _fund = produkt.Kontroller.ToDictionary(k => k, _ => new List<Fund>());

    public void Koer(Maanedsgrundlag grundlag)
    {
        foreach (var kontrol in produkt.Kontroller.OfType<IMaanedskontrol>())
        {
            _fund[kontrol].AddRange(kontrol.Koer(grundlag));
        }
    }

    public void Koer(Raekkegrundlag grundlag)
    {
        foreach (var kontrol in produkt.Kontroller.OfType<IRaekkekontrol>())
        {
            _fund[kontrol].AddRange(kontrol.Koer(grundlag));
        }
    }

    public IReadOnlyList<Kontrolresultat> Resultater() =>
        [
            .. produkt.Kontroller.Select(k =>
            {
                var foerste = _fund[k].FirstOrDefault(f => !f.Advarsel) ?? _fund[k].FirstOrDefault();
                var udfald = foerste switch
                {
                    null => Kontroludfald.Bestaaet,
                    { Advarsel: true } => Kontroludfald.Advarsel,
                    _ => Kontroludfald.Afvist,
                };
                return new Kontrolresultat(k.Navn, k.Tekst, udfald, _fund[k].Count, foerste?.ToString());
            }),
        ];
}

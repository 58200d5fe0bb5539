using Dapper;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>Check results in ops.kontroller. They are facts of the run, also of one that publishes nothing.</summary>
public sealed class Kontrolbog(IVarehus varehus)
{
    public void Skriv(string koersel, string produkt, IReadOnlyList<Kontrolresultat> resultater) =>
        varehus.ITransaktion(transaktion =>
            transaktion.Connection!.Execute(
                """
                insert into ops.kontroller (koersel, produkt, kontrol, tekst, udfald, antal, besked)
                values (@koersel, @produkt, @Navn, @Tekst, @Udfald, @Antal, @Besked)
                on conflict (koersel, produkt, kontrol)
                do update set tekst = excluded.tekst, udfald = excluded.udfald, antal = excluded.antal, besked = excluded.besked
                """,
                resultater.Select(r => new
                {
                    koersel,
                    produkt,
                    r.Navn,
                    r.Tekst,
                    Udfald = Ord(r.Udfald),
                    r.Antal,
                    r.Besked,
                }),
                transaktion
            )
        );

    /// <summary>The checks that refused in a run, each with the product whose.</summary>
    public IReadOnlyList<(string Product, string Check)> Refused(string koersel)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<(string, string)>(
                "select produkt, kontrol from ops.kontroller where koersel = @koersel and udfald = @afvist order by produkt, kontrol",
                new { koersel, afvist = Ord(Kontroludfald.Afvist) }
            ),
        ];
    }

    private static string Ord(Kontroludfald udfald) => udfald.ToString().ToLowerInvariant();
}

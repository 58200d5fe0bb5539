using System.Data.Common;
using Dapper;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// <c>mart.anmaerkninger</c>: a product's notes of use as rows, one for each word of a key column they are about, so that a view finds those of a row by
/// comparing columns.
/// </summary>
public static class Anmaerkningstabel
{
    /// <summary>Brings the warehouse to what the definitions say now. It must have been made.</summary>
    /// <returns>False when nothing was to be done.</returns>
    public static bool Opdater(
        IVarehus varehus,
        Produkt produkt,
        IReadOnlyList<Anmaerkning> anmaerkninger,
        CancellationToken token = default
    ) => varehus.ITransaktion(transaktion => Skriv(transaktion, produkt, anmaerkninger), token);

    /// <summary>Writes nothing when nothing differs: publications of other products may be at it at the same time.</summary>
    internal static bool Skriv(DbTransaction transaktion, Produkt produkt, IReadOnlyList<Anmaerkning> anmaerkninger)
    {
        var forbindelse = transaktion.Connection!;
        var raekker = anmaerkninger.SelectMany(Raekker).Select((r, i) => r with { Produkt = produkt.Navn, Nr = i + 1 }).ToList();
        var findes = forbindelse.Query<Raekke>(
            """
            select produkt as Produkt, nr as Nr, anmaerkning as Anmaerkning, maaned_fra as Fra, maaned_til as Til, ydelsesgruppe as Ydelsesgruppe,
                varighed as Varighed, tekst as Tekst, kilde as Kilde
            from mart.anmaerkninger where produkt = @Navn order by nr
            """,
            produkt,
            transaktion
        );
        if (findes.SequenceEqual(raekker))
        {
            return false;
        }

        forbindelse.Execute("delete from mart.anmaerkninger where produkt = @Navn", produkt, transaktion);
        forbindelse.Execute(
            """
            insert into mart.anmaerkninger (produkt, nr, anmaerkning, maaned_fra, maaned_til, ydelsesgruppe, varighed, tekst, kilde)
            values (@Produkt, @Nr, @Anmaerkning, @Fra, @Til, @Ydelsesgruppe, @Varighed, @Tekst, @Kilde)
            """,
            raekker,
            transaktion
        );
        return true;
    }

    private static IEnumerable<Raekke> Raekker(Anmaerkning anmaerkning) =>
        from gruppe in Ord(anmaerkning.Ydelsesgrupper)
        from varighed in Ord(anmaerkning.Varigheder)
        select new Raekke
        {
            Anmaerkning = anmaerkning.Id,
            Fra = anmaerkning.Fra?.ToString(),
            Til = anmaerkning.Til?.ToString(),
            Ydelsesgruppe = gruppe,
            Varighed = varighed,
            Tekst = anmaerkning.Tekst,
            Kilde = anmaerkning.Kilde.ToString(),
        };

    private static IReadOnlyList<string?> Ord(IReadOnlyList<string?> ord) => ord.Count == 0 ? [null] : ord;

    private sealed record Raekke
    {
        public string Produkt { get; init; } = "";
        public int Nr { get; init; }
        public string Anmaerkning { get; init; } = "";
        public string? Fra { get; init; }
        public string? Til { get; init; }
        public string? Ydelsesgruppe { get; init; }
        public string? Varighed { get; init; }
        public string Tekst { get; init; } = "";
        public string Kilde { get; init; } = "";
    }
}

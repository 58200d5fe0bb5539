using System.Data.Common;
using Dapper;
using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Eksport;

/// <summary>A table of the warehouse as a CSV file, rows sorted by the bytes of the key columns in column order.</summary>
public sealed class Tabeleksport(string data, IVarehus varehus)
{
    /// <param name="tabel"><c>jobsamtaler</c>, <c>mart.jobsamtaler</c>, <c>ops.koersler</c> …</param>
    /// <param name="version">A product's rows as they stood with this version in force; null: as they stand.</param>
    /// <param name="fil">Written beside and renamed: it is there whole or not at all.</param>
    /// <returns>Rows written, without the header.</returns>
    /// <exception cref="PipelineFejl">Nothing is published, or table or version is not known (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public long Skriv(string tabel, string? version, string fil, CancellationToken token = default)
    {
        using var forbindelse = varehus.Aabn();
        var fuldt = Find(tabel, varehus.Tabeller(forbindelse));
        var produkt = Produktliste.Alle.FirstOrDefault(p => $"mart.{p.Navn}" == fuldt);
        if (produkt is null && version is not null)
        {
            throw new PipelineFejl(
                $"Tabellen {fuldt} har ingen versioner; --version bruges med {string.Join(", ", Produktliste.Alle)}.",
                Afslutning.ForkertBrug
            );
        }

        var kort = produkt is null ? [] : Kort(forbindelse, produkt, version);
        return Csvfil.Skriv(
            fil,
            skriver => produkt is null ? Tabel(forbindelse, fuldt, skriver, token) : Maaneder(forbindelse, produkt, kort, skriver, token)
        );
    }

    internal static string Find(string tabel, IReadOnlyList<string> kendte) =>
        kendte.FirstOrDefault(k => k == tabel || k == $"mart.{tabel}" || k == $"ops.{tabel}")
        ?? throw new PipelineFejl($"Tabellen '{tabel}' findes ikke; kendte tabeller: {string.Join(", ", kendte)}.", Afslutning.ForkertBrug);

    private SortedDictionary<string, string> Kort(DbConnection forbindelse, Produkt produkt, string? version)
    {
        if (version is null)
        {
            var gaeldende = forbindelse.Query<(string Maaned, string Version)>(
                "select maaned, version_id from mart.i_kraft where produkt = @Navn",
                produkt
            );
            var kort = new SortedDictionary<string, string>(gaeldende.ToDictionary(g => g.Maaned, g => g.Version), StringComparer.Ordinal);
            return kort.Count > 0
                ? kort
                : throw new PipelineFejl(
                    $"Der er intet udgivet af {produkt} i '{data}'; kør 'pipeline run' først.",
                    Afslutning.ForkertBrug
                );
        }

        var kendte = forbindelse
            .Query<string>("select version_id from ops.udgivelser where produkt = @Navn order by version_id", produkt)
            .ToList();
        return kendte.Contains(version)
            ? new Versionslager(data, produkt.Navn).Laes(version).IKraft
            : throw new PipelineFejl(
                $"{produkt} har ingen version '{version}'; der er {(kendte.Count == 0 ? "ingen" : string.Join(", ", kendte))}.",
                Afslutning.ForkertBrug
            );
    }

    /// <summary>Month by month, as the key begins with the month: each is one range of the table's key, sorted in little memory.</summary>
    private long Maaneder(
        DbConnection forbindelse,
        Produkt produkt,
        SortedDictionary<string, string> kort,
        Csvskriver skriver,
        CancellationToken token
    )
    {
        var orden = produkt.Noegler.Skip(1).Select(f => f.Navn + varehus.Byteorden);
        var sql =
            $"select {string.Join(", ", produkt.Kolonner)} from mart.{produkt.Navn}_versioner "
            + $"where version_id = @Version and maaned = @Maaned order by {string.Join(", ", orden)}";
        skriver.Hoved(produkt.Kolonner);
        var raekker = 0L;
        foreach (var (maaned, version) in kort)
        {
            using var laeser = (DbDataReader)forbindelse.ExecuteReader(sql, new { Maaned = maaned, Version = version });
            raekker += skriver.Raekker(laeser, token);
        }

        return raekker;
    }

    private long Tabel(DbConnection forbindelse, string tabel, Csvskriver skriver, CancellationToken token)
    {
        using var foresporgsel = forbindelse.CreateCommand();
        var orden = varehus.Noegle(forbindelse, tabel);
        foresporgsel.CommandText = $"select * from {tabel} order by {string.Join(", ", orden)}";
        using var laeser = foresporgsel.ExecuteReader();
        skriver.Hoved(Enumerable.Range(0, laeser.FieldCount).Select(laeser.GetName));
        return skriver.Raekker(laeser, token);
    }
}

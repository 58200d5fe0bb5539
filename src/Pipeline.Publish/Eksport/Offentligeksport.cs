using System.Data.Common;
using Dapper;
using Pipeline.Domain;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Eksport;

/// <summary>
/// A product's public rows as CSV: those of <c>offentlig.*</c> and no others, so that what is handed out is what everyone sees already. The columns are the table's;
/// a figure that is left out is empty.
/// </summary>
/// <param name="profil">Which products are shown to everyone.</param>
public sealed class Offentligeksport(string data, IVarehus varehus, Offentligprofil profil)
{
    private const string Offentlig = "offentlig.";

    /// <param name="version">The rows as everyone saw them with this version in force; null: as they are seen now.</param>
    /// <param name="fil">Written beside and renamed: it is there whole or not at all.</param>
    /// <exception cref="PipelineFejl">
    /// The product has no public edition, nobody was shown the version, or it is not known (<see cref="Afslutning.ForkertBrug"/>).
    /// </exception>
    public PublicExport Skriv(string tabel, string? version, string fil, CancellationToken token = default)
    {
        using var forbindelse = varehus.Aabn();
        var fuldt = Tabeleksport.Find(tabel, varehus.Tabeller(forbindelse));
        var produkt = Produktliste.Alle.FirstOrDefault(p => fuldt == $"mart.{p.Navn}" || fuldt == Offentlig + p.Navn);
        if (produkt is null && fuldt.StartsWith(Offentlig, StringComparison.Ordinal))
        {
            // How the editions are kept; nothing to hide.
            return new(new Tabeleksport(data, varehus).Skriv(tabel, version, fil, token), Daekningspris.Ingen, []);
        }

        profil.Kraev(produkt?.Navn ?? fuldt);
        var udgaver = version is null ? Nu(forbindelse, produkt!) : Som(forbindelse, produkt!, version);
        if (udgaver.Count == 0)
        {
            throw new PipelineFejl(
                version is null
                    ? $"Der er ingen offentlig udgave af {produkt} i '{data}' endnu; kør 'pipeline run' eller 'pipeline migrate' først."
                    : $"{produkt} {version} har ikke været vist for alle, så den kan ikke eksporteres med --profil offentlig.",
                Afslutning.ForkertBrug
            );
        }

        var tomme = new List<string>();
        var raekker = Csvfil.Skriv(fil, skriver => Maaneder(forbindelse, produkt!, udgaver, skriver, tomme, token));
        return new(raekker, PublicRecord.Cost(forbindelse, produkt!.Navn, udgaver), tomme);
    }

    private static SortedDictionary<string, long> Nu(DbConnection forbindelse, Produkt produkt) =>
        new(
            forbindelse
                .Query<(string Maaned, long Udgave)>("select maaned, udgave from offentlig.i_kraft where produkt = @Navn", produkt)
                .ToDictionary(u => u.Maaned, u => u.Udgave),
            StringComparer.Ordinal
        );

    private SortedDictionary<string, long> Som(DbConnection forbindelse, Produkt produkt, string version)
    {
        var lager = new Versionslager(data, produkt.Navn);
        return lager.Versioner().Contains(version)
            ? new(PublicRecord.Editions(forbindelse, produkt.Navn, lager.Laes(version).IKraft), StringComparer.Ordinal)
            : throw new PipelineFejl(
                $"{produkt} har ingen version '{version}'; der er {string.Join(", ", lager.Versioner().DefaultIfEmpty("ingen"))}.",
                Afslutning.ForkertBrug
            );
    }

    private long Maaneder(
        DbConnection forbindelse,
        Produkt produkt,
        SortedDictionary<string, long> udgaver,
        Csvskriver skriver,
        List<string> tomme,
        CancellationToken token
    )
    {
        var orden = produkt.Noegler.Skip(1).Select(f => f.Navn + varehus.Byteorden);
        var sql =
            $"select {string.Join(", ", produkt.Kolonner)} from {Offentlig}{produkt.Navn}_udgaver "
            + $"where udgave = @Udgave and maaned = @Maaned order by {string.Join(", ", orden)}";
        skriver.Hoved(produkt.Kolonner);
        tomme.Clear();
        var raekker = 0L;
        foreach (var (maaned, udgave) in udgaver)
        {
            using var laeser = (DbDataReader)forbindelse.ExecuteReader(sql, new { Maaned = maaned, Udgave = udgave });
            var antal = skriver.Raekker(laeser, token);
            raekker += antal;
            if (antal == 0)
            {
                tomme.Add(maaned);
            }
        }

        return raekker;
    }
}

/// <param name="Rows">Rows written, without the header.</param>
/// <param name="Cost">What the disclosure control of the written rows costs.</param>
/// <param name="LeftOut">Months that have no public edition.</param>
public sealed record PublicExport(long Rows, Daekningspris Cost, IReadOnlyList<string> LeftOut);

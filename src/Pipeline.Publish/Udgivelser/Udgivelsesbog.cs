using System.Data.Common;
using System.Globalization;
using Dapper;
using Pipeline.Domain;

namespace Pipeline.Publish.Udgivelser;

/// <summary>The warehouse's record of which versions it holds and which is in force, within one transaction.</summary>
internal sealed class Udgivelsesbog(DbTransaction transaktion)
{
    /// <summary>The occasion of a switch back.</summary>
    public const string Tilbage = "tilbage";

    /// <summary>The occasion of a run's publication.</summary>
    public const string Udgivelse = "udgivelse";

    private readonly DbConnection _forbindelse = transaktion.Connection!;

    public static DateTimeOffset Tidspunkt(string tid) =>
        DateTimeOffset.Parse(tid, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Tid(DateTimeOffset tid) => tid.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The versions the warehouse holds, and the run that made each.</summary>
    public Dictionary<string, string> Versioner(string produkt) =>
        _forbindelse
            .Query<(string Version, string Koersel)>(
                "select version_id, koersel from ops.udgivelser where produkt = @produkt",
                new { produkt },
                transaktion
            )
            .ToDictionary(v => v.Version, v => v.Koersel, StringComparer.Ordinal);

    /// <summary>The version in force; null when the warehouse holds none of the product.</summary>
    public string? Gaeldende(string produkt) =>
        _forbindelse.QueryFirstOrDefault<string>(
            "select version_id from ops.skift where produkt = @produkt order by nr desc limit 1",
            new { produkt },
            transaktion
        );

    /// <summary>The newest switch, when it was one back: from which version, and when (UTC). Null: the newest was another, or there is none.</summary>
    public (string Fra, string Tid)? SenestTilbage(string produkt) =>
        _forbindelse.QueryFirstOrDefault<(string? Fra, string Tid, string Anledning)>(
            "select fra_version, skiftet, anledning from ops.skift where produkt = @produkt order by nr desc limit 1",
            new { produkt },
            transaktion
        )
            is (string fra, var tid, Tilbage)
            ? (fra, tid)
            : null;

    /// <summary>
    /// The version in force before the one in force: switches are a stack, and going back takes the top off. Null when the record begins with
    /// the one in force.
    /// </summary>
    /// <returns>The version, and the number of the switch that put the one in force into its place.</returns>
    public (string Version, int Skift)? FoerGaeldende(string produkt)
    {
        var stak = new Stack<(string Version, int Nr)>();
        foreach (
            var (nr, version, anledning) in _forbindelse.Query<(int, string, string)>(
                "select nr, version_id, anledning from ops.skift where produkt = @produkt order by nr",
                new { produkt },
                transaktion
            )
        )
        {
            if (anledning == Tilbage && stak.Count > 1)
            {
                stak.Pop();
            }

            if (stak.Count == 0 || stak.Peek().Version != version)
            {
                stak.Push((version, nr));
            }
        }

        return stak.Count > 1 ? (stak.ElementAt(1).Version, stak.Peek().Nr) : null;
    }

    public void Registrer(Manifest manifest) =>
        _forbindelse.Execute(
            """
            insert into ops.udgivelser (
                produkt, version_id, bygger_paa, koersel, udgivet, regelsaet, regelsaet_sha256, kode, aarsag, maaneder, raekker, aendrede_tal
            ) values (
                @Produkt, @Version, @ByggerPaa, @Koersel, @Udgivet, @Regelsaet, @Sha256, @Kode, @Aarsag, @Maaneder, @Raekker, @AendredeTal
            )
            """,
            new
            {
                manifest.Produkt,
                manifest.Version,
                manifest.ByggerPaa,
                manifest.Koersel.Koersel,
                Udgivet = Tid(manifest.Udgivet),
                Regelsaet = manifest.Koersel.Regelsaet.Version,
                manifest.Koersel.Regelsaet.Sha256,
                manifest.Koersel.Kode,
                Aarsag = Aarsagstekst(manifest.Maaneder),
                Maaneder = manifest.Maaneder.Count,
                Raekker = manifest.Maaneder.Sum(m => (long)m.Raekker),
                AendredeTal = manifest.Maaneder.Sum(m => (long)m.AendredeTal),
            },
            transaktion
        );

    /// <summary>Every reader of the views sees the old map until the transaction commits, and then the new one whole.</summary>
    /// <param name="lager">Tells which months were published without a row, so that the warehouse need not have one.</param>
    public void SaetIKraft(Manifest manifest, Versionslager lager, DateTimeOffset tid, string anledning)
    {
        var fra = Gaeldende(manifest.Produkt);
        WriteMap(manifest, lager);
        _forbindelse.Execute(
            """
            insert into ops.skift (produkt, nr, version_id, fra_version, skiftet, anledning)
            select @Produkt, coalesce(max(nr), 0) + 1, @Version, @fra, @skiftet, @anledning from ops.skift where produkt = @Produkt
            """,
            new
            {
                manifest.Produkt,
                manifest.Version,
                fra,
                skiftet = Tid(tid),
                anledning,
            },
            transaktion
        );
    }

    /// <summary>The products that the views show any month of.</summary>
    public static HashSet<string> Shown(DbTransaction transaction) =>
        [.. transaction.Connection!.Query<string>("select distinct produkt from mart.i_kraft", transaction: transaction)];

    /// <summary>Month → version as the views show them.</summary>
    public SortedDictionary<string, string> Map(string produkt) =>
        new(
            _forbindelse
                .Query<(string Maaned, string Version)>(
                    "select maaned, version_id from mart.i_kraft where produkt = @produkt",
                    new { produkt },
                    transaktion
                )
                .ToDictionary(m => m.Maaned, m => m.Version),
            StringComparer.Ordinal
        );

    /// <summary>Makes the views show what the version maps; which version is in force is not recorded anew.</summary>
    public void WriteMap(Manifest manifest, Versionslager lager)
    {
        _forbindelse.Execute("delete from mart.i_kraft where produkt = @Produkt", manifest, transaktion);
        _forbindelse.Execute(
            "insert into mart.i_kraft (produkt, maaned, version_id) values (@Produkt, @Maaned, @Version)",
            manifest.IKraft.Select(m => new
            {
                manifest.Produkt,
                Maaned = m.Key,
                Version = m.Value,
            }),
            transaktion
        );
        KraevMaaneder(manifest, lager);
    }

    private void KraevMaaneder(Manifest manifest, Versionslager lager)
    {
        var mangler = _forbindelse
            .Query<string>(
                $"""
                select i.maaned from mart.i_kraft i
                where i.produkt = @Produkt and not exists (
                    select 1 from mart.{manifest.Produkt}_versioner v where v.version_id = i.version_id and v.maaned = i.maaned
                )
                order by i.maaned
                """,
                manifest,
                transaktion
            )
            .Where(maaned => Holder(manifest, maaned, lager).Find(maaned) is not { Raekker: 0 })
            .ToList();
        if (mangler is [var foerste, ..])
        {
            throw new PipelineFejl(
                $"{manifest.Produkt} {manifest.Version} kan ikke sættes i kraft: varehuset har ingen rækker for {foerste}"
                    + (mangler.Count > 1 ? $" og {mangler.Count - 1} måneder mere" : "")
                    + ". Intet er ændret; gendan varehuset, eller kør igen.",
                Afslutning.AfvistAfKontrol
            );
        }
    }

    private static Manifest Holder(Manifest manifest, string maaned, Versionslager lager) =>
        manifest.IKraft[maaned] is var version && version == manifest.Version ? manifest : lager.Laes(version);

    /// <summary>"2 ny måned, 3 sene data": months by reason; a month with two reasons counts under "nye regler og sene data".</summary>
    internal static string Aarsagstekst(IEnumerable<UdgivetMaaned> maaneder) =>
        string.Join(
            ", ",
            maaneder.GroupBy(m => string.Join(" og ", m.Aarsager.Select(a => a.Tekst()))).Select(g => $"{g.Key}: {g.Count()}")
        );
}

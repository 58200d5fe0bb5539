using Dapper;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Drift;

/// <summary>What is known of backfills and of those who work on them; only reads.</summary>
public sealed class Efterberegningsstatus(IVarehus varehus)
{
    private const string Post = """
        select e.koersel as Koersel, e.produkt as Produkt, e.fra as Fra, e.til as Til, e.regelsaet as Regelsaet, e.data as Data, e.kode as Kode,
            e.tilstand as Tilstand, e.oprettet as Oprettet, e.sluttet as Sluttet, e.version_id as Version, e.besked as Besked,
            (select count(*) from ops.spande s where s.koersel = e.koersel) as Spande,
            (select count(*) from ops.spande s where s.koersel = e.koersel and s.tilstand = 'faerdig') as Maalte,
            (select coalesce(sum(s.sekunder), 0.0) from ops.spande s where s.koersel = e.koersel) as Sekunder
        from ops.efterberegninger e
        """;

    public Efterberegningspost? Find(string koersel)
    {
        using var f = varehus.Aabn();
        return f.QuerySingleOrDefault<Efterberegningspost>($"{Post} where e.koersel = @koersel", new { koersel });
    }

    /// <summary>Those under way, and those that ended after the time.</summary>
    public IReadOnlyList<Efterberegningspost> Siden(DateTimeOffset tid)
    {
        using var f = varehus.Aabn();
        return
        [
            .. f.Query<Efterberegningspost>(
                $"{Post} where e.tilstand in ('maales', 'udgives') or e.sluttet >= @tid order by e.koersel",
                new { tid = Udgivelsesbog.Tid(tid) }
            ),
        ];
    }

    /// <summary>The seconds a bucket took in the latest backfill of the product that tells; null = none does.</summary>
    public double? SekunderPrSpand(string produkt)
    {
        using var f = varehus.Aabn();
        return f.QueryFirstOrDefault<double?>(
            """
            select avg(s.sekunder) from ops.spande s inner join ops.efterberegninger e on e.koersel = s.koersel
            where e.produkt = @produkt and s.sekunder is not null group by e.koersel order by e.koersel desc
            """,
            new { produkt }
        );
    }

    /// <summary>By worker the buckets it has delivered.</summary>
    public IReadOnlyDictionary<string, long> Faerdige()
    {
        using var f = varehus.Aabn();
        return f.Query<(string Arbejder, long Antal)>(
                "select arbejder, count(*) from ops.spande where tilstand = 'faerdig' and arbejder is not null group by arbejder"
            )
            .ToDictionary(a => a.Arbejder, a => a.Antal, StringComparer.Ordinal);
    }
}

using Dapper;
using Npgsql;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Offentliggoerelse;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>offentlig.* on PostgreSQL: the role pipeline_offentlig sees what everyone may and nothing from which more could be read.</summary>
public sealed class PostgresOffentligTests
{
    private static readonly string[] Offentlige = ["aktive_tilbud", "fuldtidspersoner", "jobsamtaler", "medfinansiering", "ydelsesindsats"];

    [PgFact]
    public void PublicRole_HasThePublicViewsAndNothingElse()
    {
        using var pg = Udgivet();
        using var f = Laeser(pg);
        f.Query<string>(
                """
                select n.nspname || '.' || c.relname from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_toast%' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                    and has_schema_privilege(n.oid, 'usage')
                    and (has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege(c.oid, 'select'))
                """
            )
            .ShouldBe(Offentlige.Select(p => $"offentlig.{p}"), ignoreOrder: true);
        f.Query<string>(
                "select nspname from pg_namespace where nspname in ('mart', 'ops', 'tidsplan') and has_schema_privilege(oid, 'usage')"
            )
            .ShouldBeEmpty();
        f.Query<string>(
                """
                select p.oid::regprocedure::text from pg_proc p inner join pg_namespace n on n.oid = p.pronamespace
                where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
                """
            )
            .ShouldBeEmpty();
    }

    /// <summary>Every figure the role can read is the true one or none; and none where the disclosure control says so. Statistics are of what it may read.</summary>
    [PgFact]
    public void PublicRole_CanReadNoHiddenFigure_AndSeesTheRowsOfTheEmbeddedStore()
    {
        using var pg = Udgivet();
        pg.Data.Udgiv("k2", [new("2025-07", frø: 3)]);
        using var lokal = new Proevedata { OffentligFra = 3 };
        lokal.Udgiv("k1", [new("2025-07")]);
        lokal.Udgiv("k2", [new("2025-07", frø: 3)]);

        OffentligtVarehusTests.SomEksporten(pg.Data).ShouldBeGreaterThan(0);
        OffentligtVarehusTests.Raekker(pg.Data).ShouldBe(OffentligtVarehusTests.Raekker(lokal));

        using var f = Laeser(pg);
        f.ExecuteScalar<long>("select count(*) from offentlig.jobsamtaler where personer in (1, 2) or fritagne in (1, 2)").ShouldBe(0);
        f.ExecuteScalar<long>("select count(*) from pg_stats where schemaname not in ('pg_catalog', 'information_schema', 'offentlig')")
            .ShouldBe(0);
        Afvist(f, "select personer from mart.jobsamtaler");
        Afvist(f, "select personer from mart.jobsamtaler_v0001");
        Afvist(f, "select * from ops.udgivelser");
        Afvist(f, "select ops.ny_udgave('jobsamtaler', 9)");
        Afvist(f, "set role pipeline_reader");
    }

    [PgFact]
    public void ReadersOfThePublicView_SeeTheOldEditionWhole_UntilThePublicationCommits()
    {
        using var pg = Udgivet();
        using var f = Laeser(pg);
        var foer = Sum(f);
        var under = new List<(long?, long)>();
        pg.Data.Udgiv(
            "k2",
            [new("2025-07", frø: 3, ganget: 3)],
            efter: trin =>
            {
                if (trin is Udgivelsestrin.Omdoebt or Udgivelsestrin.MaanedIndsat)
                {
                    under.Add(Sum(f));
                }
            }
        );
        under.ShouldBe([foer, foer]);
        Sum(f).ShouldNotBe(foer);
        pg.Data.Skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna);
        pg.Data.Vis();
        Sum(f).ShouldBe(foer, "tilbage til den første version ses, hvad alle så af den");
    }

    [PgTheory]
    [InlineData("insert into offentlig.jobsamtaler_u0001 select * from offentlig.jobsamtaler_u0001")]
    [InlineData("update offentlig.jobsamtaler_udgaver set personer = 0")]
    [InlineData("select ops.ny_udgave('jobsamtaler', 0)")]
    [InlineData("select ops.luk_udgave('i_kraft; drop table mart.i_kraft', 1)")]
    public void Writer_CannotTouchWhatEveryoneHasSeen(string sql)
    {
        using var pg = Udgivet();
        using var f = pg.Varehus.Aabn();
        Should.Throw<PostgresException>(() => f.Execute(sql)).SqlState.ShouldBeOneOf("42501", "22023");
    }

    /// <summary>The public table has the product's columns, so that whoever knows the one knows the other.</summary>
    [PgFact]
    public void EveryPublicProduct_HasAViewWithItsColumns()
    {
        using var pg = new Pgdata();
        using var f = pg.Database.Aabn();
        foreach (var produkt in Offentlige.Select(Produktliste.Find))
        {
            f.Query<string>(
                    "select column_name from information_schema.columns where table_schema = 'offentlig' and table_name = @Navn order by ordinal_position",
                    produkt
                )
                .ShouldBe([.. produkt.Felter.Select(v => v.Navn), "skjult", .. produkt.Kolonner.TakeLast(2)], produkt.Navn);
        }
    }

    private static Pgdata Udgivet()
    {
        var pg = new Pgdata();
        pg.Data.OffentligFra = 3;
        pg.Data.Udgiv("k1", [new("2025-07")]);
        return pg;
    }

    private static NpgsqlConnection Laeser(Pgdata pg)
    {
        var f = new NpgsqlConnection(pg.Database.Som("pipeline_offentlig"));
        f.Open();
        return f;
    }

    private static (long?, long) Sum(NpgsqlConnection f) =>
        f.QuerySingle<(long?, long)>("select sum(personer)::bigint, count(*) from offentlig.jobsamtaler");

    private static void Afvist(NpgsqlConnection f, string sql) =>
        Should.Throw<PostgresException>(() => f.Execute(sql)).SqlState.ShouldBe("42501", sql);
}

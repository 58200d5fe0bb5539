using Dapper;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>How the warehouse on PostgreSQL is made, and who may do what in it.</summary>
public sealed class PostgresVarehusTests
{
    [PgFact]
    public void Migrations_Twice_AreAppliedOnce()
    {
        using var pg = new Pgdata();
        Ejer(pg).Migrer();
        pg.Data.Spoerg<long>("select count(*) from ops.migrationer").ShouldBe(Migrationer.For("postgres").Count);
        pg.Data.Spoerg<long>("select count(*) from mart.dim_varighed").ShouldBe(19);
    }

    [PgFact]
    public void Migrations_AtTheSameTime_AreAppliedOnce()
    {
        using var database = new Testdatabase();
        var adgang = Pgdata.Adgang(database.Forbindelse);
        Parallel.For(0, 4, _ => new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer());
        using var f = database.Aabn();
        f.ExecuteScalar<long>("select count(*) from ops.migrationer").ShouldBe(Migrationer.For("postgres").Count);
    }

    [PgFact]
    public void Migration_ChangedOrOfANewerProgram_IsRefused()
    {
        using var pg = new Pgdata();
        pg.Database.Udfoer("update ops.migrationer set sha256 = 'x' where navn = '0002_mart'");
        Should.Throw<PipelineFejl>(Ejer(pg).Migrer).Message.ShouldContain("0002_mart er ændret");
        Should.Throw<PipelineFejl>(pg.Varehus.Migrer).Message.ShouldContain("0002_mart er ændret");
        pg.Database.Udfoer("delete from ops.migrationer; insert into ops.migrationer values ('9999_ny', 'x')");
        Should.Throw<PipelineFejl>(pg.Varehus.Migrer).Message.ShouldContain("9999_ny");
    }

    [PgFact]
    public void Writer_WithoutTheOwner_MigratesNothing_AndSaysWhatToDo()
    {
        using var database = new Testdatabase();
        var tom = new PostgresVarehus(Pgdata.Adgang(database.Forbindelse), robusthed: Pgdata.Straks);
        Should.Throw<PipelineFejl>(tom.Migrer).Message.ShouldContain("PIPELINE_DATABASE_EJER");

        using var pg = new Pgdata();
        pg.Database.Udfoer("delete from ops.migrationer where navn = '0012_jobsamtaler_bi'");
        Should.Throw<PipelineFejl>(pg.Varehus.Migrer).Message.ShouldContain("mangler 1 migrationer, den første 0012_jobsamtaler_bi");
    }

    /// <summary>An owner who is no superuser: may make roles, and the database is theirs.</summary>
    [PgFact(Serverkrav.Egen)]
    public void Owner_WithoutSuperuser_MakesTheWarehouseAndTheRoles()
    {
        using var server = new Testserver.Testserver();
        using var database = new Testdatabase(server);
        database.Udfoer($"create role ejer login createrole password 'e'; alter database {database.Navn} owner to ejer");
        var ejer = new NpgsqlConnectionStringBuilder(database.Forbindelse) { Username = "ejer", Password = "e" }.ConnectionString;
        new PostgresVarehus(Pgdata.Adgang(ejer), Pgdata.Adgang(ejer), Pgdata.Straks).Migrer();

        using var data = new Proevedata(
            varehus: new PostgresVarehus(Pgdata.Adgang(database.Som("pipeline_writer")), robusthed: Pgdata.Straks)
        );
        data.Udgiv("k1", [new("2025-07")]).Gaeldende.ShouldBe("v0001");
        data.Spoerg<string>("select current_user::text").ShouldBe("pipeline_writer");
    }

    [PgFact]
    public void EveryProduct_HasTableAndViewWithItsColumnsInOrder_AndAPartitionAVersion()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        pg.Data.Udgiv("k2", [new("2025-07", frø: 2)]);
        using var f = pg.Database.Aabn();
        foreach (var produkt in Produktliste.Alle)
        {
            foreach (var tabel in new[] { produkt.Navn, $"{produkt.Navn}_versioner" })
            {
                f.Query<string>(
                        "select column_name from information_schema.columns where table_schema = 'mart' and table_name = @tabel order by ordinal_position",
                        new { tabel }
                    )
                    .ShouldBe(produkt.Kolonner, tabel);
            }

            f.ExecuteScalar<string>(
                    "select relkind::text from pg_class where oid = to_regclass(@t)",
                    new { t = $"mart.{produkt}_versioner" }
                )
                .ShouldBe("p", produkt.Navn);
        }

        f.Query<string>(
                "select inhrelid::regclass::text from pg_inherits where inhparent = 'mart.jobsamtaler_versioner'::regclass order by 1"
            )
            .ShouldBe(["mart.jobsamtaler_v0001", "mart.jobsamtaler_v0002"]);
        // The embedded store has one writer at a time and needs no rows to lock.
        pg.Varehus.Tabeller(f).Except(["ops.produktlaase"]).ShouldBe(new SqliteVarehusTabeller().Alle, ignoreOrder: true);
    }

    [PgFact]
    public void Reader_HasTheViewsAndNothingElse()
    {
        using var pg = new Pgdata();
        var kube = new Kube("2025-07");
        pg.Data.Udgiv("k1", [kube]);
        using var f = new NpgsqlConnection(pg.Database.Som("pipeline_reader"));
        f.Open();

        f.ExecuteScalar<long>("select count(*) from mart.jobsamtaler").ShouldBe(kube.Raekker.Count);
        f.ExecuteScalar<long>("select count(*) from mart.jobsamtaler_bi").ShouldBe(kube.Raekker.Count);
        f.Query<string>(
                """
                select n.nspname || '.' || c.relname from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('mart', 'ops', 'offentlig') and c.relkind in ('r', 'p', 'v', 'm')
                    and has_table_privilege(c.oid, 'select, insert, update, delete, truncate')
                """
            )
            .ShouldBe(
                f.Query<string>("select schemaname || '.' || viewname from pg_views where schemaname in ('mart', 'offentlig')"),
                ignoreOrder: true
            );
        Should
            .Throw<PostgresException>(() => f.Execute("select ops.ny_versionsdel('jobsamtaler', 'v0009', 0, null, null, '1.75')"))
            .SqlState.ShouldBe("42501");
    }

    [PgTheory]
    [InlineData("insert into mart.jobsamtaler_v0001 select * from mart.jobsamtaler_v0001")]
    [InlineData("insert into mart.jobsamtaler_versioner select * from mart.jobsamtaler_versioner")]
    [InlineData("update mart.jobsamtaler_v0001 set personer = 0")]
    [InlineData("delete from mart.jobsamtaler_versioner")]
    [InlineData("drop table mart.jobsamtaler_v0001")]
    [InlineData("alter table mart.jobsamtaler_versioner detach partition mart.jobsamtaler_v0001")]
    [InlineData("delete from ops.migrationer")]
    [InlineData("create table mart.ny (x text)")]
    [InlineData("select ops.luk_version('jobsamtaler', 'v0001; drop table mart.i_kraft', '{}')")]
    [InlineData("select ops.ryd_version('jobsamtaler', 'v0001; drop table mart.i_kraft')")]
    [InlineData("select ops.ny_versionsdel('i_kraft', 'v0002', 0, null, null, '1.75')")]
    [InlineData("insert into mart.jobsamtaler_v0002_1 select * from mart.jobsamtaler_v0002_1")]
    [InlineData("drop table mart.jobsamtaler_v0002_1")]
    public void Writer_CannotTouchWhatIsPublished(string sql)
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        pg.Data.Udgiv("k2", [new("2025-07", frø: 2), new("2025-08")]);
        using var f = pg.Varehus.Aabn();
        f.ExecuteScalar<string>("select current_user").ShouldBe("pipeline_writer");
        Should.Throw<PostgresException>(() => f.Execute(sql)).SqlState.ShouldBeOneOf("42501", "22023");
    }

    [PgFact]
    public void Text_SortsByBytes_AsInTheEmbeddedStore()
    {
        using var pg = new Pgdata();
        using var f = pg.Varehus.Aabn();
        var uden = f.Query<string>(
            """
            select attrelid::regclass || '.' || attname from pg_attribute
            where attrelid in (select oid from pg_class where relnamespace = 'mart'::regnamespace and relkind in ('r', 'p', 'v'))
                and atttypid = 'text'::regtype and attcollation <> (select oid from pg_collation where collname = 'C')
                and attrelid::regclass::text not like '%\_bi'
            """
        );
        uden.ShouldBeEmpty();
        f.Query<string>("select varighed from mart.dim_varighed where varighed like '1%' order by varighed")
            .ShouldBe(["1", "1-2 aar", "10", "10+ aar", "11", "12+"]);
    }

    /// <summary>The rows reported to a BI tool carry the names that held at the month's end.</summary>
    [PgFact]
    public void BiView_HasNamesAndDates()
    {
        using var pg = new Pgdata();
        pg.Data.Udgiv("k1", [new("2025-07")]);
        using var f = pg.Database.Aabn();
        f.QuerySingle<string>(
                """
                select concat_ws('|', maaned_navn, foerste_dag, pg_typeof(foerste_dag), omraadenavn, region_navn, jobcenter_navn, ydelsesgruppe_navn, varighed_navn)
                from mart.jobsamtaler_bi
                where omraade = '751' and ydelsesgruppe = 'a_dagpenge' and varighed = '12+'
                """
            )
            .ShouldBe("juli 2025|2025-07-01|date|Aarhus|Region Midtjylland|Jobcenter Aarhus|A-dagpenge|12 måneder og derover");
        f.Query<string>("select distinct omraadenavn from mart.jobsamtaler_bi where omraadetype = 'land'").ShouldBe(["Hele landet"]);
        f.ExecuteScalar<long>("select count(*) from mart.jobsamtaler_bi where omraadenavn is null").ShouldBe(0);
    }

    private static PostgresVarehus Ejer(Pgdata pg)
    {
        var adgang = Pgdata.Adgang(pg.Database.Forbindelse);
        return new(adgang, adgang, Pgdata.Straks);
    }

    private sealed class SqliteVarehusTabeller
    {
        public SqliteVarehusTabeller()
        {
            using var data = new Proevedata();
            data.Varehus.Migrer();
            using var f = data.Varehus.Aabn();
            Alle = data.Varehus.Tabeller(f);
        }

        public IReadOnlyList<string> Alle { get; }
    }
}

using Dapper;
using Npgsql;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>What has happened is added to by the service's role and never changed by it: the trail first of all.</summary>
public sealed class WriterRightsTests
{
    [PgFact]
    public void Trail_ByTheService_IsAddedTo_AndTheViewHasTheOutcome()
    {
        using var pg = new Pgdata();
        using var f = pg.Varehus.Aabn();
        f.ExecuteScalar<string>("select current_user").ShouldBe("pipeline_writer");
        var id = AuditTrail.Write(f, null, DateTimeOffset.UnixEpoch, new("anna", "rul tilbage", "jobsamtaler", null, null), "begyndt");
        f.QuerySingle<string>("select udfald from ops.revision").ShouldBe("begyndt");

        AuditTrail.WriteOutcome(f, id, DateTimeOffset.UnixEpoch.AddSeconds(3), "udført");

        f.QuerySingle<string>("select udfald || ' ' || sluttet from ops.revision").ShouldBe("udført 1970-01-01T00:00:03Z");
        // One outcome of each: a second one cannot take the first one's place.
        Should
            .Throw<PostgresException>(() => AuditTrail.WriteOutcome(f, id, DateTimeOffset.UnixEpoch, "afvist"))
            .SqlState.ShouldBe("23505");
    }

    [PgTheory]
    [InlineData("update ops.revisionsspor set bruger = 'en anden'")]
    [InlineData("delete from ops.revisionsspor")]
    [InlineData("truncate ops.revisionsspor")]
    [InlineData("update ops.revisionsudfald set udfald = 'afvist'")]
    [InlineData("delete from ops.revisionsudfald")]
    [InlineData("insert into ops.revisionsspor select * from ops.revisionsspor on conflict (id) do update set bruger = 'en anden'")]
    [InlineData("drop table ops.revisionsspor")]
    [InlineData("alter table ops.revisionsspor disable trigger all")]
    [InlineData("create or replace view ops.revision as select 1")]
    [InlineData("update ops.skift set anledning = 'udgivelse'")]
    [InlineData("delete from ops.udgivelser")]
    [InlineData("delete from ops.fastholdelser")]
    [InlineData("update ops.fastholdte_maaneder set regelsaet = '1.0'")]
    [InlineData("update ops.bestillinger set bruger = 'en anden'")]
    [InlineData("delete from ops.koersler")]
    [InlineData("update offentlig.udgaver set tid = ''")]
    [InlineData("delete from mart.dim_varighed")]
    public void History_ByTheService_CannotBeChanged(string sql)
    {
        using var pg = new Pgdata();
        using var f = pg.Varehus.Aabn();
        AuditTrail.Write(f, null, DateTimeOffset.UnixEpoch, new("anna", "login", null, null, null), "begyndt");

        Should.Throw<PostgresException>(() => f.Execute(sql)).SqlState.ShouldBe("42501");
    }

    /// <summary>Whatever may be changed stands in the list, and whatever stands there is a table.</summary>
    [PgFact]
    public void Rights_OfTheService_AreThoseOfTheList()
    {
        using var pg = new Pgdata();
        using var f = pg.Database.Aabn();
        var rights = f.Query<(string Table, string Rights)>(
                """
                select c.oid::regclass::text, concat_ws(', ',
                    case when has_table_privilege('pipeline_writer', c.oid, 'insert') then 'insert' end,
                    case when has_table_privilege('pipeline_writer', c.oid, 'update') then 'update' end,
                    case when has_table_privilege('pipeline_writer', c.oid, 'delete') then 'delete' end,
                    case when has_table_privilege('pipeline_writer', c.oid, 'truncate, references, trigger') then 'mere' end)
                from pg_class c
                where c.relnamespace::regnamespace::text in ('mart', 'ops', 'offentlig') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                """
            )
            .ToDictionary(r => r.Table, r => r.Rights);

        rights
            .Where(r => r.Value is not ("" or "insert"))
            .Select(r => r.Key)
            .ShouldBe(WriterRights.ByTable.Where(t => t.Value is not ("" or "insert")).Select(t => t.Key), ignoreOrder: true);
        WriterRights.ByTable.ShouldAllBe(t => rights[t.Key] == t.Value);
        rights["ops.revisionsspor"].ShouldBe("insert");
        rights["ops.revisionsudfald"].ShouldBe("insert");
        rights["mart.jobsamtaler_versioner"].ShouldBe("");
    }

    [PgFact]
    public void Trail_OfAnOlderWarehouse_KeepsWhatItSays_AndCanNoLongerBeChanged()
    {
        using var database = new Testdatabase();
        using (var f = database.Aabn())
        {
            Opbygning.Koer(f, [.. Migrationer.For(Opbygning.Lager).TakeWhile(m => string.CompareOrdinal(m.Navn, "0120") < 0)]);
            f.Execute(
                """
                insert into ops.revisionsspor values ('1', 't', 'anna', 'login', null, null, null, 'udført'), ('2', 't', 'bo', 'login', null, null, null, 'begyndt');
                grant insert, update, delete on all tables in schema ops to pipeline_writer;
                """
            );
        }

        var adgang = Pgdata.Adgang(database.Forbindelse);
        new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer();

        using var skriver = new PostgresVarehus(Pgdata.Adgang(database.Som("pipeline_writer")), robusthed: Pgdata.Straks).Aabn();
        Should.Throw<PostgresException>(() => skriver.Execute("update ops.revisionsspor set udfald = 'x'")).SqlState.ShouldBe("42501");
        Should.Throw<PostgresException>(() => skriver.Execute("delete from ops.skift")).SqlState.ShouldBe("42501");
        AuditTrail.WriteOutcome(skriver, "2", DateTimeOffset.UnixEpoch, "afvist");
        skriver.Query<string>("select id || bruger || udfald from ops.revision order by id").ShouldBe(["1annaudført", "2boafvist"]);
    }
}

using Dapper;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Migrations of a warehouse that an older program has filled.</summary>
public sealed class FyldtVarehusTests
{
    /// <summary>Before 0070 a version was one table with the version first in its key, made by ops.ny_version and ops.luk_version.</summary>
    [PgFact]
    public void Migration0070_TurnsTheKeysOfVersionsThereAre_KeepsTheirRows_AndNewOnesGoInBesideThem()
    {
        using var database = new Testdatabase();
        using (var f = database.Aabn())
        {
            Opbygning.Koer(f, [.. Migrationer.For(Opbygning.Lager).TakeWhile(m => string.CompareOrdinal(m.Navn, "0070") < 0)]);
            f.Execute(GamleNoegler);
            foreach (var version in new[] { "v0007", "v0008" })
            {
                var tabel = f.QuerySingle<string>("select ops.ny_version('jobsamtaler', @version)", new { version });
                f.Execute(
                    $"""
                    insert into {tabel}
                    select '2025-0' || m, 'kommune', o::text, 'alle', 'alle', 'i alt', 1, 0, 0, 0, 0, 0, 1, 1, 100, 0, '1.75', '{version}'
                    from generate_series(1, 9) as m, generate_series(101, 198) as o
                    """
                );
                f.Execute("select ops.luk_version('jobsamtaler', @version)", new { version });
            }

            Noegle(f, "jobsamtaler_v0007").ShouldStartWith("PRIMARY KEY (version_id, maaned, ");
        }

        var adgang = Pgdata.Adgang(database.Forbindelse);
        new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer();
        using var data = new Proevedata(
            varehus: new PostgresVarehus(Pgdata.Adgang(database.Som("pipeline_writer")), robusthed: Pgdata.Straks)
        );
        data.Udgiv("k1", [new("2025-07")]).Version.ShouldBe("v0001");

        using var efter = database.Aabn();
        foreach (var tabel in new[] { "jobsamtaler_versioner", "jobsamtaler_v0001", "jobsamtaler_v0007", "jobsamtaler_v0008" })
        {
            Noegle(efter, tabel).ShouldBe("PRIMARY KEY (maaned, omraadetype, omraade, ydelsesgruppe, sats, varighed, version_id)", tabel);
        }

        efter
            .Query<(string, long, long)>(
                "select version_id, count(*), sum(personer)::bigint from mart.jobsamtaler_versioner where version_id > 'v0001' group by 1 order by 1"
            )
            .ShouldBe([("v0007", 882, 882), ("v0008", 882, 882)]);
        efter.ExecuteScalar<long>("select count(*) from mart.jobsamtaler where version_id <> 'v0001'").ShouldBe(0);
    }

    /// <summary>As the program of that time made them.</summary>
    private const string GamleNoegler = """
        do $$
        declare
            t record;
        begin
            for t in
                select n.conrelid::regclass as tabel, n.conname, regexp_replace(pg_get_constraintdef(n.oid), '\((.*), version_id\)', '(version_id, \1)') as noegle
                from pg_constraint n inner join pg_class c on c.oid = n.conrelid
                where c.relnamespace = 'mart'::regnamespace and c.relkind = 'p' and n.contype = 'p' and pg_get_constraintdef(n.oid) like '%, version_id)'
            loop
                execute format('alter table %s drop constraint %I', t.tabel, t.conname);
                execute format('alter table %s add constraint %I %s', t.tabel, t.conname, t.noegle);
            end loop;
        end $$
        """;

    private static string Noegle(Npgsql.NpgsqlConnection f, string tabel) =>
        f.QuerySingle<string>(
            "select pg_get_constraintdef(oid) from pg_constraint where conrelid = to_regclass(@tabel) and contype = 'p'",
            new { tabel = $"mart.{tabel}" }
        );
}

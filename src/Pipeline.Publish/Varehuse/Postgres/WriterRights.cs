namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// What the service's role, <c>pipeline_writer</c>, may do to each table (docs/decisions/0042-append-only-trail.md). It may read all. Published figures go in through the
/// functions of the owner. What has happened is added to and never changed: a table of ops takes new rows, and more than that only where it stands here; one of mart or
/// offentlig takes what stands here and nothing else.
/// </summary>
internal static class WriterRights
{
    /// <summary>Rights to the tables that are not as the others of their schema; none: it may only be read.</summary>
    public static IReadOnlyDictionary<string, string> ByTable { get; } =
        new Dictionary<string, string>
        {
            // What the owner's migrations have done.
            ["ops.migrationer"] = "",
            // A run, and what it found, is told as it goes on; the same delivery may be read again.
            ["ops.koersler"] = "insert, update",
            ["ops.trin"] = "insert, update",
            ["ops.kontroller"] = "insert, update",
            ["ops.leveringer"] = "insert, update",
            ["ops.karantaene"] = "insert, delete",
            ["ops.ubrugt"] = "insert, delete",
            // A schedule that is paused, as long as it is.
            ["ops.pauser"] = "insert, delete",
            // Work under way.
            ["ops.efterberegninger"] = "insert, update",
            ["ops.spande"] = "insert, update",
            // A row is locked as one that may be changed is.
            ["ops.produktlaase"] = "insert, update",
            // That a version is discarded can be undone.
            ["ops.kasserede_versioner"] = "insert, delete",
            // What is shown of a month is written again as long as it is shown.
            ["ops.offentlige_visninger"] = "insert, delete",
            // What is in force now; which version and edition that was, and when, is in ops.skift and offentlig.udgaver.
            ["mart.i_kraft"] = "insert, delete",
            ["offentlig.i_kraft"] = "insert, delete",
            ["offentlig.udgaver"] = "insert",
            // Names and notes, brought up to the definitions at every publication.
            ["mart.dim_kommune"] = "insert, update, delete",
            ["mart.dim_region"] = "insert, update, delete",
            ["mart.dim_jobcenter"] = "insert, update, delete",
            ["mart.dim_maaned"] = "insert",
            ["mart.anmaerkninger"] = "insert, delete",
        };

    /// <summary>Gives the rights, and takes what an older program gave beyond them.</summary>
    public static string Sql { get; } =
        $"""
            grant usage on schema mart, ops, offentlig, tidsplan, opbygning to pipeline_writer;
            grant select, insert, update, delete on all tables in schema tidsplan to pipeline_writer;
            grant usage on all sequences in schema tidsplan to pipeline_writer;
            grant select on all tables in schema mart, ops, offentlig to pipeline_writer;
            do $$
            declare
                t record;
            begin
                for t in
                    select c.oid::regclass as tabel, case when r.navn is not null then r.ret when n.nspname = 'ops' then 'insert' else '' end as ret
                    from pg_class c
                    inner join pg_namespace n on n.oid = c.relnamespace
                    left join (values {string.Join(", ", ByTable.Select(t => $"('{t.Key}', '{t.Value}')"))}) r(navn, ret)
                        on r.navn = n.nspname || '.' || c.relname
                    where n.nspname in ('mart', 'ops', 'offentlig') and c.relkind in ('r', 'p') and not c.relispartition
                loop
                    execute format('revoke insert, update, delete, truncate, references, trigger on %s from pipeline_writer', t.tabel);
                    if t.ret <> '' then
                        execute format('grant %s on %s to pipeline_writer', t.ret, t.tabel);
                    end if;
                end loop;
            end $$
            """;
}

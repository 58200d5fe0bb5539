-- Som i 0070, med to forskelle. Nøglens sider fyldes helt, for i en lukket del skrives der aldrig mere. Og stikprøven er en tredjedel: 3.000
-- rækker viser de få ord, som kolonnerne i en nøgle har.
create or replace function ops.luk_versionsdel(produkt text, version text, nr integer) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' set max_parallel_maintenance_workers = 0 set default_statistics_target = 10 as $$
declare
    tabel text := ops.versionsdel(produkt, version, nr);
    noegle text := (
        select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = to_regclass(format('mart.%I', produkt || '_versioner')) and contype = 'p'
    );
begin
    execute format('revoke insert on %s from pipeline_writer', tabel);
    execute format('alter table %s add %s with (fillfactor = 100), alter version_id drop default, alter regelsaet drop default', tabel, noegle);
    execute format('analyze %s', tabel);
end
$$;

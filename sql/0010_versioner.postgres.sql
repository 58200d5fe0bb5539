-- En version er sin egen partition: den fyldes og kontrolleres ved siden af, og hænges så på i den transaktion, der sætter den i kraft.
-- Den, der skriver, ejer ikke tabellerne og gør det derfor gennem disse to funktioner (docs/decisions/0006-postgres-partitions.md).
create function ops.versionstabel(produkt text, version text) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if version !~ '^v[0-9]{4,}$' or not exists (
        select from pg_class c
        where c.relnamespace = 'mart'::regnamespace and c.relname = produkt || '_versioner' and c.relkind = 'p'
    ) then
        raise exception 'ukendt produkt eller version: % %', produkt, version using errcode = 'invalid_parameter_value';
    end if;
    return format('mart.%I', produkt || '_' || version);
end
$$;

create function ops.ny_version(produkt text, version text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tabel text := ops.versionstabel(produkt, version);
begin
    execute format('create table %s (like mart.%I including comments)', tabel, produkt || '_versioner');
    execute format('comment on table %s is %L', tabel, 'Version ' || version || ' af ' || produkt);
    execute format('grant select, insert on %s to pipeline_writer', tabel);
    return tabel;
end
$$;

-- Herefter kan ingen skrive i den. At hænge den på bygger nøglen og fejler, hvis den ikke er entydig.
create function ops.luk_version(produkt text, version text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' as $$
declare
    tabel text := ops.versionstabel(produkt, version);
begin
    execute format('revoke insert on %s from pipeline_writer', tabel);
    execute format('alter table mart.%I attach partition %s for values in (%L)', produkt || '_versioner', tabel, version);
    execute format('analyze %s', tabel);
end
$$;

revoke all on function ops.versionstabel(text, text), ops.ny_version(text, text), ops.luk_version(text, text) from public;
grant execute on function ops.versionstabel(text, text), ops.ny_version(text, text), ops.luk_version(text, text) to pipeline_writer;

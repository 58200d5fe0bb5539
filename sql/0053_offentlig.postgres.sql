-- Som 0010: en udgave er sin egen partition, fyldt ved siden af og hængt på i den transaktion, der viser den.
create function ops.udgavetabel(produkt text, udgave bigint) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if udgave < 1 or not exists (
        select from pg_class c
        where c.relnamespace = 'offentlig'::regnamespace and c.relname = produkt || '_udgaver' and c.relkind = 'p'
    ) then
        raise exception 'ukendt produkt eller udgave: % %', produkt, udgave using errcode = 'invalid_parameter_value';
    end if;
    return format('offentlig.%I', produkt || '_u' || lpad(udgave::text, greatest(4, length(udgave::text)), '0'));
end
$$;

create function ops.ny_udgave(produkt text, udgave bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tabel text := ops.udgavetabel(produkt, udgave);
begin
    execute format('create table %s (like offentlig.%I including comments)', tabel, produkt || '_udgaver');
    execute format('comment on table %s is %L', tabel, 'Udgave ' || udgave || ' af ' || produkt || ' for alle');
    execute format('grant select, insert on %s to pipeline_writer', tabel);
    return tabel;
end
$$;

create function ops.luk_udgave(produkt text, udgave bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' as $$
declare
    tabel text := ops.udgavetabel(produkt, udgave);
begin
    execute format('revoke insert on %s from pipeline_writer', tabel);
    execute format('alter table offentlig.%I attach partition %s for values in (%s)', produkt || '_udgaver', tabel, udgave);
    execute format('analyze %s', tabel);
end
$$;

revoke all on function ops.udgavetabel(text, bigint), ops.ny_udgave(text, bigint), ops.luk_udgave(text, bigint) from public;
grant execute on function ops.udgavetabel(text, bigint), ops.ny_udgave(text, bigint), ops.luk_udgave(text, bigint) to pipeline_writer;

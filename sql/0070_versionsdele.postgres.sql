-- En version lægges ind i dele, hver over sin egen forbindelse, i et skema, som ingen læser: tabel, rækker, nøgle og statistik i én transaktion. Den
-- transaktion, der sætter versionen i kraft, flytter delene til mart og hænger dem på (docs/decisions/0027-publication-in-parts.md).
drop function ops.ny_version(text, text);
drop function ops.luk_version(text, text);

-- Nøglen begynder med måneden: versionen er den samme i hele partitionen og skilte aldrig to rækker ad.
do $$
declare
    t record;
begin
    for t in
        select c.oid::regclass as tabel, n.conname, regexp_replace(pg_get_constraintdef(n.oid), '\(version_id, (.*)\)', '(\1, version_id)') as noegle
        from pg_class c inner join pg_constraint n on n.conrelid = c.oid and n.contype = 'p'
        where c.relnamespace = 'mart'::regnamespace and c.relkind = 'p' and pg_get_constraintdef(n.oid) like '%(version_id, %'
    loop
        execute format('alter table %s drop constraint %I', t.tabel, t.conname);
        execute format('alter table %s add constraint %I %s', t.tabel, t.conname, t.noegle);
    end loop;
end $$;

-- Nummer 0 er en version, der er sin egen eneste del.
create function ops.versionsdel(produkt text, version text, nr integer) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    if to_regclass(ops.versionstabel(produkt, version)) is not null then
        raise exception 'versionen findes allerede: % %', produkt, version using errcode = 'duplicate_table';
    end if;
    return format('opbygning.%I', produkt || '_' || version || case when nr > 0 then '_' || nr else '' end);
end
$$;

-- Hvad en afbrudt udgivelse af versionen efterlod.
create function ops.ryd_version(produkt text, version text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    navn text := substr(ops.versionstabel(produkt, version), length('mart.') + 1);
    rest regclass;
begin
    for rest in
        select oid from pg_class where relnamespace = 'opbygning'::regnamespace and relkind = 'r' and relname ~ ('^' || navn || '(_[0-9]+)?$')
    loop
        execute format('drop table %s', rest);
    end loop;
end
$$;

-- Version og regelsæt er de samme i hver række og kommer af tabellen. Månederne fra og med fra til før til; uden grænse, hvor den er null. Betingelserne efterprøves, mens rækkerne kommer, så at intet skal læses igen,
-- når delen hænges på.
create function ops.ny_versionsdel(produkt text, version text, nr integer, fra text, til text, regelsaet text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tabel text := ops.versionsdel(produkt, version, nr);
begin
    execute format(
        'create table %s (like mart.%I including comments, constraint version check (version_id = %L)%s%s)',
        tabel, produkt || '_versioner', version,
        case when fra is null then '' else format(', constraint fra check (maaned >= %L)', fra) end,
        case when til is null then '' else format(', constraint til check (maaned < %L)', til) end
    );
    execute format('alter table %s alter version_id set default %L, alter regelsaet set default %L', tabel, version, regelsaet);
    execute format('comment on table %s is %L', tabel, 'Version ' || version || ' af ' || produkt);
    execute format('grant select, insert on %s to pipeline_writer', tabel);
    return tabel;
end
$$;

-- Herefter kan ingen skrive i den. Nøglen bygges over rækker, der er sorteret efter den, og fejler, hvis den ikke er entydig. Tabellen er ens nok til, at
-- en mindre stikprøve end den sædvanlige siger det samme om den.
create function ops.luk_versionsdel(produkt text, version text, nr integer) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' set max_parallel_maintenance_workers = 0 set default_statistics_target = 30 as $$
declare
    tabel text := ops.versionsdel(produkt, version, nr);
    noegle text := (
        select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = to_regclass(format('mart.%I', produkt || '_versioner')) and contype = 'p'
    );
begin
    execute format('revoke insert on %s from pipeline_writer', tabel);
    execute format('alter table %s add %s, alter version_id drop default, alter regelsaet drop default', tabel, noegle);
    execute format('analyze %s', tabel);
end
$$;

-- Hænger versionen på; graenser er den første måned i hver del efter den første. Intet læses, og intet bygges.
create function ops.luk_version(produkt text, version text, graenser text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    versioner text := format('mart.%I', produkt || '_versioner');
    tabel text := ops.versionstabel(produkt, version);
    del text;
    noegle text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = to_regclass(versioner) and contype = 'p');
    sidste integer := cardinality(graenser) + 1;
begin
    if sidste = 1 then
        execute format('alter table %s set schema mart', ops.versionsdel(produkt, version, 0));
    else
        -- Før tabellen findes; bagefter er versionen der allerede.
        del := ops.versionsdel(produkt, version, 0);
        execute format(
            'create table %s (like %s including comments, constraint version check (version_id = %L)) partition by range (maaned)',
            tabel, versioner, version
        );
        execute format('alter table %s add %s', tabel, noegle);
        execute format('comment on table %s is %L', tabel, 'Version ' || version || ' af ' || produkt);
        for nr in 1..sidste loop
            execute format('alter table %s_%s set schema mart', del, nr);
            execute format(
                'alter table %s attach partition %s_%s for values from (%s) to (%s)',
                tabel, tabel, nr,
                case when nr = 1 then 'minvalue' else quote_literal(graenser[nr - 1]) end,
                case when nr = sidste then 'maxvalue' else quote_literal(graenser[nr]) end
            );
        end loop;
    end if;
    execute format('alter table %s attach partition %s for values in (%L)', versioner, tabel, version);
end
$$;

revoke all on function
    ops.versionsdel(text, text, integer), ops.ryd_version(text, text), ops.ny_versionsdel(text, text, integer, text, text, text),
    ops.luk_versionsdel(text, text, integer), ops.luk_version(text, text, text[])
from public;
grant execute on function
    ops.versionsdel(text, text, integer), ops.ryd_version(text, text), ops.ny_versionsdel(text, text, integer, text, text, text),
    ops.luk_versionsdel(text, text, integer), ops.luk_version(text, text, text[])
to pipeline_writer;

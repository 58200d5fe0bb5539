create table mart.benchmark_versioner (
    maaned text not null,
    kommunekode text not null,
    maalgruppe text not null,
    maal text not null,
    vaerdi double precision,
    gennemsnit double precision,
    afvigelse double precision,
    afvigelse_procent double precision,
    placering double precision,
    kommuner bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, kommunekode, maalgruppe, maal)
) /* sqlite: without rowid */;

create view mart.benchmark as
select
    v.maaned,
    v.kommunekode,
    v.maalgruppe,
    v.maal,
    v.vaerdi,
    v.gennemsnit,
    v.afvigelse,
    v.afvigelse_procent,
    v.placering,
    v.kommuner,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join benchmark_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'benchmark';

create table mart.aktive_tilbud_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelsesgruppe text not null,
    sats text not null,
    varighed text not null,
    tilbud_0 bigint not null,
    tilbud_1plus bigint not null,
    personer bigint not null,
    andel_uden_tilbud double precision,
    fritagne bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelsesgruppe, sats, varighed)
) /* sqlite: without rowid */;

create view mart.aktive_tilbud as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelsesgruppe,
    v.sats,
    v.varighed,
    v.tilbud_0,
    v.tilbud_1plus,
    v.personer,
    v.andel_uden_tilbud,
    v.fritagne,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join aktive_tilbud_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'aktive_tilbud';

-- rank er et helt tal; tomt, hvor kommunen ikke har alle 12 måneder.
create table mart.skaerpet_tilsyn_versioner (
    maaned text not null,
    omraade text not null,
    andel_samtaler double precision,
    rank double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraade)
) /* sqlite: without rowid */;

create view mart.skaerpet_tilsyn as
select
    v.maaned,
    v.omraade,
    v.andel_samtaler,
    v.rank,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join skaerpet_tilsyn_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'skaerpet_tilsyn';

/* postgres: set local search_path to offentlig; */
-- Det, alle må se: de gældende tal uden dem, der kunne vise en person (docs/decisions/0020-disclosure-control.md). De skjulte tal står her ikke; kolonnen skjult
-- siger, hvilke der mangler i rækken. En udgave er de måneder, et skift har ændret, og bliver stående: hvad alle har kunnet se, kan altid vises igen.

-- Udgaverne: hvert skift af de gældende tal, der ændrede det, alle må se
create table offentlig.udgaver (
    produkt text not null, -- Målingen
    udgave bigint not null, -- Udgavens nummer, 1 er den første
    version_id text not null, -- Versionen, der blev sat i kraft
    tid text not null, -- Hvornår, UTC
    primary key (produkt, udgave)
);

-- Hvilken udgave hver måned læses fra
create table offentlig.i_kraft (
    produkt text not null, -- Målingen
    maaned text not null, -- Måneden, ÅÅÅÅ-MM
    udgave bigint not null, -- Udgaven, der vises
    grundlag text not null, -- Den gældende version af måneden og grænsen, tal vises fra
    primary key (produkt, maaned)
);

create table offentlig.jobsamtaler_udgaver (
    udgave bigint not null,
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelsesgruppe text not null,
    sats text not null,
    varighed text not null,
    samtaler_0 bigint,
    samtaler_1 bigint,
    samtaler_2 bigint,
    samtaler_3 bigint,
    samtaler_4 bigint,
    samtaler_5plus bigint,
    personer bigint,
    faerre_end_4 bigint,
    andel_faerre_end_4 double precision,
    fritagne bigint,
    skjult text not null,
    regelsaet text not null,
    version_id text not null,
    primary key (udgave, maaned, omraadetype, omraade, ydelsesgruppe, sats, varighed)
) /* sqlite: without rowid, udgave */;

create view offentlig.jobsamtaler as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelsesgruppe,
    v.sats,
    v.varighed,
    v.samtaler_0,
    v.samtaler_1,
    v.samtaler_2,
    v.samtaler_3,
    v.samtaler_4,
    v.samtaler_5plus,
    v.personer,
    v.faerre_end_4,
    v.andel_faerre_end_4,
    v.fritagne,
    v.skjult,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join jobsamtaler_udgaver v on v.udgave = i.udgave and v.maaned = i.maaned
where i.produkt = 'jobsamtaler';

create table offentlig.aktive_tilbud_udgaver (
    udgave bigint not null,
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelsesgruppe text not null,
    sats text not null,
    varighed text not null,
    tilbud_0 bigint,
    tilbud_1plus bigint,
    personer bigint,
    andel_uden_tilbud double precision,
    fritagne bigint,
    skjult text not null,
    regelsaet text not null,
    version_id text not null,
    primary key (udgave, maaned, omraadetype, omraade, ydelsesgruppe, sats, varighed)
) /* sqlite: without rowid, udgave */;

create view offentlig.aktive_tilbud as
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
    v.skjult,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join aktive_tilbud_udgaver v on v.udgave = i.udgave and v.maaned = i.maaned
where i.produkt = 'aktive_tilbud';

create table offentlig.fuldtidspersoner_udgaver (
    udgave bigint not null,
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    fuldtidspersoner double precision,
    personer double precision,
    paabegyndte double precision,
    afsluttede double precision,
    skjult text not null,
    regelsaet text not null,
    version_id text not null,
    primary key (udgave, maaned, omraadetype, omraade, ydelse)
) /* sqlite: without rowid, udgave */;

create view offentlig.fuldtidspersoner as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.fuldtidspersoner,
    v.personer,
    v.paabegyndte,
    v.afsluttede,
    v.skjult,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join fuldtidspersoner_udgaver v on v.udgave = i.udgave and v.maaned = i.maaned
where i.produkt = 'fuldtidspersoner';

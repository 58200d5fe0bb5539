/* postgres: set local search_path to offentlig; */
-- Som 0052: det, alle må se.

create table offentlig.ydelsesindsats_udgaver (
    udgave bigint not null,
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    samtaler double precision,
    aktiverede double precision,
    skjult text not null,
    regelsaet text not null,
    version_id text not null,
    primary key (udgave, maaned, omraadetype, omraade, ydelse)
) /* sqlite: without rowid, udgave */;

create view offentlig.ydelsesindsats as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.samtaler,
    v.aktiverede,
    v.skjult,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join ydelsesindsats_udgaver v on v.udgave = i.udgave and v.maaned = i.maaned
where i.produkt = 'ydelsesindsats';

create table offentlig.medfinansiering_udgaver (
    udgave bigint not null,
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    andel text not null,
    personer bigint,
    uger bigint,
    udbetaling_kr double precision,
    refusion_kr double precision,
    medfinansiering_kr double precision,
    skjult text not null,
    regelsaet text not null,
    version_id text not null,
    primary key (udgave, maaned, omraadetype, omraade, ydelse, andel)
) /* sqlite: without rowid, udgave */;

create view offentlig.medfinansiering as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.andel,
    v.personer,
    v.uger,
    v.udbetaling_kr,
    v.refusion_kr,
    v.medfinansiering_kr,
    v.skjult,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join medfinansiering_udgaver v on v.udgave = i.udgave and v.maaned = i.maaned
where i.produkt = 'medfinansiering';

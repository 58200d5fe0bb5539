-- Varighed på alle ydelser efter refusionstrappen (rapporter A), af registrene
create table mart.refusionstrappe_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    trin text not null,
    talt_fra text not null,
    medfinansiering_procent double precision,
    personer bigint not null,
    uger bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelse, trin)
) /* sqlite: without rowid */;

create view mart.refusionstrappe as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.trin,
    v.talt_fra,
    v.medfinansiering_procent,
    v.personer,
    v.uger,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join refusionstrappe_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'refusionstrappe';

-- Afholdte samtaler og aktivering pr. ydelse (rapporter A), af registrene
create table mart.ydelsesindsats_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    samtaler double precision,
    aktiverede double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelse)
) /* sqlite: without rowid */;

create view mart.ydelsesindsats as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.samtaler,
    v.aktiverede,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join ydelsesindsats_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'ydelsesindsats';

-- Kommunens betaling efter dens andel (rapporter A), af Ydelsesrefusion
create table mart.medfinansiering_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    andel text not null,
    personer bigint not null,
    uger bigint not null,
    udbetaling_kr double precision,
    refusion_kr double precision,
    medfinansiering_kr double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelse, andel)
) /* sqlite: without rowid */;

create view mart.medfinansiering as
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
    v.regelsaet,
    v.version_id
from i_kraft i
inner join medfinansiering_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'medfinansiering';

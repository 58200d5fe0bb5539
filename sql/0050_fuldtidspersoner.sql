-- Fuldtidspersoner og forløb (rapporter A). Tomt er ikke 0: tallet kendes ikke.
create table mart.fuldtidspersoner_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    ydelse text not null,
    fuldtidspersoner double precision,
    personer double precision,
    paabegyndte double precision,
    afsluttede double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, ydelse)
) /* sqlite: without rowid */;

create view mart.fuldtidspersoner as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.ydelse,
    v.fuldtidspersoner,
    v.personer,
    v.paabegyndte,
    v.afsluttede,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join fuldtidspersoner_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'fuldtidspersoner';

-- Overblikket, som det så ud efter hver måned. del er 01-12 (årets måneder) eller aaret; ydelse er en ydelse eller 'i alt'.
create table mart.ledelsesinformation_versioner (
    maaned text not null,
    omraade text not null,
    ydelse text not null,
    del text not null,
    udvikling text not null,
    forventet double precision,
    oprindelig double precision,
    enhedsomkostning_kr double precision,
    budget_kr double precision,
    afvigelse_kr double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraade, ydelse, del)
) /* sqlite: without rowid */;

create view mart.ledelsesinformation as
select
    v.maaned,
    v.omraade,
    v.ydelse,
    v.del,
    v.udvikling,
    v.forventet,
    v.oprindelig,
    v.enhedsomkostning_kr,
    v.budget_kr,
    v.afvigelse_kr,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join ledelsesinformation_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'ledelsesinformation';

-- Hvilken version hver måned af et produkt læses fra.
create table mart.i_kraft (
    produkt text not null,
    maaned text not null,
    version_id text not null,
    primary key (produkt, maaned)
);

create table mart.dim_kommune (
    kommunekode text not null,
    navn text not null,
    region text,
    jobcenter text,
    gyldig_fra text not null,
    gyldig_til text,
    primary key (kommunekode, gyldig_fra)
);

create table mart.dim_maaned (
    maaned text not null primary key,
    aar integer not null,
    kvartal integer not null,
    maaned_nr integer not null,
    navn text not null,
    foerste_dag text not null,
    sidste_dag text not null
);

create table mart.dim_ydelsesgruppe (
    ydelsesgruppe text not null primary key,
    navn text not null,
    orden integer not null
);

insert into mart.dim_ydelsesgruppe (ydelsesgruppe, navn, orden) values
    ('a_dagpenge', 'A-dagpenge', 1),
    ('sygedagpenge', 'Sygedagpenge', 2),
    ('kontanthjaelp', 'Kontanthjælp', 3),
    ('uddannelseshjaelp', 'Uddannelseshjælp', 4),
    ('overgangsydelse', 'Selvforsørgelses- og hjemrejseydelse eller overgangsydelse uden for program', 5),
    ('revalidering', 'Revalidering', 6),
    ('ressourceforloeb', 'Ressourceforløb', 7),
    ('jobafklaring', 'Jobafklaringsforløb', 8),
    ('ledighedsydelse', 'Ledighedsydelse', 9),
    ('alle', 'Alle ydelsesgrupper', 10);

-- art: del (0-11 og 12+ deler alle uden overlap), underinterval (af 12+) eller sum.
create table mart.dim_varighed (
    varighed text not null primary key,
    navn text not null,
    art text not null,
    orden integer not null
);

insert into mart.dim_varighed (varighed, navn, art, orden) values
    ('0', 'Under 1 måned', 'del', 1),
    ('1', '1 måned', 'del', 2),
    ('2', '2 måneder', 'del', 3),
    ('3', '3 måneder', 'del', 4),
    ('4', '4 måneder', 'del', 5),
    ('5', '5 måneder', 'del', 6),
    ('6', '6 måneder', 'del', 7),
    ('7', '7 måneder', 'del', 8),
    ('8', '8 måneder', 'del', 9),
    ('9', '9 måneder', 'del', 10),
    ('10', '10 måneder', 'del', 11),
    ('11', '11 måneder', 'del', 12),
    ('under 12', 'Under 12 måneder', 'sum', 13),
    ('12+', '12 måneder og derover', 'del', 14),
    ('1-2 aar', '1-2 år', 'underinterval', 15),
    ('3-5 aar', '3-5 år', 'underinterval', 16),
    ('6-9 aar', '6-9 år', 'underinterval', 17),
    ('10+ aar', '10 år og derover', 'underinterval', 18),
    ('i alt', 'I alt', 'sum', 19);

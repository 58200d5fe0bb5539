create table mart.udgift_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    post text not null,
    udgift_1000kr double precision,
    udgift_faste_priser_1000kr double precision,
    fuldtidsledige double precision,
    udgift_pr_fuldtidsledig_kr double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, post)
) /* sqlite: without rowid */;

create view mart.udgift as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.post,
    v.udgift_1000kr,
    v.udgift_faste_priser_1000kr,
    v.fuldtidsledige,
    v.udgift_pr_fuldtidsledig_kr,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join udgift_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'udgift';

create table mart.enhedsomkostning_versioner (
    maaned text not null,
    inddeling text not null,
    gruppe text not null,
    post text not null,
    udgift_pr_fuldtidsledig_kr double precision,
    jobcentre bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, inddeling, gruppe, post)
) /* sqlite: without rowid */;

create view mart.enhedsomkostning as
select
    v.maaned,
    v.inddeling,
    v.gruppe,
    v.post,
    v.udgift_pr_fuldtidsledig_kr,
    v.jobcentre,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join enhedsomkostning_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'enhedsomkostning';

create table mart.udgiftsanalyse_versioner (
    maaned text not null,
    tabel text not null,
    periode text not null,
    post text not null,
    variabel text not null,
    vaerdi double precision,
    standardfejl double precision,
    stjerner bigint not null,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, tabel, periode, post, variabel)
) /* sqlite: without rowid */;

create view mart.udgiftsanalyse as
select
    v.maaned,
    v.tabel,
    v.periode,
    v.post,
    v.variabel,
    v.vaerdi,
    v.standardfejl,
    v.stjerner,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join udgiftsanalyse_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'udgiftsanalyse';

-- Resultatmål (rapporter B), som de så ud ved leveringen af måltal. periode er en måned, et kvartals sidste måned, eller tom uden tal.
create table mart.resultatmaal_versioner (
    maaned text not null,
    omraade text not null,
    maal_nr text not null,
    periode text not null,
    fokusomraade text not null,
    maal text not null,
    periodeart text not null,
    enhed text not null,
    maaltype text not null,
    forskelsart text not null,
    kilde text not null,
    status text not null,
    perioder double precision,
    maalvaerdi double precision,
    vaerdi double precision,
    landet double precision,
    forskel double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraade, maal_nr, periode)
) /* sqlite: without rowid */;

create view mart.resultatmaal as
select
    v.maaned,
    v.omraade,
    v.maal_nr,
    v.periode,
    v.fokusomraade,
    v.maal,
    v.periodeart,
    v.enhed,
    v.maaltype,
    v.forskelsart,
    v.kilde,
    v.status,
    v.perioder,
    v.maalvaerdi,
    v.vaerdi,
    v.landet,
    v.forskel,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join resultatmaal_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'resultatmaal';

create table mart.ledighedsmaaneder_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    maalgruppe text not null,
    indsats text not null,
    ledighedsmaaneder bigint not null,
    fuldtidsledige double precision,
    andel double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, maalgruppe, indsats)
) /* sqlite: without rowid */;

create view mart.ledighedsmaaneder as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.maalgruppe,
    v.indsats,
    v.ledighedsmaaneder,
    v.fuldtidsledige,
    v.andel,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join ledighedsmaaneder_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'ledighedsmaaneder';

create table mart.ledighedsforloeb_versioner (
    maaned text not null,
    maalgruppe text not null,
    afslutningsaarsag text not null,
    forloeb bigint not null,
    andel double precision,
    laengde double precision,
    spredning double precision,
    personer double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, maalgruppe, afslutningsaarsag)
) /* sqlite: without rowid */;

create view mart.ledighedsforloeb as
select
    v.maaned,
    v.maalgruppe,
    v.afslutningsaarsag,
    v.forloeb,
    v.andel,
    v.laengde,
    v.spredning,
    v.personer,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join ledighedsforloeb_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'ledighedsforloeb';

create table mart.afgang_versioner (
    maaned text not null,
    maalgruppe text not null,
    startaar text not null,
    afslutningsaarsag text not null,
    forloeb bigint not null,
    andel double precision,
    inden_loft bigint not null,
    laengde_1 bigint not null,
    laengde_2_6 bigint not null,
    laengde_7_12 bigint not null,
    laengde_over_12 bigint not null,
    andel_1 double precision,
    andel_2_6 double precision,
    andel_7_12 double precision,
    andel_over_12 double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, maalgruppe, startaar, afslutningsaarsag)
) /* sqlite: without rowid */;

create view mart.afgang as
select
    v.maaned,
    v.maalgruppe,
    v.startaar,
    v.afslutningsaarsag,
    v.forloeb,
    v.andel,
    v.inden_loft,
    v.laengde_1,
    v.laengde_2_6,
    v.laengde_7_12,
    v.laengde_over_12,
    v.andel_1,
    v.andel_2_6,
    v.andel_7_12,
    v.andel_over_12,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join afgang_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'afgang';

create table mart.incidens_versioner (
    maaned text not null,
    maalgruppe text not null,
    stoerrelse text not null,
    afslutningsaarsag text not null,
    laengde text not null,
    i_risiko bigint not null,
    afgange bigint not null,
    incidens double precision,
    nedre double precision,
    oevre double precision,
    overlevelse double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, maalgruppe, stoerrelse, afslutningsaarsag, laengde)
) /* sqlite: without rowid */;

create view mart.incidens as
select
    v.maaned,
    v.maalgruppe,
    v.stoerrelse,
    v.afslutningsaarsag,
    v.laengde,
    v.i_risiko,
    v.afgange,
    v.incidens,
    v.nedre,
    v.oevre,
    v.overlevelse,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join incidens_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'incidens';

create table mart.samtaler_dream_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    maalgruppe text not null,
    samtaletype text not null,
    samtaler bigint not null,
    fuldtidsledige double precision,
    samtaler_pr_fuldtidsledig double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, maalgruppe, samtaletype)
) /* sqlite: without rowid */;

create view mart.samtaler_dream as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.maalgruppe,
    v.samtaletype,
    v.samtaler,
    v.fuldtidsledige,
    v.samtaler_pr_fuldtidsledig,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join samtaler_dream_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'samtaler_dream';

create table mart.kvalitetsindikatorer_versioner (
    maaned text not null,
    omraadetype text not null,
    omraade text not null,
    maalgruppe text not null,
    personer bigint not null,
    ydelsesuger bigint not null,
    samtaler bigint not null,
    samtaleintensitet double precision,
    aktive_personer bigint not null,
    beroert_af_aktivering double precision,
    virksomhedsrettede_personer bigint not null,
    beroert_af_virksomhedsrettet double precision,
    aktive_uger bigint not null,
    aktiveringsgrad double precision,
    virksomhedsrettede_uger bigint not null,
    virksomhedsrettet_aktiveringsgrad double precision,
    uger_med_udfald bigint not null,
    uger_med_afgang bigint not null,
    afgangsrate double precision,
    aar_paa_forsoergelse double precision,
    regelsaet text not null,
    version_id text not null,
    primary key (version_id, maaned, omraadetype, omraade, maalgruppe)
) /* sqlite: without rowid */;

create view mart.kvalitetsindikatorer as
select
    v.maaned,
    v.omraadetype,
    v.omraade,
    v.maalgruppe,
    v.personer,
    v.ydelsesuger,
    v.samtaler,
    v.samtaleintensitet,
    v.aktive_personer,
    v.beroert_af_aktivering,
    v.virksomhedsrettede_personer,
    v.beroert_af_virksomhedsrettet,
    v.aktive_uger,
    v.aktiveringsgrad,
    v.virksomhedsrettede_uger,
    v.virksomhedsrettet_aktiveringsgrad,
    v.uger_med_udfald,
    v.uger_med_afgang,
    v.afgangsrate,
    v.aar_paa_forsoergelse,
    v.regelsaet,
    v.version_id
from i_kraft i
inner join kvalitetsindikatorer_versioner v on v.version_id = i.version_id and v.maaned = i.maaned
where i.produkt = 'kvalitetsindikatorer';
